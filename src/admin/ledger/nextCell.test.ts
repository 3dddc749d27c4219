import { describe, expect, it } from 'vitest'

import { type CellPlace, nextCell } from './nextCell'

const cell = (line: number, month: number, span = 1, index = 0): CellPlace => ({
  line,
  month,
  span,
  index,
})
/** Two months, two quarters, two months of two weeks each. */
const cells = [
  cell(0, 1),
  cell(0, 5),
  cell(1, 1, 3),
  cell(1, 4, 3),
  cell(2, 4, 1, 0),
  cell(2, 4, 1, 1),
  cell(2, 5, 1, 0),
  cell(2, 5, 1, 1),
]

describe('the arrow keys in the matrix', () => {
  it('go to the next box of the line, past empty months', () => {
    expect(nextCell(cells, 0, 'ArrowRight')).toBe(1)
    expect(nextCell(cells, 1, 'ArrowLeft')).toBe(0)
    expect(nextCell(cells, 1, 'ArrowRight')).toBeNull()
  })

  it('go down to the box that covers the month', () => {
    expect(nextCell(cells, 1, 'ArrowDown')).toBe(3)
    expect(nextCell(cells, 3, 'ArrowUp')).toBe(1)
  })

  it('go through the weeks of a month before they leave it, and keep the place to the side', () => {
    expect(nextCell(cells, 3, 'ArrowDown')).toBe(4)
    expect(nextCell(cells, 4, 'ArrowDown')).toBe(5)
    expect(nextCell(cells, 5, 'ArrowRight')).toBe(7)
    expect(nextCell(cells, 5, 'ArrowDown')).toBeNull()
  })

  it('Home and End go to the ends of the line, with Ctrl to those of the matrix', () => {
    expect(nextCell(cells, 6, 'Home')).toBe(4)
    expect(nextCell(cells, 4, 'End')).toBe(7)
    expect(nextCell(cells, 7, 'Home', true)).toBe(0)
    expect(nextCell(cells, 0, 'End', true)).toBe(7)
  })

  it('other keys go nowhere', () => {
    expect(nextCell(cells, 0, 'Enter')).toBeNull()
    expect(nextCell(cells, 99, 'ArrowDown')).toBeNull()
  })
})
