import { describe, expect, it } from 'vitest'

import { EMPTY_ENTRY, type Entry } from '../edit/content'
import { type ComparedTake, compareTakes } from './compareTakes'

const at = (time: string) => Date.parse(`2026-03-07T${time}+07:00`)
const entry = (id: string, fields: Partial<Entry>): Entry => ({
  ...EMPTY_ENTRY,
  id,
  rank: id,
  title: `Mục ${id}`,
  ...fields,
})
const content = {
  settings: {
    onAir: at('19:00:00'),
    offAir: at('19:20:00'),
    overSeconds: 5,
    underSeconds: 30,
    gapSeconds: 30,
  },
  entries: [
    entry('A', { seconds: 600 }),
    entry('B', { seconds: 300, start: at('19:12:00') }),
    entry('C', { seconds: null }),
    entry('D', { seconds: 60, floated: true }),
  ],
}
const take = (entryId: string | null, from: string, to: string, kept = {}): ComparedTake => ({
  entry: entryId,
  title: 'Tên lúc phát',
  plannedStart: null,
  plannedSeconds: null,
  startedAt: at(from),
  endedAt: at(to),
  ...kept,
})

describe('planned against actual', () => {
  it('per entry: how late it began and how long it was, over all its takes', () => {
    const { entries } = compareTakes(content, [
      take('A', '19:00:05', '19:10:35'),
      take('A', '19:10:40', '19:10:50'),
      take('B', '19:12:00', '19:16:30'),
      take('C', '19:16:30', '19:18:00'),
    ])
    expect(
      entries.map(({ id, takes, actualSeconds, late, long }) => [
        id,
        takes,
        actualSeconds,
        late,
        long,
      ]),
    ).toEqual([
      ['A', 2, 640, 5, 40],
      ['B', 1, 270, 0, -30],
      ['C', 1, 90, -30, null],
    ])
  })

  it('per block: its end against its anchor', () => {
    const { blocks } = compareTakes(content, [
      take('A', '19:00:00', '19:12:10'),
      take('B', '19:12:10', '19:17:00'),
    ])
    expect(blocks).toEqual([
      {
        block: 0,
        anchor: at('19:12:00'),
        plannedOver: -120,
        actualOver: 10,
        plannedSeconds: 600,
        actualSeconds: 730,
      },
      {
        block: 1,
        anchor: at('19:20:00'),
        plannedOver: -180,
        actualOver: -180,
        plannedSeconds: 300,
        actualSeconds: 290,
      },
    ])
  })

  it('the programme: its start against on air, its end against off air', () => {
    expect(compareTakes(content, [take('A', '19:00:08', '19:20:30')])).toMatchObject({
      startLate: 8,
      over: 30,
    })
  })

  it('what a take kept of the plan goes before what the plan says now', () => {
    const kept = { plannedStart: at('19:01:00'), plannedSeconds: 500 }
    const { entries } = compareTakes(content, [take('A', '19:00:00', '19:10:00', kept)])
    expect(entries[0]).toMatchObject({ late: -60, long: 100 })
  })

  it('entries that did not air stay, takes of no counted entry stand by themselves', () => {
    const { entries } = compareTakes(content, [
      take('D', '19:18:00', '19:19:00'),
      take(null, '19:19:00', '19:19:30'),
    ])
    expect(entries.map(({ id, title, takes }) => [id, title, takes])).toEqual([
      ['A', 'Mục A', 0],
      ['B', 'Mục B', 0],
      ['C', 'Mục C', 0],
      ['D', 'Tên lúc phát', 1],
      [null, 'Tên lúc phát', 1],
    ])
  })

  it('nothing aired: no numbers that are none', () => {
    const empty = compareTakes({ ...content, entries: [] }, [])
    expect(empty).toEqual({
      entries: [],
      blocks: [],
      actualStart: null,
      actualEnd: null,
      startLate: null,
      over: null,
    })
  })
})
