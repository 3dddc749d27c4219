import { describe, expect, it } from 'vitest'

import { countWords, differenceOf, isNoDifference, partsOf } from './difference'
import { linesOf } from './lines'
import type { Entry } from './types'

type Json = Record<string, unknown>
const text = (words: string, format = 0): Json => ({ type: 'text', text: words, format })
const node = (type: string, children: Json[], more: Json = {}): Json => ({
  type,
  children,
  ...more,
})
const p = (...parts: (string | Json)[]) =>
  node(
    'paragraph',
    parts.map((part) => (typeof part === 'string' ? text(part) : part)),
  )
const named = (id: string, block: Json): Json => ({ ...block, $: { id } })
const heading = (words: string, tag = 'h2') => node('heading', [text(words)], { tag })
const list = (listType: string, ...items: (string | Json)[]) =>
  node(
    'list',
    items.map((item) => node('listitem', [typeof item === 'string' ? text(item) : item])),
    { listType },
  )
const picture = (value: string, fields: Json | null = null): Json => ({
  ...{ type: 'upload', relationTo: 'media', value, fields },
})
const film = (poster: string | null): Json => ({
  ...{ type: 'upload', relationTo: 'text-files', value: 'f', fields: { poster } },
})
const table = (...rows: string[][]) =>
  node(
    'table',
    rows.map((row) =>
      node(
        'tablerow',
        row.map((cell) => node('tablecell', [p(cell)])),
      ),
    ),
  )
const textOf = (...blocks: Json[]) => linesOf({ root: { type: 'root', children: blocks } })

const SIGN = { same: '', added: '+', removed: '-', restyled: '~' }

/** The difference in short: `=` and the words, `[+came]`, `[-went]`, `[~set otherwise]`. */
function shown(before: Json[], after: Json[]): string[] {
  const old = textOf(...before)
  return differenceOf(old, textOf(...after)).map((entry) => `${signOf(entry)} ${said(entry)}`)
  function said(entry: Entry) {
    const shape = entry.kind === 'added' ? entry.line.shape : old[entry.from ?? 0]?.shape
    const now = entry.kind === 'changed' ? entry.shape : shape
    if (now?.kind === 'picture') return `<${now.picture}>`
    return partsOf(old, entry)
      .map(({ kind, words }) => {
        const spoken = words.map((word) => word.text).join('')
        return entry.kind !== 'changed' || kind === 'same' ? spoken : `[${SIGN[kind]}${spoken}]`
      })
      .join('')
  }
}
const WAYS = { up: '^', down: 'v' }
function signOf(entry: Entry): string {
  if (entry.kind === 'moved') return WAYS[entry.way]
  if (entry.kind === 'changed') return `*${entry.way ? WAYS[entry.way] : ''}`
  return { same: '=', added: '+', removed: '-' }[entry.kind]
}

const A = 'Sở Nội vụ công bố chỉ số cải cách.'
const B = 'Tỉnh đứng thứ mười cả nước.'
const C = 'Hội nghị diễn ra sáng nay tại tỉnh lỵ.'

