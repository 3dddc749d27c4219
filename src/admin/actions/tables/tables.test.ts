import { describe, expect, it } from 'vitest'

import { checkForm, type FormTable, shownRows } from '../form/table'
import { CONFIRM_AIRING, CORRECT_AIRING } from './airingForms'
import { END_SUSPENSION, SUSPEND, UNDO_RESCHEDULE } from './columnForms'
import { REMOVE_HOLIDAY } from './holidayForms'
import { CANCEL, MOVE, REJECT_AIRING, RESTORE, UNWAIVE, WAIVE } from './issueForms'
import { CHANGE_QUOTA, ENTER_QUOTA } from './obligationForms'
import { REPLACE_PLAN } from './planForms'

const issue = {
  id: 'i1',
  label: 'Cải cách số 18/2026',
  plannedAt: '2026-11-23T12:45:00.000Z',
  airings: [],
}
const ofIssue = { issue, outlet: 'o1' }
const named = { id: 'n1', label: 'Cải cách số 18/2026' }
const columns = [
  { id: 'c1', name: 'Cải cách' },
  { id: 'c2', name: 'Nông thôn' },
]
const unset = {
  id: 'q1',
  title: 'Tin cải cách',
  validFrom: '2026-01-01',
  measureKind: 'unset' as const,
  value: null,
}
const counted = { ...unset, measureKind: 'count' as const, value: 2 }
const evidenceFile = { id: 'f0', title: 'Bản ghi' }
const start = {
  startedAt: '2026-11-23T12:45:10.000Z',
  seconds: 902,
  kind: 'first' as const,
  channel: 'THP',
  evidenceUrl: null,
  evidenceFile,
  note: 'ghi',
}
const airing = { issue, outlet: 'o1', start }
const suspension = { id: 's1', from: '2026-11-01', to: '2026-11-30', document: '12/TB' }
const plan = {
  plan: { id: 'p1', number: '1/KH', title: 'Cũ', replacedBy: null },
  plans: [
    { id: 'p1', number: '1/KH', title: 'Cũ' },
    { id: 'p2', number: '2/KH', title: 'Mới' },
  ],
  obligations: [
    ['a', '2025-01-01', null],
    ['b', '2025-01-01', '2026-12-31'],
    ['gone', '2025-01-01', '2026-06-30'],
    ['later', '2027-05-01', null],
  ].map(([id, validFrom, lastDay]) => ({
    id,
    title: id,
    outletName: 'Kênh',
    clause: `khoản ${id}`,
    validFrom,
    lastDay,
  })),
}

type Case = {
  table: unknown
  subject: unknown
  typed?: Record<string, unknown>
  file?: string
  path: string
  body: Record<string, unknown>
  /** The fields that are wrong as long as nothing is typed. */
  asks: string[]
}

