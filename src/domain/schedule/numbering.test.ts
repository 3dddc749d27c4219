import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignNumbers, formatIssueNumber, nextNumber, numberGaps } from './numbering'

describe('the number of an issue', () => {
  it.each([
    ['is 1 at the start of a year', [], 1],
    ['follows the highest', [1, 2, 3], 4],
    ['does not fill a gap', [1, 5, 3], 6],
  ])('%s', (_name, taken, number) => {
    expect(nextNumber({ taken })).toBe(number)
  })

  it('is written with its year', () => {
    expect(formatIssueNumber({ number: 18, year: 2026 })).toBe('Số 18/2026')
  })

  it.each([
    [[], []],
    [[1, 2, 3], []],
    [
      [5, 2, 2],
      [1, 3, 4],
    ],
  ])('taken %j leaves %j to explain', (taken, gaps) => {
    expect(numberGaps({ taken })).toEqual(gaps)
  })
})

describe('numbering planned issues', () => {
  it('goes by date and begins anew each year', () => {
    const issues = [
      { id: 'd', date: '2027-01-08' },
      { id: 'b', date: '2026-12-25' },
      { id: 'a', date: '2026-12-25' },
      { id: 'c', date: '2026-12-11' },
    ]
    const taken = [
      { year: 2026, number: 22 },
      { year: 2026, number: 21 },
      { year: 2025, number: 40 },
    ]
    expect(assignNumbers({ issues, taken })).toEqual([
      { id: 'c', year: 2026, number: 23 },
      { id: 'a', year: 2026, number: 24 },
      { id: 'b', year: 2026, number: 25 },
      { id: 'd', year: 2027, number: 1 },
    ])
  })

  it('never gives a number twice and leaves no gap of its own', () => {
    const date = fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-01', '2027-01-01')
    fc.assert(
      fc.property(
        fc.array(date).map((dates) => dates.map((day, index) => ({ id: `i${index}`, date: day }))),
        fc.array(
          fc.record({ year: fc.constantFrom(2025, 2026), number: fc.integer({ min: 1, max: 30 }) }),
        ),
        (issues, taken) => {
          const given = assignNumbers({ issues, taken })
          for (const year of [2025, 2026, 2027]) {
            const before = taken.filter((one) => one.year === year).map((one) => one.number)
            const added = given.filter((one) => one.year === year).map((one) => one.number)
            expect(added.some((number) => before.includes(number))).toBe(false)
            expect(numberGaps({ taken: [...before, ...added] })).toEqual(
              numberGaps({ taken: before }),
            )
            expect(new Set(added).size).toBe(added.length)
          }
          expect(assignNumbers({ issues: issues.toReversed(), taken })).toEqual(given)
        },
      ),
    )
  })
})
