import { describe, expect, it } from 'vitest'

import type { Credit } from '@/domain/credit/types'

import { creditsOf, moved, type Row, rowsOf } from './rows'

const row = (id: string, share: string, more: Partial<Row> = {}): Row => ({
  ...{ id, user: null, name: `Người ${id}`, kind: 'writing', share },
  ...more,
})

describe('rows as they are typed', () => {
  it.each([
    ['', null],
    ['100', 100],
    [' 100 ', 100],
  ])('a share of “%s” is %j', (share, percent) => {
    expect(creditsOf([row('a', share)]).credits?.[0]?.share).toBe(percent)
  })

  it.each(['nửa', '1e2', '33,333', '-5', '0x10'])('“%s” is no share', (share) => {
    expect(creditsOf([row('a', share)]).fault).toEqual({ kind: 'badShare', name: 'Người a' })
  })

  it('with a comma or a point', () => {
    const { credits } = creditsOf([row('a', '33,5'), row('b', '66.5')])
    expect(credits?.map(({ share }) => share)).toEqual([33.5, 66.5])
  })

  it('what was typed for somebody who then did not write is no share', () => {
    expect(creditsOf([row('a', '50', { kind: 'photo' })]).credits?.[0]?.share).toBeNull()
  })

  it('come of a list and are it again', () => {
    const people: Credit[] = [
      { id: 'a', user: 'u1', name: 'Mai', kind: 'writing', share: 33.33 },
      { id: 'b', user: null, name: 'Lan', kind: 'writing', share: 66.67 },
      { id: 'c', user: null, name: 'Hoa', kind: 'photo', share: null },
    ]
    expect(creditsOf(rowsOf(people)).credits).toEqual(people)
  })

  it('change places', () => {
    const rows = [row('a', ''), row('b', ''), row('c', '')]
    const ids = (list: Row[]) => list.map(({ id }) => id).join('')
    expect(ids(moved(rows, 0, 1))).toBe('bac')
    expect(ids(moved(rows, 2, -1))).toBe('acb')
    expect(ids(moved(rows, 0, -1))).toBe('abc')
    expect(ids(moved(rows, 2, 1))).toBe('abc')
  })
})
