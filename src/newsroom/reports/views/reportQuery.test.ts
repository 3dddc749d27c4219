import { describe, expect, it } from 'vitest'

import { BNV_581_RULES } from '@/domain/calendar/bnv581'

import { readReportQuery, reportSearch } from './reportQuery'

const TODAY = '2026-03-01'

type Params = Record<string, string>

const read = (params: Params) => readReportQuery(params, TODAY, BNV_581_RULES)

describe('the query of a report', () => {
  it('is the report due next when nothing is asked', () => {
    const { query, problems } = read({})
    expect(problems).toEqual([])
    expect(query.window?.name).toBe('Quý I')
    expect(query.year).toBe(2026)
  })

  it('is a range of one’s own when its days are given, whatever else is', () => {
    const { query, problems } = read({ tu: '1/2/2026', den: '3/2/2026' })
    expect(problems).toEqual([])
    expect(query.window).toBeNull()
    expect(query.range).toMatchObject({ from: '2026-02-01', to: '2026-02-03' })
  })

  it.each<{ of: string; params: Params; says: string }>([
    { of: 'an unknown period', params: { ky: 'Quý V' }, says: 'Không có kỳ báo cáo “Quý V”' },
    { of: 'a year out of reach', params: { nam: '1899' }, says: 'Năm “1899” không xem được' },
    { of: 'one day alone', params: { tu: '1/2/2026' }, says: 'Hãy nhập cả hai ngày' },
    {
      of: 'days the wrong way round',
      params: { tu: '3/2/2026', den: '1/2/2026' },
      says: 'Ngày cuối 01/02/2026 ở trước ngày đầu 03/02/2026',
    },
    {
      of: 'more than three years',
      params: { tu: '1/1/2020', den: '1/1/2026' },
      says: 'dài hơn ba năm',
    },
  ])('says what is wrong with $of and shows the usual report', ({ params, says }) => {
    const { query, problems } = read(params)
    expect(problems.join(' ')).toContain(says)
    expect(query.window?.name).toBe('Quý I')
  })

  it.each<Params>([
    { ky: 'Năm', nam: '2025', phan: 'ky', kenh: 'o1' },
    { tu: '2026-02-01', den: '2026-02-03' },
    { ky: 'Quý I', nam: '2026', mo: 'programmes', dong: 'c1', so: 'aired' },
  ])('is the same when its own address is read: %o', (params) => {
    const { query } = read(params)
    const again = read(Object.fromEntries(reportSearch(query)))
    expect(again).toEqual({ query, problems: [] })
  })

  it('is the whole year, with what to do, where no rule is in force', () => {
    const { query, problems } = readReportQuery({ nam: '2025' }, TODAY, [])
    expect(problems.join(' ')).toContain('Năm 2025 không có kỳ báo cáo nào')
    expect(query).toMatchObject({ window: null, range: { from: '2025-01-01', to: '2025-12-31' } })
  })
})
