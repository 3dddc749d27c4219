import { cellReference } from '@/domain/imports/cell'
import type { ImportPage, ShownLine } from '@/newsroom/imports/views/loadImportPage'

import { airingHref, articleHref, issueHref, obligationHref } from '../links/pages'
import { StatePill } from '../ui/StatePill'
import { OUTCOMES } from './importWords'

const HREFS = {
  issues: issueHref,
  airings: airingHref,
  obligations: obligationHref,
  texts: articleHref,
}

/** What became of a line of the file, the row it is, and what is wrong with it. */
export function Outcome({ line, row }: { line: ShownLine; row: ImportPage['row'] }) {
  const { words, tone } = OUTCOMES[line.as]
  return (
    <>
      <StatePill tone={tone}>{words}</StatePill>
      {line.label && (
        <span className="ts-second">
          {line.id && line.as !== 'undone' ? (
            <a href={HREFS[row.kind](line.id)}>{line.label}</a>
          ) : (
            line.label
          )}
        </span>
      )}
      {line.problems?.map(({ at, message }) => (
        <p key={message} className="ts-error">
          {cellReference(row.sheet, line.line, at)}: {message}
        </p>
      ))}
      {line.notes?.map((note) => (
        <p key={note} className="ts-hint">
          {note}
        </p>
      ))}
    </>
  )
}
