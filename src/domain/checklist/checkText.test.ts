import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkText, holdsFor, unmet } from './checkText'
import { contradiction } from './contradiction'
import { charactersIn, wordsIn } from './count'
import { checkSections } from './sections'
import {
  CHECKED_MOVES,
  type Checklist,
  type ChecklistItem,
  CONDITIONS,
  isLimited,
  SEVERITIES,
  type TextFacts,
} from './types'

const item = (over: Partial<ChecklistItem> & Pick<ChecklistItem, 'condition'>): ChecklistItem => ({
  limit: null,
  words: null,
  severity: 'blocking',
  moves: CHECKED_MOVES,
  ...over,
})
const list = (name: string, ...items: ChecklistItem[]): Checklist => ({
  name,
  outlet: 'bao',
  organisation: null,
  columns: [],
  genres: [],
  items,
})
const facts = (over: Partial<TextFacts> = {}): TextFacts => ({
  place: { outlet: 'bao', organisation: 'so', column: 'cot', genre: 'news' },
  title: 'Một cửa',
  sapo: 'Mở đầu.',
  body: 'Ba từ đây',
  cover: true,
  pictures: [{ alt: 'Người dân', caption: 'Ở xã', credit: 'Lan' }],
  recordings: [{ credit: 'Lan' }],
  topics: 1,
  issue: true,
  penName: 'Lan',
  source: 'TTXVN',
  ticked: ['Đã gọi'],
  ...over,
})
const picture = { alt: 'Người dân', caption: 'Ở xã', credit: 'Lan' }

describe('counting', () => {
  it.each([
    ['', 0],
    ['  Hà Nội ', 6],
    ['Hà Nội'.normalize('NFD'), 6],
    ['Được', 4],
    ['👩‍👩‍👧', 1],
  ])('%j has %i characters for a reader', (text, count) => {
    expect(charactersIn(text)).toBe(count)
  })
  it.each([
    ['', 0],
    ['Cải cách hành chính', 4],
    ['Cải\u00a0cách\n\nhành   chính', 4],
    ['Một cửa – 2026 …', 3],
  ])('%j has %i words', (text, count) => {
    expect(wordsIn(text)).toBe(count)
  })
})

describe('what a condition finds', () => {
  const word = (count: number) => Array.from({ length: count }, () => 'từ').join(' ')
  it.each<[ChecklistItem['condition'], number | null, Partial<TextFacts>, boolean, number, number]>(
    [
      ['titleMin', 7, {}, true, 7, 7],
      ['titleMin', 8, {}, false, 7, 8],
      ['titleMax', 7, {}, true, 7, 7],
      ['titleMax', 6, {}, false, 7, 6],
      ['sapoMin', 7, {}, true, 7, 7],
      ['sapoMin', 8, {}, false, 7, 8],
      ['sapoMax', 7, {}, true, 7, 7],
      ['sapoMax', 6, {}, false, 7, 6],
      ['bodyMin', 30, { body: word(30) }, true, 30, 30],
      ['bodyMin', 30, { body: word(29) }, false, 29, 30],
      ['bodyMax', 30, { body: word(30) }, true, 30, 30],
      ['bodyMax', 30, { body: word(31) }, false, 31, 30],
      ['cover', null, {}, true, 1, 1],
      ['cover', null, { cover: false }, false, 0, 1],
      ['filled', null, {}, true, 0, 0],
      ['filled', null, { title: 'Số {số}', sapo: '{số}', body: '{tên xã}' }, false, 2, 0],
      ['mediaCredit', null, { recordings: [] }, true, 0, 0],
      ['mediaCredit', null, { recordings: [{ credit: 'Lan' }, { credit: ' ' }] }, false, 1, 2],
      ['pictureCredit', null, { pictures: [] }, true, 0, 0],
      ['pictureCredit', null, { pictures: [picture, { ...picture, credit: ' ' }] }, false, 1, 2],
      ['pictureAlt', null, { pictures: [{ ...picture, alt: '' }] }, false, 0, 1],
      ['pictureCaption', null, { pictures: [{ ...picture, caption: '' }] }, false, 0, 1],
      ['pictureCaption', null, {}, true, 1, 1],
      ['topicsMin', 2, { topics: 2 }, true, 2, 2],
      ['topicsMin', 2, {}, false, 1, 2],
      ['issue', null, { issue: false }, false, 0, 1],
      ['issue', null, {}, true, 1, 1],
      ['penName', null, { penName: '  ' }, false, 0, 1],
      ['penName', null, {}, true, 1, 1],
      ['source', null, { source: '' }, false, 0, 1],
      ['source', null, {}, true, 1, 1],
    ],
  )('%s %s of %j: %s', (condition, limit, over, ok, found, wanted) => {
    const [checked] = checkText([list('A', item({ condition, limit }))], facts(over), 'submit')
    expect(checked).toMatchObject({ ok, found, wanted })
  })

  it('a tick by hand is known by its words, however typed', () => {
    const asked = (words: string) =>
      checkText([list('A', item({ condition: 'byHand', words }))], facts(), 'submit')[0]?.ok
    expect(asked('  đã  gọi ')).toBe(true)
    expect(asked('Đã gọi lại')).toBe(false)
  })
})

