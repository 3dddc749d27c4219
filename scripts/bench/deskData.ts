import { randomBytes, randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'

import { type BulkRow, insertRows } from './bulk'

/** The size the issue names: an outlet has twenty columns, a column five years of weekly issues. */
export const SIZE = { outlets: 50, columns: 1000, issues: 240_000, airings: 300_000 } as const

type Size = { readonly [Name in keyof typeof SIZE]: number }

/** The same for every size: a bigger province has more columns. */
const PER_COLUMN = SIZE.issues / SIZE.columns
const AIRINGS_PER_COLUMN = SIZE.airings / SIZE.columns
/** Issues are planned this far ahead, as the check leaves them. */
const HORIZON_DAYS = 45
const TIME = '19:45'
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const COLUMNS_PER_BATCH = 100
const WEEK_MS = 7 * 86_400_000
/** Where the airings lag behind the count that is meant, the last issues get the rest. */
const LAST_WEEKS = 12

/** The same numbers below `bound` on every run. */
function sequence(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

export type DeskData = { outlets: string[]; issues: number; airings: number }

/**
 * Fills an empty database: outlets with columns that have a weekly slot and owe three issues a month, five years of
 * issues up to the planning horizon, their first runs and repeats. Some were missed, made up, waived, late, relayed.
 */
export async function seedDesk(
  payload: Payload,
  now: Date,
  size: Pick<Size, 'outlets' | 'columns'> = SIZE,
): Promise<DeskData> {
  const { outlets, columns } = await seedRegisters(payload, now, size)
  const next = sequence(1)
  const data: DeskData = { outlets, issues: 0, airings: 0 }
  for (let i = 0; i < columns.length; i += COLUMNS_PER_BATCH) {
    const batch = columns
      .slice(i, i + COLUMNS_PER_BATCH)
      .map((column) => rowsOf(column, now, next, newId(payload)))
    const issues = batch.flatMap((one) => one.issues)
    const airings = batch.flatMap((one) => one.airings)
    await insertRows(payload, 'issues', issues)
    await insertRows(payload, 'airings', airings)
    data.issues += issues.length
    data.airings += airings.length
  }
  return data
}

type Column = { id: string; outlet: string; name: string; weekday: number }

async function seedRegisters(
  payload: Payload,
  now: Date,
  size: Pick<Size, 'outlets' | 'columns'>,
): Promise<{ outlets: string[]; columns: Column[] }> {
  const create = async (
    collection: Parameters<typeof payload.db.create>[0]['collection'],
    data: Record<string, unknown>,
  ) => ((await payload.db.create({ collection, data })) as { id: string }).id
  const today = civilDateOf(now.getTime())
  const validFrom = addDays(today, -7 * PER_COLUMN - 7)
  const organisation = await create('organisations', {
    name: 'Cơ quan đo tốc độ',
    kind: 'press',
    sortKey: 'co quan',
  })
  const plan = await create('plans', {
    number: '1/KH-ĐO',
    title: 'Kế hoạch để đo tốc độ',
    issuedOn: validFrom,
    validFrom,
    issuer: organisation,
  })
  const outlets: string[] = []
  const columns: Column[] = []
  for (let o = 0; o < size.outlets; o += 1) {
    const outlet = await create('outlets', {
      name: `Kênh ${String(o).padStart(2, '0')}`,
      kind: 'tv',
      organisation,
      sortKey: `kenh ${o}`,
    })
    outlets.push(outlet)
    for (let c = 0; c < size.columns / size.outlets; c += 1) {
      const weekday = (o + c) % 7
      const name = `Chuyên mục ${o}.${c}`
      const id = await create('columns', {
        name,
        slug: `cot-${o}-${c}`,
        outlet,
        kind: 'programme',
        validFrom,
        time: TIME,
        durationMinutes: 15,
        rrule: `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekday]}`,
        shortMonths: 'skip',
        holidayPolicy: 'keep',
        channel: 'TH',
        tolerancePercent: 3,
        toleranceSeconds: 30,
        sortKey: name,
      })
      columns.push({ id, outlet, name, weekday })
      await create('obligations', {
        title: `Nghĩa vụ ${o}.${c}`,
        outlet,
        columns: [id],
        plan,
        clause: 'khoản 1 mục II',
        measureKind: 'count',
        count: 3,
        period: 'month',
        proration: 'nextFull',
        lateAfterMinutes: 30,
        graceHours: 24,
        validFrom,
        sortKey: name,
      })
    }
  }
  return { outlets, columns }
}

type Next = (bound: number) => number

function rowsOf(
  column: Column,
  now: Date,
  next: Next,
  id: () => string,
): { issues: BulkRow[]; airings: BulkRow[] } {
  const today = civilDateOf(now.getTime())
  const horizon = addDays(today, HORIZON_DAYS)
  const daysBack = (new Date(`${horizon}T00:00:00Z`).getUTCDay() - column.weekday + 7) % 7
  const lastSlot = addDays(horizon, -daysBack)
  const issues: BulkRow[] = []
  const airings: BulkRow[] = []
  let missed: string | null = null
  const pastTotal =
    Math.floor(
      (now.getTime() - instantAt(addDays(lastSlot, -7 * (PER_COLUMN - 1)), TIME)) / WEEK_MS,
    ) + 1
  let past = 0
  for (let i = PER_COLUMN - 1; i >= 0; i -= 1) {
    const day = addDays(lastSlot, -7 * i)
    const plannedAt = instantAt(day, TIME)
    const number = PER_COLUMN - i
    const issue: BulkRow = {
      id: id(),
      refs: { column: column.id, outlet: column.outlet, makesUp: missed },
      instants: { plannedAt: iso(plannedAt) },
      values: {
        title: `Số phát ngày ${day}`,
        number,
        year: Number(day.slice(0, 4)),
        label: `Số ${number} · ${column.name}`,
        numberKey: `${column.id}:${number}`,
        slotKey: `${column.id}@${day}`,
        cancelled: next(80) === 0,
        sample: false,
        searchText: `so ${number} ${column.name}`,
        sortKey: String(number),
      },
    }
    issues.push(issue)
    missed = null
    if (plannedAt >= now.getTime()) continue
    past += 1
    if (next(60) === 0 && i > LAST_WEEKS) {
      if (next(2) === 0) missed = issue.id
      continue
    }
    const runs = Math.round((AIRINGS_PER_COLUMN * past) / pastTotal) - airings.length
    for (let run = 0; run < runs; run += 1) {
      const startedAt = plannedAt + run * 86_400_000 + next(60) * 1000
      const confirmed = next(200) !== 0
      airings.push(airingOf({ id: id(), issue, column, startedAt, run, confirmed }))
    }
  }
  return { issues, airings }
}

function airingOf(one: {
  id: string
  issue: BulkRow
  column: Column
  startedAt: number
  run: number
  confirmed: boolean
}): BulkRow {
  const { id, issue, column, startedAt, run, confirmed } = one
  return {
    id,
    refs: { issue: issue.id, outlet: column.outlet, column: column.id },
    instants: {
      startedAt: iso(startedAt),
      confirmedAt: confirmed ? iso(startedAt + 3_600_000) : null,
    },
    values: {
      seconds: 890 + ((startedAt / 1000) % 20),
      kind: run === 0 ? 'first' : 'repeat',
      channel: 'TH',
      confirmed,
      evidenceUrl: 'https://example.vn/bang-ghi',
      label: `Lượt phát ${id}`,
      sourceKey: `do:${id}`,
      sample: false,
      rejected: false,
    },
  }
}

const iso = (ms: number) => new Date(ms).toISOString()

function newId(payload: Payload): () => string {
  return payload.db.name === 'mongoose' ? () => randomBytes(12).toString('hex') : () => randomUUID()
}
