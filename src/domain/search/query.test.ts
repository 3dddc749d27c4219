import { describe, expect, it } from 'vitest'

import { parseQuery } from './query'
import { tiersOf, withinMarks } from './tiers'
import { exactKey, tokensOf } from './tokens'

const read = (typed: string) =>
  parseQuery(typed).map(
    ({ words, isPrefix }) => words.map(({ exact }) => exact).join('+') + (isPrefix ? '*' : ''),
  )

describe('a query', () => {
  it.each([
    ['words one by one', 'Cải  cách', ['cải', 'cách']],
    ['quotes keep words together', 'tin “cải cách” mới', ['tin', 'cải+cách', 'mới']],
    ['a quote that is not closed reaches to the end', '"cải cách', ['cải+cách']],
    ['a number of a document is one piece', '97/KH-UBND', ['97+kh+ubnd']],
    ['a star at the end of a word is its beginning', 'tru* *a', ['tru*', 'a']],
    ['composed and decomposed are the same', 'ca\u0309i', ['cải']],
    ['signs are no words', '- ( ) * : ^', []],
    ['eight words at most', 'a b c d e f g "h i" k', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('%s', (_what, typed, groups) => {
    expect(read(typed)).toEqual(groups)
  })
})

describe('a word', () => {
  it.each([
    ['Hoà', 'hòa'],
    ['thuý', 'thúy'],
    ['quý', 'quý'],
    ['khoẻ', 'khỏe'],
    ['hoàn', 'hoàn'],
  ])('%s is compared as %s', (word, key) => expect(exactKey(word)).toBe(key))

  it('says where it stands', () => {
    expect(tokensOf('Ở Sa-Pa.')).toMatchObject([
      { folded: 'o', start: 0, end: 1 },
      { folded: 'sa', start: 2, end: 4 },
      { folded: 'pa', start: 5, end: 7 },
    ])
  })
})

describe('the order of steps', () => {
  const steps = (typed: string) =>
    tiersOf(parseQuery(typed)).map(({ table, match }) => `${table} ${match}`)

  it('is by accents, place, closeness where accents are typed', () => {
    expect(steps('hồ sơ')).toEqual([
      'heads_exact title : ("hồ sơ")',
      'heads_exact title : ("hồ" AND "sơ")',
      'heads_exact sapo : ("hồ sơ")',
      'heads_exact sapo : ("hồ" AND "sơ")',
      'texts_exact words : ("hồ sơ")',
      'texts_exact words : ("hồ" AND "sơ")',
      'heads_folded title : ("ho so")',
      'heads_folded title : ("ho" AND "so")',
      'heads_folded sapo : ("ho so")',
      'heads_folded sapo : ("ho" AND "so")',
      'texts_folded words : ("ho so")',
      'texts_folded words : ("ho" AND "so")',
      'heads_folded title : ("ho" AND "so" *)',
    ])
  })

  it('is by place first where none are', () => {
    expect(steps('lan').map((step) => step.split(' : ')[0])).toEqual([
      ...['heads_exact title', 'heads_folded title', 'heads_exact sapo', 'heads_folded sapo'],
      ...['texts_exact words', 'texts_folded words', 'heads_folded title'],
    ])
  })

  it('has no step through whole texts for a beginning of two letters', () => {
    expect(steps('tr*').some((step) => step.startsWith('texts'))).toBe(false)
  })

  it('is narrowed by one mark of each list', () => {
    expect(withinMarks('title : ("a")', [['o1'], ['t1', 't2']])).toBe(
      'title : ("a") AND marks : ("o1") AND marks : ("t1" OR "t2")',
    )
  })
})
