import { describe, expect, it } from 'vitest'

import { parseCsv } from './parseCsv'

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
