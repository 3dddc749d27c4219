import {
  bySeverity,
  type MatrixGroup,
  type MatrixPeriod,
  type MatrixRow,
} from '@/newsroom/obligations/views/matrix'
import type { LedgerStateName } from '@/newsroom/words/ledgerText'

import { MatrixCell } from './MatrixCell'
import { GroupNote } from './MatrixTable'
import { UnsetQuota } from './UnsetQuota'

type Props = {
  groups: readonly MatrixGroup[]
  year: number
  search: string
  mayEnterQuota: boolean
}

/** More of them stand folded under the worst and newest. */
const SHOWN = 6

/** What somebody has to look at. */
const NEEDS_EYES: readonly LedgerStateName[] = ['short', 'atRisk', 'pending', 'open']

/** The same on a phone: one column, worst first; what is in order is folded away. */
export function MatrixCards({ groups, year, search, mayEnterQuota }: Props) {
  const cards = groups
    .flatMap((group) => group.rows.map((row) => ({ group, row })))
    .sort((one, other) => bySeverity(one.row.worst, other.row.worst))
  const silent = groups.filter(({ rows }) => rows.length === 0)
  return (
    <div className="ts-cards">
      {cards.map(({ group, row }) => (
        <Card key={row.head.id} {...{ group, row, year, search, mayEnterQuota }} />
      ))}
      {silent.map((group) => (
        <section key={group.outlet.id} className="ts-cards__card">
          <h2>{group.outlet.name}</h2>
          <GroupNote group={group} year={year} />
        </section>
      ))}
    </div>
  )
}

type CardProps = Omit<Props, 'groups'> & { group: MatrixGroup; row: MatrixRow }

function Card({ group, row, year, search, mayEnterQuota }: CardProps) {
  const { head, total } = row
  const periods = row.slots
    .flatMap((slot) => slot.periods)
    .sort(
      (one, other) =>
        bySeverity(one.row.state, other.row.state) || (one.row.from < other.row.from ? 1 : -1),
    )
  const needed = periods.filter(({ row: { state } }) => NEEDS_EYES.includes(state))
  const first = needed.slice(0, SHOWN)
  const more = needed.slice(SHOWN)
  const rest = periods.filter(({ row: { state } }) => !NEEDS_EYES.includes(state))
  const list = (some: readonly MatrixPeriod[]) => (
    <div className="ts-cards__periods">
      {some.map((period) => (
        <MatrixCell
          key={period.name}
          {...{ period, search }}
          obligation={head.id}
          title={head.title}
          named="fully"
        />
      ))}
    </div>
  )
  return (
    <section className="ts-cards__card">
      <h2>{head.title}</h2>
      <p className="ts-second">{group.outlet.name}</p>
      {group.isSilent && <GroupNote group={group} year={year} />}
      {row.slots.length === 0 && <UnsetQuota head={head} mayEnterQuota={mayEnterQuota} />}
      {first.length > 0 && list(first)}
      {more.length > 0 && (
        <details>
          <summary>Còn {more.length} kỳ cần xem</summary>
          {list(more)}
        </details>
      )}
      {rest.length > 0 && (
        <details>
          <summary>
            {first.length > 0 ? 'Các kỳ khác' : 'Không có kỳ nào cần xem; mọi kỳ'} ({rest.length})
          </summary>
          {list(rest)}
        </details>
      )}
      {total && (
        <p className="ts-cards__total">
          Cả năm (tham khảo): {total.number}, {total.word}
        </p>
      )}
    </section>
  )
}
