'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'

import { holdsFor } from '@/domain/checklist/checkText'
import { checkSections } from '@/domain/checklist/sections'
import type { Checked } from '@/domain/checklist/types'
import type { ArticleChecks } from '@/newsroom/articles/views/loadArticleChecks'
import { CHECKED_MOVE_WORDS } from '@/newsroom/words/checklists'

import { CheckRow } from './CheckRow'
import { useArticleChecks } from './useArticleChecks'
import { useLiveFacts } from './useLiveFacts'

/** What a text is looked at for on the rest of its way, with what is found in it now: while it is written. */
export function ArticleChecksPanel({ found }: { found: ArticleChecks }) {
  const { data } = useDocumentInfo()
  const { checks, tick, error } = useArticleChecks(found)
  const facts = useLiveFacts(checks.facts)
  const modified = useFormModified()
  const state = typeof data?.state === 'string' ? data.state : checks.state
  const sections = checkSections(checks.checklists, facts, state)
  const [next] = sections
  // Nothing opens or closes under the hands of who types.
  const [isOpen, setOpen] = useState(() =>
    sections.some((section) => section.checks.some(({ ok }) => !ok)),
  )
  if (!next) return null
  const names = checks.checklists
    .filter((one) => holdsFor(one, facts.place))
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other, 'vi'))

  return (
    <details
      className="ts-checks"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="ts-checks__title">
          Kiểm tra trước khi {CHECKED_MOVE_WORDS[next.move].vi.toLocaleLowerCase('vi')}
        </span>
        <span className="ts-checks__count" role="status">
          {countWords(next.checks)}
        </span>
      </summary>
      {sections.map(({ move, checks: items }) => (
        <div key={move}>
          {move !== next.move && (
            <p className="ts-checks__later">
              Sau đó, trước khi {CHECKED_MOVE_WORDS[move].vi.toLocaleLowerCase('vi')}
            </p>
          )}
          <ul className="ts-checks__list">
            {items.map((one) => (
              <CheckRow
                key={[one.item.condition, one.item.words, one.severity].join(' ')}
                checked={one}
                hasCover={facts.cover}
                tick={checks.mayTick ? tick : null}
                isSaving={modified}
              />
            ))}
          </ul>
        </div>
      ))}
      {names.length > 0 && (
        <p className="ts-checks__from">Theo {names.map((name) => `“${name}”`).join(', ')}.</p>
      )}
      <p className="ts-error" role="alert">
        {error}
      </p>
    </details>
  )
}

function countWords(checks: readonly Checked[]): string {
  const count = (severity: Checked['severity']) =>
    checks.filter((one) => !one.ok && one.severity === severity).length
  const blocking = count('blocking')
  const warning = count('warning')
  const said = [
    blocking > 0 && `${blocking} mục bắt buộc chưa đạt`,
    warning > 0 && `${warning} cảnh báo`,
  ]
  return said.filter(Boolean).join(', ') || `đạt cả ${checks.length} mục`
}
