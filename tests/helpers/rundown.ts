import type { Payload } from 'payload'

import type { EntryFields } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { ground, maker, person, type Person } from './newsroom'
import { type Answer, restOf } from './rest'

export type RundownWorld = Awaited<ReturnType<typeof rundownWorld>>

/** An outlet with a programme of a quarter of an hour, its people, and what tests ask of its rundowns. */
export async function rundownWorld(payload: Payload) {
  const make = maker(payload)
  const rest = restOf(payload)
  const { station, paper, department, topic, plan } = await ground(payload)
  const { outlet, programme } = station
  await payload.update({
    collection: 'outlets',
    id: outlet,
    data: { supervisors: [department] },
    overrideAccess: true,
  })
  await payload.update({
    collection: 'columns',
    id: programme,
    data: { durationMinutes: 15, channel: 'LCTV' },
    overrideAccess: true,
  })
  const people = {
    scheduler: await person(payload, 'Người xếp lịch', [{ role: 'scheduler', outlet }]),
    head: await person(payload, 'Trưởng kênh', [{ role: 'outletHead', outlet }]),
    reporter: await person(payload, 'Phóng viên', [{ role: 'reporter', outlet }]),
    supervisor: await person(payload, 'Cán bộ giám sát', [
      { role: 'supervisor', organisation: department },
    ]),
    stranger: await person(payload, 'Trưởng kênh khác', [
      { role: 'outletHead', outlet: paper.outlet },
    ]),
  }
  const call = (
    method: string,
    path: string,
    { who = people.scheduler, data }: { who?: Person | null; data?: unknown } = {},
  ): Promise<Answer> => rest(method, path, { token: who?.token ?? null, data })

  return {
    ...people,
    payload,
    rest,
    make,
    call,
    outlet,
    column: programme,
    topic,
    plan,
    issue: async (at: number, changes: Record<string, unknown> = {}) =>
      (
        await make('issues', {
          column: programme,
          plannedAt: new Date(at).toISOString(),
          ...changes,
        })
      ).id,
    /** Opens the rundown of an issue. */
    open: async (issue: string, who: Person = people.scheduler): Promise<RundownState> => {
      const { status, body, text } = await call('GET', `/rundowns/of-issue/${issue}`, { who })
      if (status !== 200) throw new Error(`${status} ${text}`)
      return body as unknown as RundownState
    },
    state: async (id: string, who: Person = people.scheduler): Promise<RundownState> =>
      (await call('GET', `/rundowns/${id}/state`, { who })).body as unknown as RundownState,
    change: (
      id: string,
      base: number,
      ops: Operation[],
      who: Person = people.scheduler,
    ): Promise<Answer> => call('POST', `/rundowns/${id}/operations`, { who, data: { base, ops } }),
    press: (
      id: string,
      action: string,
      rest: Record<string, unknown> = {},
      who: Person = people.scheduler,
    ): Promise<Answer> => call('POST', `/rundowns/${id}/run`, { who, data: { action, ...rest } }),
    events: async (subjectId: string) =>
      (
        await payload.find({
          collection: 'audit-events',
          where: { subjectId: { equals: subjectId } },
          sort: 'at',
          depth: 0,
          pagination: false,
          limit: 0,
          overrideAccess: true,
        })
      ).docs,
  }
}

/** Rows put in one behind the other, from the top. */
export function inserts(rows: Record<string, Partial<EntryFields>>): Operation[] {
  const ids = Object.keys(rows)
  return ids.map((id, at) => ({
    op: 'insert',
    id,
    after: ids[at - 1] ?? null,
    fields: { title: `Mục ${id}`, ...rows[id] },
  }))
}

export const order = ({ entries }: Pick<RundownState, 'entries'>): string =>
  entries.map(({ id }) => id).join('')
