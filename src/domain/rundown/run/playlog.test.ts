import { describe, expect, it } from 'vitest'

import { isFarLine, matchPlaylog } from './playlog'

const entries = [
  { id: 'A', title: 'Hình hiệu', clip: 'HINH_HIEU_2026.mp4', plannedStart: 0 },
  { id: 'B', title: 'Tin tổng hợp', clip: null, plannedStart: 20 },
]
const line = (name: string, startedAt = 0, endedAt = 20) => ({ name, startedAt, endedAt })
const take = (id: string, entry: string, startedAt: number, endedAt: number) => ({
  id,
  entry,
  startedAt,
  endedAt,
})

describe('what a line of a playout log is about', () => {
  it.each([
    ['the name of the clip', 'hinh-hieu-2026.MP4', 'A'],
    ['the title, without accents', 'TIN TONG HOP', 'B'],
    ['the name of the clip with its folder', 'D:\\Clips\\HINH_HIEU_2026.mxf', 'A'],
    ['neither', 'Quảng cáo', null],
    ['no name', '', null],
  ])('by %s', (_, name, entry) => {
    expect(matchPlaylog([line(name)], { entries, takes: [] })).toEqual([{ entry, take: null }])
  })

  it('the take of that entry that ran at the time; one that did not overlap is another', () => {
    const takes = [take('1', 'B', 100, 200), take('2', 'B', 300, 400)]
    const match = (from: number, to: number) =>
      matchPlaylog([line('Tin tổng hợp', from, to)], { entries, takes })[0]?.take
    expect([match(90, 190), match(310, 390), match(500, 600)]).toEqual(['1', '2', null])
  })

  it('a take is told better by one line alone', () => {
    const lines = [line('Tin tổng hợp', 100, 150), line('Tin tổng hợp', 150, 200)]
    const matches = matchPlaylog(lines, { entries, takes: [take('1', 'B', 100, 200)] })
    expect(matches.map((one) => one.take)).toEqual(['1', null])
  })
})

const at = (time: string) => Date.parse(`2026-11-27T${time}+07:00`)
const planned = (id: string, title: string, time: string | null) => ({
  id,
  title,
  clip: null,
  plannedStart: time === null ? null : at(time),
})
/** Lines of ten seconds, `19:45:00 Nhạc cắt` each. */
const log = (...texts: string[]) =>
  texts.map((text) => line(text.slice(9), at(text.slice(0, 8)), at(text.slice(0, 8)) + 10_000))

describe('entries of the same name', () => {
  const stings = [
    planned('c1', 'Nhạc cắt', '19:45:00'),
    planned('t1', 'Tin một', '19:45:10'),
    planned('c2', 'Nhạc cắt', '19:50:00'),
    planned('t2', 'Tin hai', '19:50:10'),
    planned('c3', 'Nhạc cắt', '19:58:00'),
  ]
  const taken = (lines: ReturnType<typeof log>, takes: ReturnType<typeof take>[] = []) =>
    matchPlaylog(lines, { entries: stings, takes }).map(({ entry }) => entry)

  it.each<[string, string[], (string | null)[]]>([
    [
      'each its own line, in order',
      ['19:45:00 Nhạc cắt', '19:50:02 Nhạc cắt', '19:58:01 Nhạc cắt'],
      ['c1', 'c2', 'c3'],
    ],
    [
      'also where the log is not in order of time',
      ['19:58:01 Nhạc cắt', '19:45:00 Nhạc cắt', '19:50:02 Nhạc cắt'],
      ['c3', 'c1', 'c2'],
    ],
    ['one line is about the nearest', ['19:49:00 Nhạc cắt'], ['c2']],
    [
      'two leave out the one that did not run',
      ['19:44:58 Nhạc cắt', '19:57:00 Nhạc cắt'],
      ['c1', 'c3'],
    ],
    [
      'a programme that began late is late as a whole',
      ['19:50:00 Nhạc cắt', '19:50:10 Tin một', '19:55:10 Tin hai', '20:03:00 Nhạc cắt'],
      ['c1', 't1', 't2', 'c3'],
    ],
    [
      'more lines than entries: a second play is of the nearest, none is left out',
      ['19:45:00 Nhạc cắt', '19:50:00 Nhạc cắt', '19:50:30 Nhạc cắt', '19:58:00 Nhạc cắt'],
      ['c1', 'c2', 'c2', 'c3'],
    ],
  ])('%s', (_, lines, entries) => {
    expect(taken(log(...lines))).toEqual(entries)
  })

  it('a take on record says more than the plan', () => {
    const moved = [take('1', 'c3', at('19:45:00'), at('19:45:10'))]
    expect(taken(log('19:45:00 Nhạc cắt'), moved)).toEqual(['c3'])
    expect(taken(log('19:45:02 Nhạc cắt', '19:50:01 Nhạc cắt'), moved)).toEqual(['c3', 'c2'])
  })

  it('what the plan gives no time is thought of last', () => {
    const entries = [
      planned('c0', 'Nhạc cắt', null),
      planned('c1', 'Nhạc cắt', '19:45:00'),
      planned('c2', 'Nhạc cắt', '19:50:00'),
    ]
    const match = (...lines: string[]) =>
      matchPlaylog(log(...lines), { entries, takes: [] }).map(({ entry }) => entry)
    expect(match('19:45:00 Nhạc cắt', '19:50:00 Nhạc cắt')).toEqual(['c1', 'c2'])
    expect(match('19:44:00 Nhạc cắt', '19:45:00 Nhạc cắt', '19:50:00 Nhạc cắt')).toEqual([
      'c0',
      'c1',
      'c2',
    ])
  })

  it('are those of the whole name; a figure at its end is no ending of a file', () => {
    const entries = [
      planned('a', 'Bản tin 19.30', '19:30:00'),
      planned('b', 'Bản tin 19.45', '19:45:00'),
    ]
    const lines = log('19:31:00 Bản tin 19.45', '19:45:00 Bản tin 19.30')
    expect(matchPlaylog(lines, { entries, takes: [] }).map(({ entry }) => entry)).toEqual([
      'b',
      'a',
    ])
  })
})

describe('a line far from the programme', () => {
  const slot = { onAir: at('19:45:00'), offAir: at('20:00:00') }
  const [early, inside, over, late] = ['19:05:00', '19:50:00', '19:00:00', '22:00:11'].map((from) =>
    line('', at(from), at(from) + (from === '19:00:00' ? 3_000_000 : 10_000)),
  )
  it.each([
    ['before the crew is there', early, true],
    ['inside', inside, false],
    ['from before into it', over, false],
    ['two hours after', late, true],
    ['a day later', line('', at('19:45:00') + 86_400_000, at('19:46:00') + 86_400_000), true],
  ] as const)('%s', (_, one, far) => {
    expect(isFarLine(one ?? line(''), slot, [])).toBe(far)
  })

  it('but not from what ran on another day, by the takes on record', () => {
    const nextDay = line('', at('19:45:00') + 86_400_000, at('19:46:00') + 86_400_000)
    expect(isFarLine(nextDay, slot, [take('1', 'A', nextDay.startedAt, nextDay.endedAt)])).toBe(
      false,
    )
  })
})
