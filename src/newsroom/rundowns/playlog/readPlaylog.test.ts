import { describe, expect, it } from 'vitest'

import { readPlaylog } from './readPlaylog'

const ON_AIR = Date.parse('2026-11-27T23:50:00+07:00')
const at = (text: string) => Date.parse(`${text}+07:00`)

describe('a playout log in CSV', () => {
  it.each<[string, string, [string, string]]>([
    [
      'times of the day of broadcast',
      'Tên;Bắt đầu;Kết thúc\nTin;23:50:05;23:53:15',
      ['2026-11-27T23:50:05', '2026-11-27T23:53:15'],
    ],
    [
      'past midnight',
      'Tên,Bắt đầu,Kết thúc\nTin,23:58:00,00:02:00',
      ['2026-11-27T23:58:00', '2026-11-28T00:02:00'],
    ],
    [
      'wholly past midnight',
      'Title,Start,End\nTin,00:01:00,00:02:00',
      ['2026-11-28T00:01:00', '2026-11-28T00:02:00'],
    ],
    [
      'a duration in place of the end',
      'Tên,Bắt đầu,Thời lượng\nTin,23:50:00,3:10',
      ['2026-11-27T23:50:00', '2026-11-27T23:53:10'],
    ],
    [
      'frames after the seconds',
      'Tên,Bắt đầu,Kết thúc\nTin,23:50:05:12,23:53:15:00',
      ['2026-11-27T23:50:05', '2026-11-27T23:53:15'],
    ],
    [
      'frames are rounded to the second, by the rate of the log',
      'Tên,Bắt đầu,Thời lượng\nTin,23:50:04:13,00:03:10:13',
      ['2026-11-27T23:50:05', '2026-11-27T23:53:15'],
    ],
    [
      'a date of their own',
      'Ngày;Tên;Bắt đầu;Kết thúc\n28/11/2026;Tin;06:00:00;06:01:00',
      ['2026-11-28T06:00:00', '2026-11-28T06:01:00'],
    ],
    [
      'instants',
      'name,start,end\nTin,2026-11-27T16:50:00Z,2026-11-27T16:51:00Z',
      ['2026-11-27T23:50:00', '2026-11-27T23:51:00'],
    ],
  ])('%s', (_, text, [from, to]) => {
    const { lines, problems } = readPlaylog(text, ON_AIR)
    expect({ lines, problems }).toEqual({
      lines: [{ name: 'Tin', startedAt: at(from), endedAt: at(to), line: 2 }],
      problems: [],
    })
  })

  it.each([
    ['no headings', '23:50,Tin', 1, /tên cột/],
    ['too many seconds', 'Tên,Bắt đầu,Thời lượng\nTin,23:50,3:75', 2, /“3:75”.*nhỏ hơn 60/],
    ['frames over the rate', 'Tên,Bắt đầu,Kết thúc\nTin,23:50:00:77,23:51', 2, /nhỏ hơn 60/],
    ['neither end nor length', 'Tên,Bắt đầu,Kết thúc\nTin,23:50,', 2, /thiếu giờ kết thúc hoặc/],
    ['a quote that never ends', 'Tên,Bắt đầu,Kết thúc\n\n"Tin,23:50,23:51\nB,23:51,', 3, /nháy/],
    ['blank lines above it', 'Tên,Bắt đầu,Kết thúc\n\n"Tin\nhai",23:50,mai', 3, /^Dòng 3:/],
    ['nothing', '', 1, /tên cột/],
    ['no name', 'Tên,Bắt đầu,Kết thúc\n,23:50:00,23:51:00', 2, /thiếu tên mục/],
    ['a time that is none', 'Tên,Bắt đầu,Kết thúc\nTin,25:61,23:51', 2, /“25:61” không đọc được/],
    ['an end that is none', 'Tên,Bắt đầu,Kết thúc\nTin,23:50,mai', 2, /“mai” không đọc được/],
    ['an end before the start', 'Tên,Bắt đầu,Kết thúc\nTin,23:55,23:50', 2, /trước giờ bắt đầu/],
  ])('names the line with %s, and what to do', (_, text, line, words) => {
    const { lines, problems } = readPlaylog(text, ON_AIR)
    expect([lines, problems.map((one) => one.line)]).toEqual([[], [line]])
    expect(problems[0]?.message).toMatch(words)
  })
})

describe('where a log tells of what', () => {
  const CSV =
    'Đài PT-TH;;\nNgày xuất;27/11/2026;\n\nTÊN FILE;Giờ phát;Kết thúc\nTin;23:59:56;00:00:12\n'

  it('lines of the machine may stand above the table', () => {
    expect(readPlaylog(CSV, Date.parse('2026-11-28T00:00:00+07:00'))).toEqual({
      lines: [
        {
          name: 'Tin',
          startedAt: at('2026-11-27T23:59:56'),
          endedAt: at('2026-11-28T00:00:12'),
          line: 5,
        },
      ],
      problems: [],
    })
  })

  it('a line that can’t be read leaves the others, each with its own number', () => {
    const csv = 'Tên,Bắt đầu,Kết thúc\n"Một\ndòng",23:50,23:51\n\nHai,23:5x,23:52\nBa,23:52,23:53'
    const { lines, problems } = readPlaylog(csv, ON_AIR)
    expect(lines.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Một\ndòng'],
      [6, 'Ba'],
    ])
    expect(problems.map(({ line }) => line)).toEqual([5])
  })

  it('says by which rate frames were read', () => {
    const csv = 'Tên,Bắt đầu,Kết thúc\nTin,23:50:00:29,23:51:00:00'
    expect(readPlaylog(csv, ON_AIR).frameRate).toBe(30)
  })
})
