import { describe, expect, it } from 'vitest'

import { matrixSearch, momentOf, readMatrixQuery } from './matrixQuery'

const TODAY = '2026-11-23'

describe('the address of the ledger', () => {
  it('is this year, now, everything, when it says nothing', () => {
    expect(readMatrixQuery({}, TODAY)).toEqual({
      query: {
        year: 2026,
        asOf: null,
        outlet: null,
        plan: null,
        topic: null,
        state: null,
        onlyShort: false,
        page: 1,
      },
      problems: [],
    })
  })

  it('comes back as it was written', () => {
    const { query } = readMatrixQuery(
      { nam: '2022', asOf: '2022-05-20', kenh: 'k1', trangthai: 'short', thieu: '1', trang: '2' },
      TODAY,
    )
    expect(query).toMatchObject({ year: 2022, asOf: '2022-05-20', outlet: 'k1', page: 2 })
    expect(matrixSearch(query).toString()).toBe(
      'nam=2022&asOf=2022-05-20&kenh=k1&trangthai=short&thieu=1&trang=2',
    )
  })

  it('shows the year of the day one looks from when it names none', () => {
    expect(readMatrixQuery({ asOf: '14/3/2022' }, TODAY).query).toMatchObject({
      year: 2022,
      asOf: '2022-03-14',
    })
  })

  it.each([
    [{ asOf: '31/2/2026' }, 'không đọc được'],
    [{ asOf: '2026-11-24' }, 'còn ở tương lai'],
    [{ nam: '20x6' }, 'không xem được'],
    [{ nam: '1899' }, 'không xem được'],
  ])('says what it could not use: %o', (params, words) => {
    const { query, problems } = readMatrixQuery(params, TODAY)
    expect(query).toMatchObject({ year: 2026, asOf: null })
    expect(problems.join()).toContain(words)
  })

  it('leaves out ids and states that are none', () => {
    const { query } = readMatrixQuery(
      { kenh: '1; drop', trangthai: 'toString', trang: '-1', vanban: ['p1', 'p2'] },
      TODAY,
    )
    expect(query).toMatchObject({ outlet: null, state: null, page: 1, plan: 'p1' })
  })

  it('looks from the last instant of a past day, and from now today', () => {
    const now = new Date('2026-11-23T03:00:00Z')
    expect(momentOf('2026-02-28', now).toISOString()).toBe('2026-02-28T16:59:59.999Z')
    expect(momentOf(null, now)).toBe(now)
  })
})
