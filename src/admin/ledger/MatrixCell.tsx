import type { MatrixPeriod } from '@/newsroom/obligations/views/matrix'
import { shortPeriodName } from '@/newsroom/obligations/periodDates'

import { ledgerHref } from '../links/pages'
import { LEDGER_TONES } from '../ui/tone'

type Props = {
  period: MatrixPeriod
  obligation: string
  title: string
  /** The address of what is shown, for the box to add itself to. */
  search: string
  /** Where the column does not name the period, the box does. */
  named: false | 'briefly' | 'fully'
  place?: { line: number; month: number; span: number; index: number }
  isEntry?: boolean
}

/** One number of the ledger: a link to what is behind it. What its place says to the eye is said in words too. */
export function MatrixCell({ period, obligation, title, search, named, place, isEntry }: Props) {
  const { name, row, text } = period
  const address = new URLSearchParams(search)
  address.set('o', obligation)
  address.set('p', name)
  return (
    <a
      className="ts-cell"
      data-tone={LEDGER_TONES[row.state]}
      data-state={row.state}
      href={ledgerHref(address)}
      data-o={obligation}
      data-p={name}
      {...(place && {
        'data-line': place.line,
        'data-month': place.month,
        'data-span': place.span,
        'data-index': place.index,
        tabIndex: isEntry ? 0 : -1,
      })}
    >
      <span className="sr-only">
        {title}, {text.before}:{' '}
      </span>
      {named && (
        <span className="ts-cell__period" aria-hidden="true">
          {named === 'fully' ? text.before : shortPeriodName(name)}
        </span>
      )}
      <span className="ts-cell__number">{text.number}</span>
      <span className="ts-cell__word">{text.word}</span>
      {text.after && <span className="sr-only">({text.after})</span>}
    </a>
  )
}
