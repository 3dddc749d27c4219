import { describe, expect, it } from 'vitest'

import type { Holiday } from '@/domain/calendar/holidays'

import { compareTable, mergedTable, newDaysOff } from './compareTable'

const day = (date: string, name: string, kind: Holiday['kind'] = 'off') => ({ date, name, kind })
const table = [day('2027-01-01', 'Tết Dương lịch'), day('2027-01-09', 'Làm bù', 'workday')]
const pasted = [
  { line: 1, ...day('2027-01-01', 'Tết Dương lịch') },
  { line: 2, ...day('2027-01-09', 'Nghỉ bù') },
  { line: 3, ...day('2027-02-06', 'Mùng 1') },
  { line: 4, ...day('2027-02-27', 'Làm bù', 'workday') },
]

describe('pasted days beside the table', () => {
  const rows = compareTable(pasted, table)

  it('are new, changed or there already', () => {
    expect(rows.map(({ status }) => status)).toEqual(['same', 'changed', 'new', 'new'])
  })

  it('are days off anew only where the day was none', () => {
    expect(newDaysOff(rows).map(({ date }) => date)).toEqual(['2027-01-09', '2027-02-06'])
  })

  it('pasted again change nothing', () => {
    const again = compareTable(pasted, mergedTable(rows, table))
    expect(again.map(({ status }) => status)).toEqual(['same', 'same', 'same', 'same'])
    expect(newDaysOff(again)).toEqual([])
  })
})