const CASES: Record<string, Case> = {
  move: {
    table: MOVE,
    subject: ofIssue,
    typed: { date: '2026-11-30', time: '20h05', reason: 'Trùng' },
    path: 'POST /issues/i1/move',
    body: { plannedAt: '2026-11-30T13:05:00.000Z', reason: 'Trùng' },
    asks: ['reason'],
  },
  'move an issue that has no time yet': {
    table: MOVE,
    subject: { ...ofIssue, issue: { ...issue, plannedAt: null } },
    typed: { date: '2026-11-30', time: '20:05', reason: 'Trùng' },
    path: 'POST /issues/i1/move',
    body: { plannedAt: '2026-11-30T13:05:00.000Z', reason: 'Trùng' },
    asks: ['date', 'time', 'reason'],
  },
  waive: {
    table: WAIVE,
    subject: ofIssue,
    typed: { document: '12/SNV', documentDate: '2026-11-01', reason: 'Lũ' },
    file: 'f1',
    path: 'POST /issues/i1/waiver',
    body: { document: '12/SNV', documentDate: '2026-11-01', reason: 'Lũ', file: 'f1' },
    asks: ['document', 'reason'],
  },
  'waive without a day or a scan': {
    table: WAIVE,
    subject: ofIssue,
    typed: { document: '12/SNV', reason: 'Lũ' },
    path: 'POST /issues/i1/waiver',
    body: { document: '12/SNV', reason: 'Lũ' },
    asks: ['document', 'reason'],
  },
  cancel: {
    table: CANCEL,
    subject: named,
    typed: { reason: 'Lũ' },
    path: 'POST /issues/n1/cancellation',
    body: { reason: 'Lũ' },
    asks: ['reason'],
  },
  restore: {
    table: RESTORE,
    subject: named,
    typed: { reason: 'Hết lũ' },
    path: 'DELETE /issues/n1/cancellation',
    body: { reason: 'Hết lũ' },
    asks: ['reason'],
  },
  unwaive: {
    table: UNWAIVE,
    subject: named,
    typed: { reason: 'Nhầm' },
    path: 'DELETE /issues/n1/waiver',
    body: { reason: 'Nhầm' },
    asks: ['reason'],
  },
  'reject a run': {
    table: REJECT_AIRING,
    subject: named,
    typed: { reason: 'Nhầm' },
    path: 'POST /airings/n1/rejection',
    body: { reason: 'Nhầm' },
    asks: ['reason'],
  },
  'confirm what was proposed': {
    table: CONFIRM_AIRING,
    subject: airing,
    path: 'POST /issues/i1/airings',
    body: {
      startedAt: '2026-11-23T12:45:10.000Z',
      seconds: 902,
      kind: 'first',
      channel: 'THP',
      evidenceUrl: null,
      note: 'ghi',
      evidenceFile: 'f0',
    },
    asks: [],
  },
  'confirm what nothing is known of': {
    table: CONFIRM_AIRING,
    subject: {
      ...airing,
      start: { startedAt: null, kind: 'first', evidenceFile: null, note: null },
    },
    typed: { date: '2026-11-23', time: '19:45', link: 'https://x.vn/a' },
    path: 'POST /issues/i1/airings',
    body: {
      startedAt: '2026-11-23T12:45:00.000Z',
      seconds: null,
      kind: 'first',
      channel: null,
      evidenceUrl: 'https://x.vn/a',
      note: null,
    },
    asks: ['date', 'time', 'link'],
  },
  'correct, keeping the file of the record': {
    table: CORRECT_AIRING,
    subject: { ...airing, correcting: 'r1' },
    typed: { kind: 'repeat', reason: 'Nhầm loại' },
    path: 'POST /airings/r1/correction',
    body: {
      startedAt: '2026-11-23T12:45:10.000Z',
      seconds: 902,
      kind: 'repeat',
      channel: 'THP',
      evidenceUrl: null,
      note: null,
      reason: 'Nhầm loại',
    },
    asks: ['reason'],
  },
  'correct with another file': {
    table: CORRECT_AIRING,
    subject: { ...airing, correcting: 'r1' },
    typed: { reason: 'Đổi tệp' },
    file: 'f2',
    path: 'POST /airings/r1/correction',
    body: {
      startedAt: '2026-11-23T12:45:10.000Z',
      seconds: 902,
      kind: 'first',
      channel: 'THP',
      evidenceUrl: null,
      note: null,
      evidenceFile: 'f2',
      reason: 'Đổi tệp',
    },
    asks: ['reason'],
  },
  'suspend a column': {
    table: SUSPEND,
    subject: { columns, outlet: 'o1' },
    typed: {
      column: 'c2',
      from: '2026-11-01',
      to: '2026-11-05',
      document: '12/TB',
      reason: 'Lũ',
    },
    file: 'f1',
    path: 'POST /columns/c2/suspension',
    body: { from: '2026-11-01', to: '2026-11-05', document: '12/TB', reason: 'Lũ', scan: 'f1' },
    asks: ['from', 'to', 'document', 'reason'],
  },
  'end a suspension': {
    table: END_SUSPENSION,
    subject: suspension,
    typed: { resumeOn: '2026-11-10', reason: 'Xong' },
    path: 'POST /suspensions/s1/end',
    body: { resumeOn: '2026-11-10', reason: 'Xong' },
    asks: ['resumeOn', 'reason'],
  },
  'undo a change of schedule': {
    table: UNDO_RESCHEDULE,
    subject: { id: 'c1', name: 'Cải cách' },
    typed: { reason: 'Nhầm' },
    path: 'POST /columns/c1/schedule/undo',
    body: { reason: 'Nhầm' },
    asks: ['reason'],
  },
  'enter a quota from the first day on': {
    table: ENTER_QUOTA,
    subject: unset,
    typed: { number: ' 2 ', reason: 'Kế hoạch', note: 'không gửi' },
    path: 'POST /obligations/q1/quota',
    body: { count: 2, reason: 'Kế hoạch' },
    asks: ['number', 'reason'],
  },
  'enter a quota from a later day on': {
    table: ENTER_QUOTA,
    subject: unset,
    typed: { kind: 'freshness', number: '30', from: '2026-07-01', reason: 'Kế hoạch', note: 'ghi' },
    path: 'POST /obligations/q1/versions',
    body: { days: 30, from: '2026-07-01', reason: 'Kế hoạch', note: 'ghi' },
    asks: ['number', 'reason'],
  },
  'change a quota': {
    table: CHANGE_QUOTA,
    subject: counted,
    typed: { number: '3', from: '2027-01-01', reason: 'Kế hoạch mới' },
    path: 'POST /obligations/q1/versions',
    body: { count: 3, from: '2027-01-01', reason: 'Kế hoạch mới' },
    asks: ['from', 'reason'],
  },
  'take a holiday out': {
    table: REMOVE_HOLIDAY,
    subject: { id: 'h1', title: 'Tết' },
    typed: { reason: 'Nhầm' },
    path: 'POST /holidays/h1/removal',
    body: { reason: 'Nhầm' },
    asks: ['reason'],
  },
  'replace a plan': {
    table: REPLACE_PLAN,
    subject: plan,
    typed: {
      by: 'p2',
      from: '2026-12-01',
      fates: { b: { fate: 'end', clause: 'khoản b' } },
      reason: 'Mới',
    },
    path: 'POST /plans/p1/replacement',
    body: {
      by: 'p2',
      from: '2026-12-01',
      reason: 'Mới',
      items: [
        { obligation: 'a', fate: 'carry', clause: 'khoản a' },
        { obligation: 'b', fate: 'end' },
      ],
    },
    asks: ['by', 'from', 'reason'],
  },
}

