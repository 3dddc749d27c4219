'use client'

import { useId } from 'react'

import type { OfferedTemplate } from '@/newsroom/templates/views/listTemplates'

import { NameChoice } from '../../ui/NameChoice'
import { useUpcomingIssues } from './useUpcomingIssues'

type Props = {
  templates: readonly OfferedTemplate[]
  template: string
  column: string
  issue: string
  onTemplate: (template: string) => void
  onIssue: (issue: string) => void
}

/** Which template a new text begins with, and the issue that it is for. */
export function TemplateFields({ templates, template, column, issue, onTemplate, onIssue }: Props) {
  const id = useId()
  const issues = useUpcomingIssues(template === '' ? '' : column)
  return (
    <>
      <label className="ts-label" htmlFor={`${id}-template`}>
        Mẫu
      </label>
      <NameChoice
        id={`${id}-template`}
        name="template"
        none="Không dùng mẫu"
        options={templates}
        value={template}
        onChange={onTemplate}
      />
      {issues.length > 0 && (
        <>
          <label className="ts-label" htmlFor={`${id}-issue`}>
            Số
          </label>
          <NameChoice
            id={`${id}-issue`}
            name="issue"
            none="Chọn sau"
            options={issues.map((one) => ({ id: one.id, name: one.label }))}
            value={issue}
            onChange={onIssue}
          />
        </>
      )}
    </>
  )
}
