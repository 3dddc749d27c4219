import { createLocalReq, type Payload } from 'payload'

import { quotaText } from '@/admin/ui/quotaText'
import { addDays, civilDateOf, instantAt, type CivilDate } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { loadLedger } from '@/newsroom/obligations/loadLedger'
import { type EffectLine, rowWords } from '@/newsroom/obligations/previewEffect'

import { ground, maker, person, type Person } from './newsroom'
import { restOf, type Answer } from './rest'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

export type DeskWorld = Awaited<ReturnType<typeof deskWorld>>

/** One outlet that owes an issue a month, its people, and what tests ask of them. */
export async function deskWorld(payload: Payload) {
  const make = maker(payload)
  const rest = restOf(payload)
  const { station, paper, department, plan } = await ground(payload)
  const { outlet } = station
  await payload.update({
    collection: 'outlets',
    id: outlet,
    data: { supervisors: [department] },
    overrideAccess: true,
  })
  const columnRow = await make('columns', {
    name: 'Cải cách hành chính',
    outlet,
    kind: 'programme',
    validFrom: '2022-01-01',
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=15',
    time: '19:45',
    durationMinutes: 15,
    channel: 'LCTV',
    shortMonths: 'skip',
    holidayPolicy: 'moveAfter',
    tolerancePercent: 3,
    toleranceSeconds: 30,
  })
  const column = columnRow.id
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
    administrator: await person(payload, 'Quản trị', [{ role: 'administrator' }]),
  }
  const obligationData = {
    title: 'Một số mỗi tháng',
    outlet,
    plan,
    columns: [column],
    clause: '2.6',
    measureKind: 'count' as const,
    count: 1,
    period: 'month' as const,
    proration: 'full' as const,
    lateAfterMinutes: 30,
    graceHours: 24,
    validFrom: '2022-01-01',
  }
  let obligation = (await make('obligations', obligationData)).id

  type Slug = Parameters<typeof make>[0]
  const wiped: Slug[] = ['airings', 'issues', 'suspensions', 'holidays', 'obligations', 'claims']
  const all = { depth: 0, pagination: false, limit: 0, overrideAccess: true } as const

  async function row(at: number, ids?: string[]) {
    const day = civilDateOf(at)
    const { entries } = await loadLedger({
      req: await createLocalReq({}, payload),
      now: new Date(),
      from: day,
      until: day,
      obligationIds: ids ?? [obligation],
      overrideAccess: true,
    })
    return entries[0]?.row
  }

  return {
    ...people,
    payload,
    rest,
    make,
    outlet,
    otherOutlet: paper.outlet,
    department,
    column,
    plan,
    obligation: () => obligation,
    /** Empties the desk but for its one obligation. */
    wipe: async (changes: Partial<typeof obligationData> = {}) => {
      for (const collection of wiped) await payload.db.deleteMany({ collection, where: {} })
      obligation = (await make('obligations', { ...obligationData, ...changes })).id
    },
    /** The slot two days ago at 19:45. */
    lastSlot: () => instantAt(addDays(civilDateOf(Date.now()), -2), '19:45'),
    /** 19:45 so many days from today. */
    slotIn: (days: number) => instantAt(addDays(civilDateOf(Date.now()), days), '19:45'),
    issue: async (at: number, changes: Record<string, unknown> = {}) =>
      (await make('issues', { column, plannedAt: new Date(at).toISOString(), ...changes })).id,
    setColumn: (data: Record<string, unknown>) =>
      payload.update({ collection: 'columns', id: column, data, overrideAccess: true }),
    suspensions: async () => (await payload.find({ collection: 'suspensions', ...all })).docs,
    obligations: async () =>
      (await payload.find({ collection: 'obligations', sort: 'validFrom', ...all })).docs,
    /** A confirmed first run, as the system records one. */
    aired: (issue: string, at: number) =>
      make('airings', {
        issue,
        startedAt: new Date(at).toISOString(),
        kind: 'first',
        confirmed: true,
        evidenceUrl: 'https://example.vn/bang-ghi',
      }),
    /** The ledger's row of an effect's line now, in the effect's words. */
    words: async ({ obligationId, period }: Pick<EffectLine, 'obligationId' | 'period'>) => {
      const { entries } = await loadLedger({
        req: await createLocalReq({}, payload),
        now: new Date(),
        from: `${period}-01`,
        until: periodOf(`${period}-01`, 'month').to,
        obligationIds: [obligationId],
        overrideAccess: true,
      })
      return entries[0] ? rowWords(entries[0].row) : null
    },
    setIssue: (id: string, data: Record<string, unknown>) =>
      payload.update({ collection: 'issues', id, data, overrideAccess: true }),
    getIssue: (id: string) =>
      payload.findByID({ collection: 'issues', id, depth: 0, joins: false, overrideAccess: true }),
    issues: async () =>
      (await payload.find({ collection: 'issues', sort: 'createdAt', joins: false, ...all })).docs,
    airings: async (issue: string) =>
      (
        await payload.find({
          collection: 'airings',
          where: { issue: { equals: issue } },
          sort: ['createdAt', 'id'],
          ...all,
        })
      ).docs,
    events: async (subjectId: string) =>
      (
        await payload.find({
          collection: 'audit-events',
          where: { subjectId: { equals: subjectId } },
          sort: '-at',
          ...all,
        })
      ).docs,
    post: (path: string, data: unknown, who: Person = people.scheduler): Promise<Answer> =>
      rest('POST', path, { token: who.token, data }),
    row,
    /** The ledger's row of the month an instant is in: `0/1 Thiếu 1`. */
    rowText: async (at: number, ids?: string[]) => {
      const found = await row(at, ids)
      if (!found) return 'không có'
      const { number, word } = quotaText(found)
      return `${number} ${word}`
    },
    month: (at: number): { from: CivilDate; to: CivilDate; name: string } =>
      periodOf(civilDateOf(at), 'month'),
  }
}