describe('where and when an item is asked', () => {
  const place = facts().place
  it.each<[string, Partial<Checklist>, object, boolean]>([
    ['of the outlet', {}, {}, true],
    ['of another outlet', { outlet: 'dai' }, {}, false],
    ['of the organisation', { outlet: null, organisation: 'so' }, {}, true],
    ['of another organisation', { outlet: null, organisation: 'khac' }, {}, false],
    ['of no place', { outlet: null }, { organisation: null }, false],
    ['of its column', { columns: ['cot'] }, {}, true],
    ['of another column', { columns: ['khac'] }, {}, false],
    ['of its genre', { genres: ['news'] }, {}, true],
    ['of another genre', { genres: ['photo'] }, {}, false],
    ['of all genres, for a correction', {}, { genre: 'correction' }, false],
    ['of corrections', { genres: ['correction'] }, { genre: 'correction' }, true],
  ])('a checklist %s', (_name, over, where, holds) => {
    expect(holdsFor({ ...list('A'), ...over }, { ...place, ...where })).toBe(holds)
  })

  it('an item is asked at its moves; one before publishing also where a minute is set', () => {
    const asked = (...moves: ChecklistItem['moves']) =>
      CHECKED_MOVES.filter(
        (move) => checkText([list('A', item({ condition: 'cover', moves }))], facts(), move).length,
      )
    expect(asked('submit')).toEqual(['submit'])
    expect(asked('publish')).toEqual(['publish', 'schedule'])
    expect(asked('schedule')).toEqual(['schedule'])
  })

  it('later moves tell only what comes on top', () => {
    const lists = [
      list('A', item({ condition: 'cover' }), item({ condition: 'issue', moves: ['publish'] })),
    ]
    const told = (state: string) =>
      checkSections(lists, facts(), state).map(({ move, checks }) => [
        move,
        ...checks.map((one) => one.item.condition),
      ])
    expect(told('draft')).toEqual([
      ['submit', 'cover'],
      ['publish', 'issue'],
    ])
    expect(told('approved')).toEqual([['publish', 'cover', 'issue']])
    expect(told('published')).toEqual([])
  })
})

