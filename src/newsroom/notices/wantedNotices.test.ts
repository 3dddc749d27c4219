import { describe, expect, it } from 'vitest'

import type { NoticePerson } from '@/domain/alert/recipients'
import type { Role } from '@/domain/roles'

import { type HeldAlert, wantedNotices } from './wantedNotices'

const DAY_MS = 86_400_000

const person = (id: string, role: Role): NoticePerson => ({
  id,
  isAdministrator: false,
  rolesAt: new Map([['tv', new Set([role])]]),
})
const people = [person('s', 'scheduler'), person('h', 'outletHead'), person('e', 'editorInChief')]

const alert = (changes: Partial<HeldAlert> = {}): HeldAlert => ({
  id: 'a1',
  kind: 'missedIssue',
  outlet: 'tv',
  owner: null,
  openedAt: 0,
  acknowledgedAt: null,
  ...changes,
})

const keys = (changes: Partial<HeldAlert>, now = 0) =>
  wantedNotices({ alerts: [alert(changes)], people, now, escalationDays: 3 })
    .map(({ key }) => key)
    .sort()

describe('the notices there should be', () => {
  it('one for whoever hears of the fact', () => {
    expect(keys({})).toEqual(['alert:a1:s'])
  })

  it('one for whoever answers for it, unless their account is off', () => {
    expect(keys({ owner: 'e' })).toEqual(['alert:a1:e', 'alert:a1:s'])
    expect(keys({ owner: 's' })).toEqual(['alert:a1:s'])
    expect(keys({ owner: 'gone' })).toEqual(['alert:a1:s'])
  })

  it('one more for the head once it was left too long', () => {
    expect(keys({}, 3 * DAY_MS)).toEqual(['alert:a1:s', 'escalation:a1:h'])
    expect(keys({ acknowledgedAt: DAY_MS }, 3 * DAY_MS)).toEqual(['alert:a1:s'])
  })

  it('two for a head who was told at once, since that nobody settled it is news', () => {
    expect(keys({ kind: 'atRisk' }, 3 * DAY_MS)).toEqual([
      'alert:a1:h',
      'alert:a1:s',
      'escalation:a1:h',
    ])
  })
})
