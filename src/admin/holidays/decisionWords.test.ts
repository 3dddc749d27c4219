import { describe, expect, it } from 'vitest'

import { instantAt } from '@/domain/calendar/civil'

import { decisionOptions } from './decisionWords'

const issue = {
  policy: 'keep' as const,
  isPast: false,
  moveBefore: instantAt('2027-02-05', '19:45'),
  moveAfter: instantAt('2027-02-09', '19:45'),
}

const choices = (changes: Partial<Parameters<typeof decisionOptions>[0]>) =>
  decisionOptions({ ...issue, ...changes }).map(({ choice }) => choice)

describe('what can be done with an issue on a new day off', () => {
  it('says where it would go', () => {
    expect(decisionOptions(issue)[0]?.words).toBe('Chuyển trước: 19:45 Thứ Sáu, 05/02/2027')
    expect(choices({})).toEqual(['moveBefore', 'moveAfter', 'keep', 'excuse'])
  })

  it('offers no way that is closed, and none at all once its time has passed', () => {
    expect(choices({ moveBefore: null })).toEqual(['moveAfter', 'keep', 'excuse'])
    expect(choices({ isPast: true })).toEqual(['keep', 'excuse'])
  })

  it('has nothing to keep where the column owes nothing on days off', () => {
    expect(choices({ policy: 'excuse', moveBefore: null })).toEqual(['moveAfter', 'excuse'])
  })
})
