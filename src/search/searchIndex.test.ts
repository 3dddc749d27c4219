import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseQuery } from '@/domain/search/query'

import { type Entry, searchIndex, type SearchIndex } from './searchIndex'

/** What people mistype, and what each means: tones, sounds, slips of the fingers, keys of Telex. */
const MISSPELLINGS = JSON.parse(readFileSync('tests/fixtures/misspellings.json', 'utf8')) as [
  typed: string,
  meant: string,
][]

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-search-'))
const opened: SearchIndex[] = []
afterAll(async () => {
  await Promise.all(opened.map((index) => index.stop()))
  rmSync(folder, { recursive: true, force: true })
})

let number = 0
async function indexOf(entries: readonly Entry[], name = `t${(number += 1)}`) {
  const index = searchIndex({ folder, name })
  opened.push(index)
  await index.open()
  await index.rebuild(async (writer) => {
    await writer.put(entries)
    return {}
  })
  return index
}

const entry = (key: string, title: string, more: Partial<Entry> = {}): Entry => ({
  ...{ key, version: '1', at: Date.UTC(2026, 0, 1), title, sapo: '', body: '', marks: [] },
  ...more,
})

async function keys(index: SearchIndex, typed: string, asked = {}) {
  const { hits } = await index.find({ query: parseQuery(typed), limit: 20, ...asked })
  return hits.map(({ key }) => key)
}

describe('the order of what is found', () => {
  const day = 86_400_000
  const cases: [string, string, Entry[], string[]][] = [
    [
      'as typed stands before accents aside, whatever its place',
      'báo',
      [
        entry('folded', 'Bao giờ', { at: 9 * day }),
        entry('exact', 'Ngày hội', { body: 'của làng báo', at: day }),
      ],
      ['exact', 'folded'],
    ],
    [
      'the title stands before the sapo, the sapo before the text',
      'hồ sơ',
      [
        entry('text', 'Tin', { body: 'nộp hồ sơ', at: 3 * day }),
        entry('sapo', 'Tin', { sapo: 'nộp hồ sơ', at: 2 * day }),
        entry('title', 'Hồ sơ', { at: day }),
      ],
      ['title', 'sapo', 'text'],
    ],
    [
      'words side by side stand before the same words apart',
      'hồ sơ',
      [
        entry('apart', 'Sơ kết nạo vét hồ', { at: 2 * day }),
        entry('together', 'Nộp hồ sơ', { at: day }),
      ],
      ['together', 'apart'],
    ],
    [
      'without accents a title stands before a text that has the letters as typed',
      'bao cao',
      [
        entry('text', 'Tin', { body: 'bao cao', at: 2 * day }),
        entry('title', 'Báo cáo năm', { at: day }),
      ],
      ['title', 'text'],
    ],
    [
      'of the same kind the newest comes first',
      'mưa',
      [entry('old', 'Mưa', { at: day }), entry('new', 'Mưa', { at: 2 * day })],
      ['new', 'old'],
    ],
    [
      'quotes ask for words side by side',
      '"hồ sơ"',
      [entry('apart', 'Sơ kết nạo vét hồ'), entry('together', 'Nộp hồ sơ')],
      ['together'],
    ],
    [
      'a star asks for a beginning',
      'tru*',
      [entry('one', 'Trung tâm'), entry('other', 'Tre xanh')],
      ['one'],
    ],
    ['the last word may not be finished yet', 'trung t', [entry('one', 'Trung tâm')], []],
    ['so from two letters on', 'trung ta', [entry('one', 'Trung tâm')], ['one']],
    ['both schools of tone marks are one', 'hoà bình', [entry('one', 'Hòa bình')], ['one']],
    [
      'a number of a document is found',
      '97/KH-UBND',
      [entry('one', 'Kế hoạch 97/KH-UBND')],
      ['one'],
    ],
    [
      'words may stand in different places of a text',
      'cấp phép Bắc Hà',
      [entry('one', 'Cấp phép', { body: 'Ở xã Bắc Hà' })],
      ['one'],
    ],
    ['all words are asked for', 'cấp phép Sa Pa', [entry('one', 'Cấp phép')], []],
    [
      'no phrase reaches from the title into the sapo',
      '"phép mới"',
      [entry('one', 'Cấp phép', { sapo: 'Mới đây' })],
      [],
    ],
  ]
  it.each(cases)('%s', async (_words, typed, entries, order) => {
    expect(await keys(await indexOf(entries), typed)).toEqual(order)
  })
})

describe('pages', () => {
  let index: SearchIndex
  const many = Array.from({ length: 75 }, (_, at) =>
    entry(`k${at}`, at % 3 === 0 ? 'Mưa lớn' : 'Tin', {
      at: at * 1000,
      body: 'Trời mưa lớn. Mua.',
      marks: [`o${at % 2}`, `t${at % 5}`],
    }),
  )
  beforeAll(async () => {
    index = await indexOf(many)
  })

  it.each([
    ['mưa lớn', {}],
    ['mua', {}],
    ['mưa', { marks: [['o1'], ['t1', 't2']] }],
  ])('of %s show each once, however small they are', async (typed, asked) => {
    const query = parseQuery(typed)
    const whole = await index.find({ query, limit: 100, ...asked })
    const shown: string[] = []
    let cursor = null
    do {
      const page = await index.find({ query, limit: 7, cursor, ...asked })
      shown.push(...page.hits.map(({ key }) => key))
      cursor = page.next
    } while (cursor)
    expect(shown).toEqual(whole.hits.map(({ key }) => key))
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown.length).toBeGreaterThan(10)
  })

  it('go on after their last row, whatever came in meanwhile', async () => {
    const query = parseQuery('mưa lớn')
    const first = await index.find({ query, limit: 10 })
    await index.put([entry('later', 'Mưa lớn', { at: 10_000_000 })])
    const next = await index.find({ query, limit: 10, cursor: first.next })
    const both = [...first.hits, ...next.hits].map(({ key }) => key)
    expect(both).not.toContain('later')
    expect(new Set(both).size).toBe(20)
    await index.remove(['later'])
  })

  it('are narrowed by marks and by instants', async () => {
    const odd = await keys(index, 'mưa', { marks: [['o1']], limit: 100 })
    expect(odd).toHaveLength(37)
    const some = await keys(index, 'mưa', { from: 10_000, to: 13_000, limit: 100 })
    expect(some.sort()).toEqual(['k10', 'k11', 'k12'])
  })
})

