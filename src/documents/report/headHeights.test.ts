import { describe, expect, it } from 'vitest'

import type { PaperColumn } from '@/domain/report/paper/types'

import { headRows } from './cellText'
import { headHeights } from './headHeights'

const LINE = 10.5 * 1.149
const ROOM = 4

/** How many lines of words fit into each row of the heading. */
function linesOf(columns: readonly Partial<PaperColumn>[]): number[] {
  const full = columns.map((column) => ({ align: 'left', width: 30, ...column }) as PaperColumn)
  const widths = full.map(({ width }) => width)
  return headHeights(headRows(full), widths).map((height) =>
    Number(((height - ROOM) / LINE).toFixed(2)),
  )
}

describe('the height of the rows of a heading', () => {
  it('is one line each where the words fit', () => {
    expect(linesOf([{ heading: 'TT' }, { heading: 'Kỳ' }])).toEqual([1, 1])
  })

  it('is as many lines as the longest cell of the row takes', () => {
    const heading = 'Quá hạn bài mới'
    expect(linesOf([{ heading: 'TT' }, { heading, width: 20 }])).toEqual([2, 1])
  })

  it('counts a dash as a word of its own, at the beginning of a line too', () => {
    expect(linesOf([{ heading: 'Trong kỳ (15/3/2026 – 14/6/2026)', width: 34 }])).toEqual([2, 1])
  })

  it('of a cell over several rows is the last one’s, as far as the others leave it too little', () => {
    const grouped = [
      { heading: 'Thời lượng', width: 15 },
      { heading: 'Theo lịch', group: 'Thời điểm' },
      { heading: 'Phát lần đầu', group: 'Thời điểm' },
    ]
    expect(linesOf(grouped)).toEqual([1, 1, 1])
    const [first, second, numbers] = linesOf([
      { heading: 'Thời lượng phát sóng', width: 11 },
      ...grouped.slice(1),
    ])
    expect([first, numbers]).toEqual([1, 1])
    // Four lines in two rows, each with the room of its own edges.
    expect((first ?? 0) + (second ?? 0)).toBeCloseTo(4 - ROOM / LINE, 1)
  })

  it('counts the lines of a word that is longer than its column', () => {
    expect(linesOf([{ heading: 'MộtTừDàiKhôngCóDấuCách', width: 20 }])[0]).toBeGreaterThan(1)
  })
})