type Values = Record<string, unknown>
const cases = Object.entries(CASES).map(([name, { table, ...rest }]) => {
  return { name, ...rest, table: table as FormTable<unknown, Values> }
})

describe.each(cases)('the form to $name', ({ table, subject, typed, file = null, ...expected }) => {
  const empty = { subject, values: table.start(subject), hasFile: false }
  const filled = { subject, values: { ...empty.values, ...typed }, hasFile: file !== null }

  it('asks for what it needs', () => {
    expect(Object.keys(checkForm(table, empty))).toEqual(expected.asks)
  })

  it('sends what was typed to where it belongs', () => {
    expect(checkForm(table, filled)).toEqual({})
    const asked = `${table.method ?? 'POST'} ${table.path(filled)}`
    expect([asked, table.body(filled, file)]).toEqual([expected.path, expected.body])
  })

  it('has a value for each of its fields, and a field for each problem it places', () => {
    const fields = table.fields.flat()
    const names = fields.map(({ name }) => name)
    const held = fields.filter(({ kind }) => kind !== 'file').map(({ name }) => name)
    expect(held.filter((name) => !(name in empty.values))).toEqual([])
    const places = [...Object.values(table.problemAt ?? {}), table.upload?.errorAt ?? names[0]]
    expect(names).toEqual(expect.arrayContaining(places))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a field as it was typed', () => {
  it.each([
    ['a quota in words', ENTER_QUOTA, unset, { number: 'hai', reason: 'x' }, ['number']],
    ['a quota below zero', ENTER_QUOTA, unset, { number: '-1', reason: 'x' }, ['number']],
    ['half a quota', ENTER_QUOTA, unset, { number: '1,5', reason: 'x' }, ['number']],
    ['a day that is none', ENTER_QUOTA, unset, { number: '1', from: '3', reason: 'x' }, ['from']],
    ['a length without seconds', CONFIRM_AIRING, airing, { length: '15' }, ['length']],
    ['an hour that is none', CONFIRM_AIRING, airing, { time: '25:00' }, ['time']],
    ['half a day of a document', WAIVE, ofIssue, { documentDate: '1/2' }, ['documentDate']],
  ])('is refused: %s', (_, table, subject, typed, wrong) => {
    const form = table as unknown as FormTable<unknown, Values>
    const values = { ...form.start(subject), document: 'x', reason: 'x', ...typed }
    expect(Object.keys(checkForm(form, { subject, values, hasFile: false }))).toEqual(wrong)
  })
})

describe('a proof', () => {
  const bare = { ...airing, start: { ...start, evidenceFile: null } }
  it.each([
    ['none', bare, '', false, ['link']],
    ['an address', bare, 'https://x.vn', false, []],
    ['a file that was chosen', bare, '', true, []],
    ['a file on record', airing, '', false, []],
  ])('is %s', (_, subject, link, hasFile, wrong) => {
    const values = { ...CONFIRM_AIRING.start(subject), link }
    expect(Object.keys(checkForm(CONFIRM_AIRING, { subject, values, hasFile }))).toEqual(wrong)
  })
})

describe('the fields that are shown', () => {
  const names = (table: unknown, subject: unknown, typed: Values = {}) => {
    const form = table as FormTable<unknown, Values>
    const values = { ...form.start(subject), ...typed }
    return shownRows(form, { subject, values, hasFile: false })
      .flat()
      .map(({ name }) => name)
  }

  it.each([
    ['a column to choose', 'column', SUSPEND, { columns, outlet: 'o' }, {}, true],
    ['one column', 'column', SUSPEND, { columns: [columns[0]], outlet: 'o' }, {}, false],
    ['a confirmation', 'reason', CONFIRM_AIRING, airing, {}, false],
    ['a correction', 'reason', CORRECT_AIRING, { ...airing, correcting: 'r' }, {}, true],
    ['a first quota', 'note', ENTER_QUOTA, unset, {}, false],
    ['a later one', 'note', ENTER_QUOTA, unset, { from: '2026-02-01' }, true],
    ['a replacement without a day', 'fates', REPLACE_PLAN, plan, {}, false],
    ['one of a day', 'fates', REPLACE_PLAN, plan, { from: '2026-12-01' }, true],
  ])('of %s: %s', (_, name, table, subject, typed, isShown) => {
    expect(names(table, subject, typed).includes(name)).toBe(isShown)
  })
})
