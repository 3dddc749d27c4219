import { describe, expect, it } from 'vitest'

import { type IssueStanding, issueStanding } from './issueStanding'

const NOW = 1000
const plain = {
  fates: [],
  cancelled: false,
  waived: false,
  makesUp: false,
  hasAired: false,
  plannedAt: 900,
}

describe('what became of one issue', () => {
  it.each<[string, Partial<Parameters<typeof issueStanding>[0]>, IssueStanding]>([
    ['the ledger’s word before all others', { fates: ['aired'], cancelled: true }, 'aired'],
    ['the worse of two obligations', { fates: ['aired', 'missed'], hasAired: true }, 'missed'],
    ['a run that counts for nobody', { hasAired: true }, 'aired'],
    ['cancelled', { cancelled: true, makesUp: true }, 'cancelled'],
    ['a make-up on its way', { makesUp: true }, 'makeUp'],
    ['a make-up that went out', { makesUp: true, hasAired: true }, 'aired'],
    ['waived, owed to nobody', { waived: true }, 'waived'],
    ['without a slot yet', { plannedAt: null }, 'planned'],
    ['still to come', { plannedAt: 1001 }, 'planned'],
    ['over and owed to nobody: not missed', {}, 'pending'],
  ])('%s', (_, known, standing) => {
    expect(issueStanding({ ...plain, ...known }, NOW)).toBe(standing)
  })
})
