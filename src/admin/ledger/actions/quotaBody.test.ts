import { describe, expect, it } from 'vitest'

import { quotaBody } from './quotaBody'

const typed = {
  kind: 'count' as const,
  number: '2',
  from: '2027-01-01',
  reason: 'Kế hoạch mới',
  note: '',
}

describe('a quota as typed', () => {
  it('is sent as a count or as days, with the day it holds from unless that is the first', () => {
    expect(quotaBody(typed, false).body).toEqual({
      count: 2,
      reason: 'Kế hoạch mới',
      from: '2027-01-01',
    })
    expect(quotaBody({ ...typed, kind: 'freshness', note: 'ghi' }, false).body).toEqual({
      days: 2,
      reason: 'Kế hoạch mới',
      from: '2027-01-01',
      note: 'ghi',
    })
    expect(quotaBody(typed, true).body).toEqual({ count: 2, reason: 'Kế hoạch mới' })
  })

  it.each([
    [{ number: 'hai' }, ['number']],
    [{ number: '-1' }, ['number']],
    [{ number: '1,5' }, ['number']],
    [{ from: '31/12' }, ['from']],
    [{ reason: ' ', number: '' }, ['number', 'reason']],
  ])('%j is refused at its field', (changes, fields) => {
    const { body, errors } = quotaBody({ ...typed, ...changes }, false)
    expect([body, Object.keys(errors)]).toEqual([null, fields])
  })
})
