import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { scheduleRevision } from '@/newsroom/schedules/scheduleRevision'

import type { Subject } from '../notes'
import type { Story, Telling } from './story'

const MONTHS = 12

type Issue = { id: string; plannedAt: string; cancelled?: boolean | null }

/** Makes the story of months: each is prepared once, handed up, taken or sent back, and approved by the head. */
export function monthStories(): Story {
  const taken = new Set<string>()
  return async (telling) => {
    const { teller, random, world } = telling
    const { outlet } = random.pick(world.desks.slice(0, -1))
    const month = monthIn(random.below(MONTHS))
    const key = `${outlet}:${month}`
    if (taken.has(key)) return
    taken.add(key)
    // The sample has months of its own.
    if (await teller.rowWith('schedules', 'key', key)) return
    const subject = teller.notes.add('schedules', key)
    const prepared = await teller.make(
      {
        subject,
        action: 'schedule.prepare',
        name: 'schedule.prepare',
        sets: { state: 'preparing' },
      },
      'scheduler',
      { method: 'POST', path: '/schedules/prepare', body: { outlet, month } },
    )
    if (!prepared) return
    for (let round = random.below(2); round > 0; round -= 1) {
      if (!(await handUp(telling, subject, { outlet, month }))) return
      const back = random.chance(0.5) ? WITHDRAW : RETURN
      if (!(await move(telling, subject, back))) return
    }
    if (!(await handUp(telling, subject, { outlet, month }))) return
    await move(telling, subject, APPROVE, () => revisionNow(telling, { outlet, month }))
  }
}

type Month = { outlet: string; month: string }
type Move = readonly [move: string, role: 'scheduler' | 'outletHead', state: string]

const SUBMIT: Move = ['submit', 'scheduler', 'submitted']
const WITHDRAW: Move = ['withdraw', 'scheduler', 'preparing']
const RETURN: Move = ['return', 'outletHead', 'returned']
const APPROVE: Move = ['approve', 'outletHead', 'approved']

const handUp = (telling: Telling, subject: Subject, month: Month) =>
  move(telling, subject, SUBMIT, () => revisionNow(telling, month))

/** Moves a month; where others changed it since it was looked at, it is looked at again. */
function move(
  { teller }: Telling,
  subject: Subject,
  [name, role, state]: Move,
  seen: () => Promise<string | null> = async () => null,
): Promise<object | null> {
  return teller.write<object>(
    { subject, action: `schedule.${name}`, sets: { state } },
    role,
    async () => ({
      method: 'POST',
      path: `/schedules/${subject.id}/moves`,
      body: { move: name, revision: await seen(), reason: 'Xem lại lịch của lần thử' },
    }),
  )
}

/** The fingerprint of a month as the page of the schedule shows it. */
async function revisionNow({ teller }: Telling, { outlet, month }: Month): Promise<string | null> {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  const from = `${month}-01T00:00:00.000%2B07:00`
  const until = `${next}-01T00:00:00.000%2B07:00`
  const read = await teller.read<{ docs: Issue[] }>(
    'scheduler',
    `/issues?depth=0&limit=500&joins=false&where[and][0][outlet][equals]=${outlet}` +
      `&where[and][1][plannedAt][greater_than_equal]=${from}&where[and][2][plannedAt][less_than]=${until}`,
  )
  return (
    read &&
    scheduleRevision(
      read.docs.map(({ id, plannedAt, cancelled }) => ({
        id,
        plannedAt: Date.parse(plannedAt),
        cancelled: cancelled === true,
      })),
    )
  )
}

/** A month from this one on, `2026-12`. */
function monthIn(months: number): string {
  let day = `${civilDateOf(Date.now()).slice(0, 7)}-15`
  for (let at = 0; at < months; at += 1) day = `${addDays(day, 30).slice(0, 7)}-15`
  return day.slice(0, 7)
}
