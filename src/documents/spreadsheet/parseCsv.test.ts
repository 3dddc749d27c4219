import { describe, expect, it } from 'vitest'

import { parseCsv, parseCsvRows } from './parseCsv'

describe('a CSV text as rows', () => {
  it.each<[string, string, string[][]]>([
    ['nothing', '', []],
    [
      'commas',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, as Vietnamese Excel writes',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs, as pasted',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['quotes, separators and line breaks inside', '"a ""b""","c,\nd"', [['a "b"', 'c,\nd']]],
    [
      'a byte order mark and an old Mac’s line ends',
      '\uFEFFa,b\r1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty lines and fields',
      'a,b\n\n,\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['decomposed Vietnamese', 'Mu\u0323c', [['Mục']]],
    ['a quote that never ends', '"a,b', [['a,b']]],
  ])('%s', (_, text, rows) => {
    expect(parseCsv(text)).toEqual(rows)
  })
})

describe('a row knows where it begins in the file', () => {
  it.each<[string, string, number[]]>([
    ['line by line', 'a,b\n1,2\n3,4', [1, 2, 3]],
    ['empty lines are counted', 'a,b\n\n , \n1,2\n\n3,4', [1, 4, 6]],
    ['line breaks inside quotes too', 'a,b\n"1\n1\n1",2\n3,4', [1, 2, 5]],
    ['Windows line ends once', 'a,b\r\n\r\n"1\r\n1",2\r\n3,4\r\n', [1, 3, 5]],
    ['an old Mac’s line ends', 'a,b\r\r1,2', [1, 3]],
  ])('%s', (_, text, lines) => {
    expect(parseCsvRows(text).map(({ line }) => line)).toEqual(lines)
  })

  it('and whether a quote in it never ends', () => {
    expect(parseCsvRows('a,b\n"1,2\n3,4')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1,2\n3,4'], isOpen: true },
    ])
  })
})
