import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { instantAt } from '../calendar/civil'
import type { ImportCell } from './cell'
import { draftOf, type IssueDraft, type AiringDraft, type Reading } from './draft'
import { issueOfAiring, judgeAiring, judgeIssue, type KnownAiring, type KnownIssue } from './judge'
import { columnNamed } from './rowReader'
import { KeyBook, repeated } from './twice'

const COLUMNS = [
  { id: 'cchc', name: 'Cải cách hành chính', time: '19:45' },
  { id: 'dan', name: 'Dân hỏi – chính quyền trả lời', time: null },
]
const READING: Reading = {
  mapping: { column: 0, number: 1, date: 2, time: 3, title: 4, seconds: 5 },
  headings: [],
  year: 2025,
  columns: COLUMNS,
  column: null,
  texts: { names: { sections: {}, people: {} }, genres: [], now: 0 },
}
const read = (cells: ImportCell[], changes: Partial<Reading> = {}) =>
  draftOf('issues', cells, { ...READING, ...changes })
const draft = (cells: ImportCell[]): IssueDraft => read(cells).draft as IssueDraft

describe('what a row says', () => {
  it('is its column, number, day, time and title; the column’s time where it says none', () => {
    expect(draft(['“cải cách hành chính”', 'Số 5', '7/3', null, 'Một cửa'])).toMatchObject({
      ...{ column: 'cchc', number: 5, year: 2025, date: '2025-03-07', saysTime: false },
      ...{ plannedAt: instantAt('2025-03-07', '19:45'), title: 'Một cửa' },
    })
  })

  it('is every cell that can’t be read, with its place', () => {
    const { draft: none, problems } = read(['Cải cách', 'x', '31/2', '25h'])
    expect(none).toBeNull()
    expect(problems.map(({ fault, at }) => [fault, at])).toEqual([
      ['columnUnknown', 0],
      ['badNumber', 1],
      ['badDate', 2],
      ['badTime', 3],
    ])
  })

  it.each<[string, ImportCell[], Partial<Reading>, string]>([
    ['a day is missing', ['Cải cách hành chính', 5, null], {}, 'missing'],
    ['a year is missing', ['Cải cách hành chính', 5, '7/3'], { year: null }, 'noYear'],
    ['no column is named', [null, 5, '7/3/2025'], {}, 'columnMissing'],
    ['nobody knows the time', ['Dân hỏi – chính quyền trả lời', 5, '7/3/2025'], {}, 'noTime'],
  ])('%s', (_, cells, changes, fault) =>
    expect(read(cells, changes).problems.map((one) => one.fault)).toEqual([fault]),
  )

  it('is of the column chosen for the whole table where it names none', () => {
    expect(read([null, 5, '7/3/2025'], { column: 'cchc' }).draft).toMatchObject({ column: 'cchc' })
  })

  it('knows a column without its accents, quotes and the word before it, never by a guess', () => {
    expect(columnNamed('Chuyên mục: CẢI CÁCH HÀNH CHÍNH', COLUMNS)?.id).toBe('cchc')
    expect(columnNamed('Cải cách', COLUMNS)).toBeNull()
  })
})

const issue = (changes: Partial<KnownIssue> = {}): KnownIssue => ({
  ...{ id: 'i', column: 'cchc', label: 'Số 5/2025', number: 5, year: 2025, cancelled: false },
  ...{ plannedAt: instantAt('2025-03-07', '19:45'), title: null, summary: null, madeBy: null },
  ...changes,
})

describe('what a row about an issue does', () => {
  const five = draft(['Cải cách hành chính', 5, '7/3/2025', '19:45', 'Một cửa'])
  const bare = draft(['Cải cách hành chính', null, '7/3/2025'])
  it.each<[string, IssueDraft, KnownIssue[], object]>([
    ['a new one', five, [], { as: 'new' }],
    ['of another column', five, [issue({ column: 'dan' })], { as: 'new' }],
    ['fills in a title', five, [issue()], { as: 'change', set: { title: 'Một cửa' } }],
    ['the same', five, [issue({ title: 'Một cửa' })], { as: 'same' }],
    ['an empty cell takes nothing away', bare, [issue({ title: 'Cũ' })], { as: 'same' }],
    ['never moves it', five, [issue({ plannedAt: instantAt('2025-03-08', '19:45') })], { as: 'otherSlot' }], // prettier-ignore
    ['never renumbers', five, [issue({ number: 6 })], { as: 'otherNumber' }],
    ['does not guess of two', bare, [issue(), issue({ id: 'j', plannedAt: instantAt('2025-03-07', '08:00') })].map((one, at) => ({ ...one, plannedAt: (one.plannedAt ?? 0) + 60_000 * (at + 1) })), { as: 'several' }], // prettier-ignore
  ])('%s', (_, row, known, as) => expect(judgeIssue(row, known)).toMatchObject(as))
})

