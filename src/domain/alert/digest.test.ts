import { describe, expect, it } from 'vitest'

import { type DigestItem, groupDigest } from './digest'

const item = (id: string, changes: Partial<DigestItem> = {}): DigestItem => ({
  id,
  kind: 'missedIssue',
  outletName: 'Truyền hình',
  openedAt: 0,
  isEscalation: false,
  ...changes,
})

const shape = (items: DigestItem[], most?: number) =>
  groupDigest(items, most).groups.map(
    ({ outletName, items: grouped }) => `${outletName}: ${grouped.map(({ id }) => id).join(' ')}`,
  )

describe('one mail of any number of facts', () => {
  it('escalated first, then the worst kind, then the oldest, whatever order they come in', () => {
    const items = [
      item('work', { kind: 'work' }),
      item('at risk', { kind: 'atRisk' }),
      item('missed later', { openedAt: 2 }),
      item('missed', { openedAt: 1 }),
      item('short', { kind: 'shortPeriod' }),
      item('escalated', { kind: 'pendingLong', isEscalation: true }),
    ]
    const wanted = ['Truyền hình: escalated short missed missed later at risk work']
    expect(shape(items)).toEqual(wanted)
    expect(shape(items.toReversed())).toEqual(wanted)
  })

  it('by outlet, the one with the worst first', () => {
    expect(
      shape([
        item('a', { kind: 'atRisk', outletName: 'Báo' }),
        item('b'),
        item('c', { outletName: 'Báo', openedAt: 5 }),
      ]),
    ).toEqual(['Truyền hình: b', 'Báo: c a'])
  })

  it('cut to its length, the rest counted', () => {
    const storm = Array.from({ length: 500 }, (_, index) => item(String(index).padStart(3, '0')))
    const { groups, more, total } = groupDigest(storm)
    expect(groups.flatMap(({ items }) => items)).toHaveLength(50)
    expect([more, total]).toEqual([450, 500])
  })

  it('of nothing is nothing', () => {
    expect(groupDigest([])).toEqual({ groups: [], more: 0, total: 0 })
  })
})
