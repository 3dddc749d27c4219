import { describe, expect, it } from 'vitest'

import { keptParts, readPlanQuery } from './planQuery'

describe('the address of the plan page', () => {
  it('says which plan, in which order, opened where', () => {
    const query = readPlanQuery({
      vanban: 'p1',
      xep: 'xau-nhat',
      chi: 'nghia-vu',
      mo: 'o1',
      ky: '2026-W07',
    })
    expect(query).toEqual({
      plan: 'p1',
      order: 'worst',
      onlyOwed: true,
      opened: 'o1',
      period: '2026-W07',
    })
    expect(keptParts(query)).toEqual({ xep: 'xau-nhat', chi: 'nghia-vu' })
  })

  it('what can be no id is none', () => {
    expect(readPlanQuery({ vanban: '<script>', mo: ['../../x', 'o1'] })).toMatchObject({
      plan: null,
      order: 'document',
      onlyOwed: false,
      opened: null,
    })
  })
})
