import { describe, expect, it } from 'vitest'

import { matchPlaylog } from './playlog'

const entries = [
  { id: 'A', title: 'Hình hiệu', clip: 'HINH_HIEU_2026.mp4' },
  { id: 'B', title: 'Tin tổng hợp', clip: null },
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
