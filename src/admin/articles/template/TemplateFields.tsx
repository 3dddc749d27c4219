'use client'

import { useId } from 'react'

import type { OfferedTemplate } from '@/newsroom/templates/views/listTemplates'

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
      <select
        id={`${id}-template`}
        name="template"
        className="ts-input"
        value={template}
        onChange={({ target }) => onTemplate(target.value)}
      >
        <option value="">Không dùng mẫu</option>
        {templates.map(({ id: key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      {issues.length > 0 && (
        <>
          <label className="ts-label" htmlFor={`${id}-issue`}>
            Số
          </label>
          <select
            id={`${id}-issue`}
            name="issue"
            className="ts-input"
            value={issue}
            onChange={({ target }) => onIssue(target.value)}
          >
            <option value="">Chọn sau</option>
            {issues.map(({ id: key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </>
      )}
    </>
  )
}
