import { describe, expect, it } from 'vitest'

import { pieceProblem, pieceQuery, pieceSearch, pieceWhere } from './pieceQuery'

describe('what is asked of a person’s texts', () => {
  const address = {
    nguoi: 'u1',
    viec: 'photo',
    'trang-thai': 'public',
    tu: '1/11/2026',
    den: '30/11/2026',
    sau: 'x',
  }

  it('is an address and of it again', () => {
    expect(Object.fromEntries(pieceSearch(pieceQuery(address)))).toEqual(address)
  })

  it('is a condition, days from the midnights of Hanoi', () => {
    expect(pieceWhere(pieceQuery(address))).toEqual({
      and: [
        { person: { equals: 'account:u1' } },
        { kind: { equals: 'photo' } },
        { publishedAt: { exists: true } },
        { sortKey: { greater_than_equal: '2026-10-31T17:00:00.000Z' } },
        { sortKey: { less_than: '2026-11-30T17:00:00.000Z' } },
        { sortKey: { less_than: 'x' } },
      ],
    })
  })

  it('of what is none, nothing is asked; a day that is none is told', () => {
    const odd = pieceQuery({
      ten: ' Lan ANH',
      viec: 'singing',
      'trang-thai': 'gone',
      tu: '31/2/2026',
    })
    expect(pieceWhere(odd)).toEqual({ and: [{ person: { equals: 'name:lan anh' } }] })
    expect(pieceProblem(odd)).toContain('“31/2/2026”')
    expect(pieceProblem(pieceQuery(address))).toBeNull()
  })

  it('of nobody finds nobody', () => {
    expect(pieceWhere(pieceQuery({}))).toEqual({ and: [{ person: { equals: '' } }] })
  })
})
