import { idOf } from '@/access/membership'

import { PublicProblem } from '../problem'
import type { ScheduleEntryView, ScheduleState } from '../programmeSchemas'
import type { PublicReader } from '../reader'
import type { ColumnRow } from '../views/column'
import { MESSAGES } from '../words'
import { details, findAired } from './issues'
import { upcomingBroadcasts } from './schedule'

/** Of each kind in one answer; more is refused with what to ask for. */
export const MOST_ENTRIES = 1000

type Asked = {
  columns: ColumnRow[]
  /** Of an outlet alone; its columns are given. */
  outlet?: string
  from: string
  to: string
  states: ReadonlySet<ScheduleState>
}

/**
 * What is to come and what aired between two civil days, both included, soonest first. Of what was missed nothing is said: what made
 * up for it says that of itself.
 * @throws PublicProblem 400 when there is more than one answer holds.
 */
export async function programmeOf(
  reader: PublicReader,
  { columns, outlet, from, to, states }: Asked,
): Promise<ScheduleEntryView[]> {
  const asksAired = states.has('aired') || states.has('madeUp')
  const [planned, aired] = await Promise.all([
    states.has('planned') ? upcomingBroadcasts(reader, { columns, from, to }) : [],
    asksAired ? airedEntries(reader, { columns, outlet, from, to }) : [],
  ])
  if (planned.length >= MOST_ENTRIES || aired.length >= MOST_ENTRIES) {
    const detail = MESSAGES.tooMany
    throw new PublicProblem('invalid-parameter', detail, { errors: [{ parameter: 'to', detail }] })
  }
  const entries: ScheduleEntryView[] = [
    ...planned.map((one) => ({ ...one, airedAt: null, state: 'planned' as const })),
    ...aired.filter(({ state }) => states.has(state)),
  ]
  return entries.sort((one, other) => timeOf(one).localeCompare(timeOf(other)))
}

const timeOf = ({ airedAt, plannedAt }: ScheduleEntryView) => airedAt ?? plannedAt ?? ''

async function airedEntries(
  reader: PublicReader,
  { columns, outlet, from, to }: Omit<Asked, 'states'>,
): Promise<ScheduleEntryView[]> {
  const column = columns.length === 1 ? columns[0]?.id : undefined
  const found = await findAired(reader, { column, outlet, from, to, limit: MOST_ENTRIES })
  const slots = new Map(columns.map((row) => [row.id, row]))
  const views = await details(reader, found)
  return views.flatMap((view, at) => {
    const issue = found[at]?.issue
    const slot = slots.get(idOf(issue?.column) ?? '')
    if (!issue || !view.column) return []
    const { id, number, year, title, topics, airedAt, isMakeUp } = view
    return [
      {
        ...{ id, column: view.column, number, year, title, topics, airedAt },
        // Of what aired nobody is told when its plan changes.
        plannedAt: null,
        durationMinutes: slot?.durationMinutes ?? null,
        channel: slot?.channel || null,
        state: isMakeUp ? 'madeUp' : 'aired',
      },
    ]
  })
}