describe('several checklists', () => {
  const limits = (...lists: Checklist[]) =>
    checkText(lists, facts(), 'submit').map(({ item: one }) => [
      one.severity,
      one.limit,
      ...one.from,
    ])

  it('the stricter counts', () => {
    const max = (limit: number) => item({ condition: 'titleMax', limit })
    const min = (limit: number) => item({ condition: 'bodyMin', limit })
    expect(limits(list('A', max(80)), list('B', max(60)))).toEqual([['blocking', 60, 'B']])
    expect(limits(list('A', min(80)), list('B', min(60)))).toEqual([['blocking', 80, 'A']])
    expect(limits(list('B', max(80)), list('A', max(80)))).toEqual([['blocking', 80, 'A', 'B']])
  })
  it('a warning counts beside what blocks only where it asks for more', () => {
    const max = (limit: number, severity: 'blocking' | 'warning') =>
      item({ condition: 'titleMax', limit, severity })
    expect(limits(list('A', max(80, 'blocking')), list('B', max(60, 'warning')))).toEqual([
      ['blocking', 80, 'A'],
      ['warning', 60, 'B'],
    ])
    expect(limits(list('A', max(60, 'blocking')), list('B', max(80, 'warning')))).toEqual([
      ['blocking', 60, 'A'],
    ])
  })
  it('what waits to be filled in is warned of without any; one of them can make it block', () => {
    const text = facts({ title: 'Số {số}', body: 'Tại {tên xã}' })
    const said = (...lists: Checklist[]) =>
      checkText(lists, text, 'submit').map(({ item: one, ok }) => [
        one.severity,
        one.words,
        ok,
        ...one.from,
      ])
    expect(said()).toEqual([['warning', '{số}, {tên xã}', false]])
    expect(said(list('A', item({ condition: 'filled' })))).toEqual([
      ['blocking', '{số}, {tên xã}', false, 'A'],
    ])
    expect(checkText([], facts(), 'submit')).toEqual([])
  })
  it('no text is as long as one item wants and as short as another', () => {
    const least = item({ condition: 'sapoMin', limit: 90 })
    const most = item({ condition: 'sapoMax', limit: 80 })
    expect(contradiction([most, least])).toEqual({ least, most })
    expect(contradiction([most, { ...least, limit: 80 }])).toBeNull()
  })

  const anItem = fc
    .record({
      condition: fc.constantFrom(...CONDITIONS),
      limit: fc.integer({ min: 1, max: 12 }),
      words: fc.constantFrom('Đã gọi', 'đã  gọi', 'Đã đọc soát'),
      severity: fc.constantFrom(...SEVERITIES),
      moves: fc.subarray([...CHECKED_MOVES], { minLength: 1 }),
    })
    .map(({ limit, words, ...one }) => ({
      ...one,
      limit: isLimited(one.condition) ? limit : null,
      words: one.condition === 'byHand' ? words : null,
    }))
  const aList = fc
    .record({ name: fc.constantFrom('A', 'B', 'C'), items: fc.array(anItem, { maxLength: 6 }) })
    .map(({ name, items }) => list(name, ...items))
  const lists = fc.array(aList, { maxLength: 4 })
  const aText = fc
    .record({
      title: fc.string({ maxLength: 14 }),
      topics: fc.nat(3),
      cover: fc.boolean(),
      ticked: fc.subarray(['Đã gọi', 'Đã đọc soát']),
      pictures: fc.array(fc.constantFrom(picture, { ...picture, credit: '' }), { maxLength: 2 }),
    })
    .map(facts)
  const aMove = fc.constantFrom(...CHECKED_MOVES)

  it('come to the same in any order', () => {
    const shuffled = lists.chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, aText, aMove, ([some, other], text, move) => {
        expect(checkText(other, text, move)).toEqual(checkText(some, text, move))
      }),
    )
  })
  it('block whatever one of them blocked', () => {
    fc.assert(
      fc.property(lists, aList, aText, aMove, (some, one, text, move) => {
        const blocked = (all: readonly Checklist[]) =>
          unmet(checkText(all, text, move), 'blocking').map(({ item: held }) => held.condition)
        expect(blocked([...some, one])).toEqual(expect.arrayContaining(blocked(some)))
      }),
    )
  })
  it('block exactly what each of them alone blocks', () => {
    fc.assert(
      fc.property(lists, aText, aMove, (some, text, move) => {
        const blocks = (all: readonly Checklist[]) =>
          unmet(checkText(all, text, move), 'blocking').length > 0
        expect(blocks(some)).toBe(some.some((one) => blocks([one])))
      }),
    )
  })
})
