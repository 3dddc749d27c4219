'use client'

import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { Entry, EntryKind } from '@/domain/rundown/edit/content'
import { type Total, totalsBy } from '@/domain/rundown/totals'
import type { PlanTiming } from '@/domain/rundown/types'
import { ENTRY_KIND_WORDS } from '@/newsroom/words/rundowns'

import { type Names, topicName } from './names'

type Props = {
  entries: readonly Entry[]
  timing: PlanTiming
  names: Names
  plannedTopics: readonly string[]
}

/** How much of the programme is of each kind, and how much each topic of the plan gets. */
export function TotalsPanel({ entries, timing, names, plannedTopics }: Props) {
  const kinds = totalsBy(entries, timing, ({ kind }) => [kind])
  const topics = totalsBy(entries, timing, (entry) => entry.topics)
  const missing = plannedTopics.filter((id) => !topics.some(({ key }) => key === id))
  return (
    <section className="ts-rd-totals" aria-label="Tổng theo loại và chủ đề">
      <Totals
        title="Theo loại"
        totals={kinds}
        nameOf={(key) => ENTRY_KIND_WORDS[key as EntryKind].vi}
        empty="Chưa có mục nào được tính giờ."
      />
      <Totals
        title="Theo chủ đề"
        totals={topics}
        nameOf={(key) => topicName(names, key)}
        empty="Chưa mục nào gắn chủ đề."
      />
      {missing.length > 0 && (
        <p className="ts-rd-missing" data-tone="warning">
          Số này còn thiếu chủ đề: {missing.map((id) => topicName(names, id)).join('; ')}.
        </p>
      )}
    </section>
  )
}

type TotalsProps = {
  title: string
  totals: readonly Total[]
  nameOf: (key: string) => string
  empty: string
}

function Totals({ title, totals, nameOf, empty }: TotalsProps) {
  return (
    <div>
      <h3>{title}</h3>
      {totals.length === 0 ? (
        <p className="ts-hint">{empty}</p>
      ) : (
        <table>
          <tbody>
            {totals.map(({ key, count, seconds, unknown }) => (
              <tr key={key}>
                <th scope="row">{nameOf(key)}</th>
                <td>{count} mục</td>
                <td className="ts-figure">
                  {unknown > 0 ? '≥ ' : ''}
                  {formatDuration(seconds)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
