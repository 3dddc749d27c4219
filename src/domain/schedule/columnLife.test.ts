import { describe, expect, it } from 'vitest'

import { columnLife, lastDayWithin } from './columnLife'

describe('the life of a column (domain.md §1)', () => {
  it.each<[string, Parameters<typeof columnLife>, [string, string | null]]>([
    ['its own in an open outlet', [{ validFrom: '2025-01-01' }, {}], ['2025-01-01', null]],
    [
      'begins no sooner than its outlet',
      [{ validFrom: '2025-01-01' }, { validFrom: '2025-04-01' }],
      ['2025-04-01', null],
    ],
    [
      'begins by itself in an older outlet',
      [{ validFrom: '2025-04-01' }, { validFrom: '2025-01-01' }],
      ['2025-04-01', null],
    ],
    [
      'ends with its outlet',
      [{ validFrom: '2025-01-01', validTo: '2025-12-31' }, { validTo: '2025-03-31' }],
      ['2025-01-01', '2025-03-31'],
    ],
    [
      'ends before its outlet does',
      [{ validFrom: '2025-01-01', validTo: '2025-03-31' }, { validTo: '2025-12-31' }],
      ['2025-01-01', '2025-03-31'],
    ],
    [
      'ends with its outlet though it is open itself',
      [{ validFrom: '2025-01-01', validTo: null }, { validTo: '2025-03-31' }],
      ['2025-01-01', '2025-03-31'],
    ],
    [
      'takes an emptied field for open',
      [
        { validFrom: '2025-01-01', validTo: '' },
        { validFrom: '', validTo: '' },
      ],
      ['2025-01-01', null],
    ],
  ])('%s', (_, [column, outlet], [validFrom, validTo]) => {
    expect(columnLife(column, outlet)).toEqual({ validFrom, validTo })
  })

  it('the last day of anything of an outlet is the earlier of both', () => {
    expect(lastDayWithin('2025-03-31', '2025-12-31')).toBe('2025-03-31')
    expect(lastDayWithin(null, '2025-12-31')).toBe('2025-12-31')
    expect(lastDayWithin('2025-03-31', undefined)).toBe('2025-03-31')
    expect(lastDayWithin(null, null)).toBeNull()
  })
})
