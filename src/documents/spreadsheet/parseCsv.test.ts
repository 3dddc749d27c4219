import { describe, expect, it } from 'vitest'

import { parseCsvRows } from './parseCsv'

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
    [
      'quotes that belong to the words',
      '"Một cửa" – số 2,"a, b"\n5" x,"c"',
      [
        ['"Một cửa" – số 2', 'a, b'],
        ['5" x', 'c'],
      ],
    ],
    [
      'separators inside quotes of the first line',
      '"a;b;c;d",e\n1,2',
      [
        ['a;b;c;d', 'e'],
        ['1', '2'],
      ],
    ],
    [
      'a title without separators above',
      'Khung 25/12\nMục;Loại;Ghi chú, kỹ thuật',
      [['Khung 25/12'], ['Mục', 'Loại', 'Ghi chú, kỹ thuật']],
    ],
    ['decomposed Vietnamese', 'Mu\u0323c', [['Mục']]],
    ['a quote that never ends', '"a,b', [['a,b']]],
  ])('%s', (_, text, rows) => {
    expect(parseCsvRows(text).map(({ cells }) => cells)).toEqual(rows)
  })
})

describe('a row knows where it begins in the file', () => {
  it.each<[string, string, number[]]>([
    ['line by line', 'a,b\n1,2\n3,4', [1, 2, 3]],
    ['empty lines are counted', 'a,b\n\n , \n1,2\n\n3,4', [1, 4, 6]],
    ['line breaks inside quotes too', 'a,b\n"1\n1\n1",2\n3,4', [1, 2, 5]],
    ['Windows line ends once', 'a,b\r\n\r\n"1\r\n1",2\r\n3,4\r\n', [1, 3, 5]],
    ['an old Mac’s line ends', 'a,b\r\r1,2', [1, 3]],
    ['odd quotes too', 'a,b\n"x" y,2\n\n"x" z,"1\n"\n3,4', [1, 2, 4, 6]],
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

it('a long text of odd quotes, or of one that never ends, is read once', () => {
  const odd = '"Một cửa" – số 2,3:10\n'.repeat(20_000)
  expect(parseCsvRows(odd)).toHaveLength(20_000)
  expect(parseCsvRows(`a,b\n"${'x'.repeat(4_000_000)}`)).toMatchObject([
    { line: 1 },
    { isOpen: true },
  ])
})