describe('how a text became another', () => {
  it.each<[string, Json[], Json[], string[]]>([
    ['nothing changed', [p(A), p(B)], [p(A), p(B)], [`= ${A}`, `= ${B}`]],
    ['a paragraph came', [p(A), p(C)], [p(A), p(B), p(C)], [`= ${A}`, `+ ${B}`, `= ${C}`]],
    ['a paragraph went', [p(A), p(B), p(C)], [p(A), p(C)], [`= ${A}`, `- ${B}`, `= ${C}`]],
    [
      'words within one changed',
      [p(A), p(B)],
      [p(A), p('Tỉnh đứng thứ chín cả nước.')],
      [`= ${A}`, '* Tỉnh đứng thứ [-mười ][+chín ]cả nước.'],
    ],
    ['one was moved down', [p(A), p(B), p(C)], [p(B), p(C), p(A)], [`= ${B}`, `= ${C}`, `v ${A}`]],
    ['one was moved up', [p(A), p(B), p(C)], [p(C), p(A), p(B)], [`^ ${C}`, `= ${A}`, `= ${B}`]],
    [
      'one was moved and changed',
      [p(A), p(B), p(C)],
      [p('Hội nghị diễn ra chiều nay tại tỉnh lỵ.'), p(A), p(B)],
      ['*^ Hội nghị diễn ra [-sáng ][+chiều ]nay tại tỉnh lỵ.', `= ${A}`, `= ${B}`],
    ],
    [
      'a word was set bold',
      [p('một hai ba')],
      [p('một ', text('hai', 1), ' ba')],
      ['* một [~hai ]ba'],
    ],
    [
      'a link was put on words',
      [p('xem thêm')],
      [p('xem ', node('link', [text('thêm')], { fields: { url: 'https://a.vn' } }))],
      ['* xem [~thêm]'],
    ],
    ['a paragraph became a heading', [p(A)], [heading(A)], [`* ${A}`]],
    ['a heading got another level', [heading(A)], [heading(A, 'h3')], [`* ${A}`]],
    [
      'an item of a list',
      [list('bullet', 'Một', 'Hai', 'Ba')],
      [list('bullet', 'Một', 'Ba')],
      ['= Một', '- Hai', '= Ba'],
    ],
    [
      'an item of a list within a list',
      [list('bullet', 'Một', list('number', 'Trong'))],
      [list('bullet', 'Một', list('number', 'Trong', 'Mới'))],
      ['= Một', '= Trong', '+ Mới'],
    ],
    ['a list got numbers', [list('bullet', 'Một')], [list('number', 'Một')], ['* Một']],
    [
      'a cell of a table',
      [table(['Năm', 'Chỉ số'], ['2025', '85,1'])],
      [table(['Năm', 'Chỉ số'], ['2025', '86,2'])],
      ['= Năm', '= Chỉ số', '= 2025', '* [-85,1][+86,2]'],
    ],
    ['a picture came', [p(A)], [p(A), picture('x')], [`= ${A}`, '+ <x>']],
    ['a picture took the place of another', [picture('x')], [picture('y')], ['- <x>', '+ <y>']],
    [
      'a picture was moved',
      [picture('x'), p(A), p(B)],
      [p(A), p(B), picture('x')],
      [`= ${A}`, `= ${B}`, 'v <x>'],
    ],
    [
      'a picture got another width, and another caption in its text',
      [named('a', picture('x', { caption: 'Cổng trụ sở' }))],
      [named('a', picture('x', { caption: 'Cổng chợ', width: 'full' }))],
      ['* <x>'],
    ],
    [
      'a picture took the place of another in the same block',
      [named('a', picture('x'))],
      [named('a', picture('y'))],
      ['* <y>'],
    ],
    [
      'a picture changed places within a gallery',
      [node('gallery', [picture('x'), picture('y')])],
      [node('gallery', [picture('y'), picture('x')])],
      ['^ <y>', '= <x>'],
    ],
    ['a film got its still', [named('a', film(null))], [named('a', film('p'))], ['* ']],
    ['a paragraph went into a box', [p(A)], [node('factbox', [p(A)])], [`* ${A}`]],
    [
      'the first row of a table became its heading',
      [table(['Năm'])],
      [node('table', [node('tablerow', [node('tablecell', [p('Năm')], { headerState: 1 })])])],
      ['* Năm'],
    ],
    ['all new', [], [p(A)], [`+ ${A}`]],
    ['all gone', [p(A)], [], [`- ${A}`]],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected)
  })

  it('knows a block by its id, however much of it was written anew', () => {
    expect(shown([named('a', p('Một hai'))], [named('a', p('Khác hẳn'))])).toEqual([
      '* [-Một hai][+Khác hẳn]',
    ])
    expect(shown([p('Một hai')], [p('Khác hẳn')])).toEqual(['- Một hai', '+ Khác hẳn'])
  })

  it('does not trust an id that two blocks have', () => {
    expect(shown([named('a', p(A)), named('a', p(B))], [named('a', p(B))])).toEqual([
      `- ${A}`,
      `= ${B}`,
    ])
  })

  it('reads parts that nobody knows any more, and what is no text at all', () => {
    const odd = { type: 'banner', children: [text('Chữ cũ')], fields: { x: 1 } }
    expect(shown([odd], [odd, p(A)])).toEqual(['= Chữ cũ', `+ ${A}`])
    for (const none of [null, undefined, 'x', 7, {}, { root: null }, { root: { children: [1] } }]) {
      expect(linesOf(none)).toEqual([])
    }
  })

  it('counts the words that came and went, not those that were moved', () => {
    const before = textOf(p(A), p(B), p('Bỏ đi hết.'))
    const after = textOf(p(B), p(`${A} Thêm mới.`))
    expect(countWords(before, differenceOf(before, after))).toEqual({ added: 2, removed: 3 })
  })

  it('is none for a text that only got ids', () => {
    const before = textOf(p(A), p(B))
    expect(isNoDifference(differenceOf(before, textOf(named('x', p(A)), named('y', p(B)))))).toBe(
      true,
    )
  })

  it('takes long texts that share nothing as one in the place of the other, in time', () => {
    const long = (sign: string) => [
      p(Array.from({ length: 9000 }, (_, at) => `${sign}${at}`).join(' ')),
      ...Array.from({ length: 400 }, (_, at) => p(`${sign} dòng ${at} ${sign}${at * 7}`)),
    ]
    const entries = differenceOf(textOf(...long('a')), textOf(...long('b')))
    expect(entries.filter(({ kind }) => kind === 'same')).toEqual([])
  }, 5_000)
})