describe('what a row about an airing does', () => {
  const aired = draftOf(
    'airings',
    ['Cải cách hành chính', 5, '7/3/2025', '19:46', null, 15],
    READING,
  ).draft as AiringDraft
  const known = (changes: Partial<KnownAiring> = {}): KnownAiring => ({
    ...{ id: 'a', kind: 'first', startedAt: aired.startedAt, seconds: 900 },
    ...{ confirmed: true, madeBy: null },
    ...changes,
  })
  it('speaks of the issue by its number, or of the one of its day', () => {
    expect(issueOfAiring(aired, [issue()])).toMatchObject({ id: 'i' })
    expect(issueOfAiring({ ...aired, number: null }, [issue()])).toMatchObject({ id: 'i' })
    expect(issueOfAiring({ ...aired, number: 6 }, [issue()])).toBeNull()
  })
  it.each<[string, KnownAiring[], string]>([
    ['is new', [], 'new'],
    ['is there', [known()], 'same'],
    ['is there without a length', [known({ seconds: null })], 'same'],
    ['contradicts a length', [known({ seconds: 840 })], 'differs'],
    [
      'contradicts another first run',
      [known({ startedAt: aired.startedAt + 3_600_000 })],
      'differs',
    ],
    ['is beside a repeat', [known({ kind: 'repeat' })], 'new'],
  ])('%s', (_, records, as) => expect(judgeAiring(aired, records).as).toBe(as))
})

/** What is made of a table, the one way the use cases go about it: across the table first, then row by row. */
function made(rows: readonly { line: number; draft: IssueDraft }[], before: readonly KnownIssue[]) {
  const book = new KeyBook()
  for (const { draft: one, line } of rows) book.add(one, line)
  const twice = book.twice()
  const known = [...before]
  for (const { draft: one, line } of rows) {
    if (repeated(one, line, twice).as !== 'no') continue
    if (judgeIssue(one, known).as === 'new') {
      known.push({ ...one, id: String(known.length), label: '', cancelled: false, madeBy: null })
    }
  }
  return known
}
const shape = (known: readonly KnownIssue[]) =>
  known
    .map(({ column, number, plannedAt, title }) => [column, number, plannedAt, title].join())
    .sort()

const anyRow = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 12 }),
    title: fc.constantFrom('Một cửa', null),
  })
  .map(({ number, day, title }) =>
    draft(['Cải cách hành chính', number, `${day}/3/2025`, null, title]),
  )

describe('a whole table', () => {
  const anyTable = fc
    .array(anyRow, { maxLength: 20 })
    .map((drafts) => drafts.map((one, at) => ({ line: at + 1, draft: one })))

  it('comes to the same in whatever order its rows stand', () => {
    fc.assert(
      fc.property(anyTable, fc.func(fc.integer()), (rows, by) => {
        const shuffled = [...rows].sort((a, b) => Number(by(a.line)) - Number(by(b.line)))
        expect(shape(made(shuffled, []))).toEqual(shape(made(rows, [])))
      }),
    )
  })

  it('brought in twice is as if once', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const once = made(rows, [])
        expect(made(rows, once)).toHaveLength(once.length)
      }),
    )
  })

  it('says which rows repeat another, and which contradict each other', () => {
    const rows = [
      draft(['Cải cách hành chính', 1, '7/3/2025']),
      draft(['Cải cách hành chính', 1, '7/3/2025']),
      draft(['Cải cách hành chính', 2, '14/3/2025']),
      draft(['Cải cách hành chính', 2, '15/3/2025']),
      draft(['Cải cách hành chính', 3, '21/3/2025']),
    ]
    const book = new KeyBook()
    rows.forEach((row, at) => book.add(row, at + 1))
    const twice = book.twice()
    expect(rows.map((row, at) => repeated(row, at + 1, twice).as)).toEqual([
      ...['no', 'again', 'differs', 'differs', 'no'],
    ])
  })

  it('of 20,000 rows is looked through in numbers alone', () => {
    const book = new KeyBook()
    const row = draft(['Cải cách hành chính', 1, '7/3/2025'])
    for (let at = 1; at <= 20_000; at += 1) {
      book.add({ ...row, number: (at % 10_000) + 1, plannedAt: at * 60_000 }, at)
    }
    expect(Object.keys(book.twice())).toHaveLength(10_000)
  })
})