it('finds a row by what it is now, and not at all once it is taken out', async () => {
  const index = await indexOf([entry('one', 'Trước đây')])
  await index.put([entry('one', 'Bây giờ', { version: '2' })])
  expect(await keys(index, 'trước')).toEqual([])
  expect(await keys(index, 'bây giờ')).toEqual(['one'])
  await index.remove(['one'])
  expect(await keys(index, 'bây giờ')).toEqual([])
})

it('reads nothing of a query as syntax', async () => {
  const index = await indexOf([entry('one', 'Báo cáo NEAR AND OR NOT')])
  const sign = fc.constantFrom(
    ...['"', '*', '(', ')', ':', '^', '-', '+', '{', '}', "'", ';', '--', '\0', '“', '\\', '%'],
    ...['AND', 'OR', 'NOT', 'NEAR(', 'title:', 'words :', 'báo', 'cáo', ' ', '¶', '\u0301'],
  )
  const odd = fc.array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(odd, async (parts) => {
      const typed = parts.join('')
      const { hits } = await index.find({ query: parseQuery(typed), limit: 5 })
      expect(hits.length).toBeLessThanOrEqual(1)
      await index.suggestion(typed)
    }),
    { numRuns: 300 },
  )
})

describe('its file', () => {
  const name = 'file'
  const files = () => readdirSync(folder).filter((file) => file.startsWith(`${name}-`))

  it('is found again by the next process, as it was left', async () => {
    const index = await indexOf([entry('one', 'Mưa')], name)
    await index.put([], { far: '7' })
    await index.stop()
    const later = searchIndex({ folder, name })
    opened.push(later)
    expect(await later.open()).toBe(true)
    expect(await later.mark()).toMatchObject({ far: '7' })
    expect(await keys(later, 'mưa')).toEqual(['one'])
  })

  it('is one process’s alone: another has its own', async () => {
    const other = await indexOf([entry('two', 'Nắng')], name)
    expect(await keys(other, 'nắng')).toEqual(['two'])
    expect(files()).toContain(`${name}-2.1.db`)
    await other.stop()
  })

  it.each([
    ['no database', 'this is no database at all, and long enough to be read'.repeat(50)],
    ['empty', ''],
  ])('that is %s is made anew', async (_words, content) => {
    writeFileSync(path.join(folder, 'bad-1.1.db'), content)
    const index = searchIndex({ folder, name: 'bad' })
    expect(await index.open()).toBe(false)
    await index.rebuild(async (writer) => {
      await writer.put([entry('one', 'Mưa')])
      return {}
    })
    expect(await keys(index, 'mưa')).toEqual(['one'])
    await index.stop()
  })

  it('answers while another is made, which takes its place once it is whole', async () => {
    const index = await indexOf([entry('old', 'Mưa')])
    await index.rebuild(async (writer) => {
      await writer.put([entry('new', 'Mưa')])
      expect(await keys(index, 'mưa')).toEqual(['old'])
      return {}
    })
    expect(await keys(index, 'mưa')).toEqual(['new'])
    const failing = index.rebuild(async (writer) => {
      await writer.put([entry('half', 'Mưa')])
      throw new Error('stopped half way')
    })
    await expect(failing).rejects.toThrow('half way')
    expect(await keys(index, 'mưa')).toEqual(['new'])
  })
})

describe('what was meant', () => {
  let index: SearchIndex
  beforeAll(async () => {
    const meant = [...new Set(MISSPELLINGS.map(([, phrase]) => phrase))]
    const around = ['Huyện Bắc Hà', 'Tỉnh Lào Cai', 'Hội nghị về', 'Triển khai']
    index = await indexOf(
      meant.flatMap((phrase, at) => [
        entry(`a${at}`, `${around[at % around.length]} ${phrase}`, { at }),
        entry(`b${at}`, 'Tin', { sapo: `Sáng nay, ${phrase} được bàn tới.`, at }),
      ]),
    )
  })

  it('has its table of fifty', () => expect(MISSPELLINGS).toHaveLength(50))

  it.each(MISSPELLINGS)('by “%s” is “%s”', async (typed, meant) => {
    expect(await index.suggestion(typed)).toBe(meant)
  })

  it('is what was typed when that is known', async () => {
    for (const [, meant] of MISSPELLINGS) expect(await index.suggestion(meant)).toBeNull()
  })

  it('keeps capitals and quotes', async () => {
    expect(await index.suggestion('"Mưa lủ" ở')).toBe('"Mưa lũ" ở')
  })
})
