import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { countWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { civilDateOf } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import { type PasteProblem, readPastedHolidays } from '@/domain/calendar/pastedHolidays'
import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'

import type { DeskAction } from '../../desk/deskAction'
import { atDesk } from '../../desk/run/atDesk'
import { optionalText, rowId, yes } from '../../desk/inputs'
import { DeskRefusal } from '../../desk/deskRefusal'
import type { DeskSubject } from '../../desk/subject'
import { judgeTime } from '../../issues/actions/judgeTime'
import { changeIssue } from '../../issues/writeIssue'
import { failure, NewsroomError } from '../../words/failure'
import type { EffectLine } from '../../obligations/previewEffect'
import { compareTable, type ComparedHoliday, mergedTable, newDaysOff } from '../compareTable'
import { holidayEffect, movedTo } from '../views/holidayEffect'
import { loadHolidays } from '../loadHolidays'
import { pasteProblemWords } from '../pasteWords'
import { type TouchedIssue, touchedIssues } from '../views/touchedIssues'

const MAX_TEXT = 20_000
const MAX_DAYS = 400
const FIRST = '2000-01-01'
const LAST = '2100-12-31'

const Table = z.object({
  text: z
    .string('Bảng ngày nghỉ phải là chữ. Hãy dán lại.')
    .max(MAX_TEXT, 'Bảng dán vào quá dài. Hãy dán từng năm một.'),
  /** The year the page shows: that of dates written without one. */
  year: z
    .int('Năm không đúng. Hãy tải lại trang.')
    .min(2000, 'Năm không đúng. Hãy tải lại trang.')
    .max(2100, 'Năm không đúng. Hãy tải lại trang.')
    .nullable()
    .default(null),
  source: optionalText('Căn cứ', 200),
  decisions: z
    .array(
      z.object({
        issue: rowId('Số'),
        choice: z.enum(
          ['moveBefore', 'moveAfter', 'keep', 'excuse'],
          'Cách xử lý số bị trùng không đúng. Hãy chọn lại trong danh sách.',
        ),
      }),
    )
    .max(2000, 'Quá nhiều số cùng lúc. Hãy dán từng tháng một.')
    .default([]),
  preview: yes,
})
type Given = z.output<typeof Table>

/** The one table of days off; there is nothing else to load. */
const TABLE: DeskSubject = {
  collection: 'holidays',
  id: 'table',
  title: 'Bảng ngày nghỉ',
  outlet: null,
}

export type EnteredHolidays = {
  rows: ComparedHoliday[]
  problems: (PasteProblem & { message: string })[]
  issues: TouchedIssue[]
  effect: EffectLine[]
  /** What was done; all zero for a preview. */
  done: { added: number; changed: number; moved: number; excused: number }
  /** Issues that could not be moved after all, and why. */
  left: string[]
}

/**
 * Enters days of the yearly table from a pasted text, all of them or none: lines that can't be read are answered and
 * written nowhere, a day that is there already stays as it is. Issues that stand on a new day off are decided one by one.
 */
export const enterHolidays: DeskAction<DeskSubject, typeof Table, EnteredHolidays> = {
  name: 'holidays.enter',
  roles: [],
  load: () => Promise.resolve(TABLE),
  input: Table,
  run: async ({ req, input, now }) => {
    const { rows: pasted, problems } = readPastedHolidays(input.text, input.year)
    if (pasted.length + problems.length === 0) throw failure('holidaysEmpty')
    if (pasted.length > MAX_DAYS) throw failure('holidaysMany', { max: MAX_DAYS })
    const table = await loadHolidays({ req, from: FIRST, until: LAST })
    const rows = compareTable(pasted, table)
    const daysOff = newDaysOff(rows)
    const chosen = new Map(input.decisions.map(({ issue, choice }) => [issue, choice]))
    const merged = mergedTable(rows, table)
    const issues = await touchedIssues({ req, daysOff, table: merged, chosen, now: now.getTime() })
    const answer = {
      rows,
      problems: problems.map((one) => ({ ...one, message: pasteProblemWords(one) })),
      issues,
      effect: await holidayEffect({ req, now, daysOff, issues }),
      done: { added: 0, changed: 0, moved: 0, excused: 0 },
      left: [],
    }
    if (input.preview) return answer
    refuseUndecided(issues, chosen, input)
    const done = await inTransaction({ payload: req.payload, req }, (own) =>
      write({ req: own, now, issues, rows, source: input.source }),
    )
    return { ...answer, ...done }
  },
}

/** Whoever saves has seen every issue and said what happens to it, and an excuse names its document. */
function refuseUndecided(
  issues: readonly TouchedIssue[],
  chosen: ReadonlyMap<string, unknown>,
  { source }: Given,
): void {
  if (issues.some(({ id }) => !chosen.has(id))) throw failure('holidayIssuesChanged')
  const needsSource = issues.some(
    ({ choice, policy }) => choice === 'excuse' && policy !== 'excuse',
  )
  if (needsSource && !source) throw failure('holidaySourceMissing')
}

type Writing = {
  req: PayloadRequest
  now: Date
  issues: readonly TouchedIssue[]
  rows: readonly ComparedHoliday[]
  source: string | null | undefined
}

async function write({ req, now, issues, rows, source }: Writing) {
  const done = { added: 0, changed: 0, moved: 0, excused: 0 }
  const left: string[] = []
  for (const issue of issues) {
    const why = `Trùng ngày nghỉ ${formatDatePadded(civilDateOf(issue.plannedAt))}: ${issue.holiday}`
    if (issue.choice === 'excuse' && issue.policy !== 'excuse') {
      await excuse(req, issue, why, source ?? '')
      done.excused += 1
    }
    const to = movedTo(issue)
    if (to === null) continue
    const refusal = await move({ req, issue, to, why, now })
    if (refusal) left.push(refusal)
    else done.moved += 1
  }
  for (const row of rows) {
    if (row.status === 'same') continue
    await writeDay(req, row, source ?? null)
    done[row.status === 'new' ? 'added' : 'changed'] += 1
  }
  return { done, left }
}

type Move = { req: PayloadRequest; issue: TouchedIssue; to: number; why: string; now: Date }

/** Somebody at that outlet's desk may have been there first: then the issue stays, and its line says why. */
async function move({ req, issue, to, why, now }: Move): Promise<string | null> {
  try {
    await atDesk({ req, outlet: issue.outlet }, async () => {
      await judgeTime({ req, column: issue.column, plannedAt: to, now, except: issue.id })
      const plannedAt = new Date(to).toISOString()
      const isOtherYear = civilDateOf(to).slice(0, 4) !== civilDateOf(issue.plannedAt).slice(0, 4)
      await changeIssue(
        req,
        issue.id,
        { plannedAt, ...(isOtherYear && { number: null }) },
        { action: 'issue.move', reason: why },
      )
    })
    return null
  } catch (error) {
    if (!(error instanceof NewsroomError) && !(error instanceof DeskRefusal)) throw error
    return `${issue.label}: chưa dời được sang ${formatDateTime(to)}. ${error.message}`
  }
}

/** One column, one day, by the document that gives the day off; once, however often it is asked. */
async function excuse(req: PayloadRequest, issue: TouchedIssue, why: string, document: string) {
  const day = civilDateOf(issue.plannedAt)
  const totalDocs = await countWhere(req, 'suspensions', {
    where: {
      and: [
        { columns: { in: [issue.column] } },
        { from: { less_than_equal: day } },
        { to: { greater_than_equal: day } },
      ],
    },
    overrideAccess: true,
  })
  if (totalDocs > 0) return
  await req.payload.create({
    collection: 'suspensions',
    data: {
      outlet: issue.outlet,
      columns: [issue.column],
      from: day,
      to: day,
      reason: why,
      document,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function writeDay(
  req: PayloadRequest,
  row: Holiday & { was: Holiday | null },
  source: string | null,
) {
  const { date, name, kind } = row
  const data = { name, kind, ...(source && { source }) }
  if (row.was === null) {
    await req.payload.create({
      collection: 'holidays',
      data: { date, ...data },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return
  }
  await req.payload.update({
    collection: 'holidays',
    where: { date: { equals: date } },
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
}
