import { describe, expect, it } from 'vitest'

import type { Role } from '../roles'
import { ALERT_KINDS, type AlertKindName } from './kinds'
import {
  defaultOwner,
  escalationRecipients,
  mayOwn,
  type NoticePerson,
  recipients,
} from './recipients'

const person = (id: string, ...roles: [string, Role][]): NoticePerson => ({
  id,
  isAdministrator: roles.some(([, role]) => role === 'administrator'),
  rolesAt: new Map(roles.map(([outlet, role]) => [outlet, new Set([role])])),
})

const PEOPLE = [
  person('reporter', ['tv', 'reporter']),
  person('section', ['tv', 'sectionEditor']),
  person('chief', ['tv', 'editorInChief']),
  person('scheduler', ['tv', 'scheduler']),
  person('head', ['tv', 'outletHead']),
  person('officer', ['tv', 'supervisor']),
  person('other', ['radio', 'scheduler']),
  person('administrator', ['', 'administrator']),
]

describe('who gets a notice at once', () => {
  it.each<[AlertKindName, string]>([
    ['releaseLate', 'chief'],
    ['missedIssue', 'officer scheduler'],
    ['shortPeriod', 'head officer scheduler'],
    ['atRisk', 'head scheduler'],
    ['stale', 'chief officer scheduler'],
    ['pendingLong', 'scheduler'],
    ['fileGone', 'scheduler'],
    ['linkDead', 'scheduler'],
    ['textWithdrawn', 'chief officer'],
    ['textCorrected', 'chief officer'],
  ])('of %s: %s', (kind, told) => {
    expect(recipients({ kind, outlet: 'tv' }, PEOPLE).join(' ')).toBe(told)
  })

  it.each(['checkMissing', 'webhookGivenUp'] as const)('of %s: the administrators', (kind) => {
    expect(recipients({ kind, outlet: null }, PEOPLE)).toEqual(['administrator'])
  })

  it('the head where the outlet has no scheduler', () => {
    const people = PEOPLE.filter(({ id }) => id !== 'scheduler')
    expect(recipients({ kind: 'missedIssue', outlet: 'tv' }, people)).toEqual(['head', 'officer'])
  })

  it.each(ALERT_KINDS)('never nobody, at an outlet without accounts too: %s', (kind) => {
    expect(recipients({ kind, outlet: 'commune' }, PEOPLE)).toEqual(['administrator'])
  })

  it('each person once, whatever roles they add up', () => {
    const both = {
      ...person('both'),
      rolesAt: new Map([['tv', new Set<Role>(['scheduler', 'outletHead'])]]),
    }
    expect(recipients({ kind: 'atRisk', outlet: 'tv' }, [both])).toEqual(['both'])
  })
})

describe('who hears of what nobody settled', () => {
  it('the head of the outlet', () => {
    expect(escalationRecipients({ kind: 'missedIssue', outlet: 'tv' }, PEOPLE)).toEqual(['head'])
  })

  it('the administrators where there is no head', () => {
    expect(escalationRecipients({ kind: 'missedIssue', outlet: 'radio' }, PEOPLE)).toEqual([
      'administrator',
    ])
  })
})

describe('who answers for a fact until somebody takes it', () => {
  const second = person('second', ['tv', 'scheduler'])

  it('the one scheduler', () => {
    expect(defaultOwner({ kind: 'missedIssue', outlet: 'tv' }, PEOPLE)).toBe('scheduler')
  })

  it('the head where there are two', () => {
    expect(defaultOwner({ kind: 'missedIssue', outlet: 'tv' }, [...PEOPLE, second])).toBe('head')
  })

  it('nobody where there are two and no head', () => {
    const people = [...PEOPLE, second].filter(({ id }) => id !== 'head')
    expect(defaultOwner({ kind: 'missedIssue', outlet: 'tv' }, people)).toBeNull()
  })

  it('the one administrator for the system itself', () => {
    expect(defaultOwner({ kind: 'checkMissing', outlet: null }, PEOPLE)).toBe('administrator')
  })

  it.each<[string, boolean]>([
    ['scheduler', true],
    ['head', true],
    ['chief', true],
    ['administrator', true],
    ['reporter', false],
    ['officer', false],
    ['other', false],
  ])('it may be handed to %s: %s', (id, may) => {
    const found = PEOPLE.find((one) => one.id === id) as NoticePerson
    expect(mayOwn(found, { outlet: 'tv' })).toBe(may)
  })
})

describe('what a body owes itself', () => {
  const fact = { kind: 'consolidationOverdue', outlet: null, organisation: 'snv' } as const
  const people = [
    ...PEOPLE,
    { ...person('officer-snv', ['tv', 'supervisor']), supervisesFor: new Set(['snv']) },
    { ...person('officer-stttt', ['tv', 'supervisor']), supervisesFor: new Set(['stttt']) },
  ]
  const who = (id: string) => people.find((one) => one.id === id) as NoticePerson

  it('is told to those who supervise for it, who answer for it', () => {
    expect(recipients(fact, people)).toEqual(['officer-snv'])
    expect(defaultOwner(fact, people)).toBe('officer-snv')
  })

  it('is the administrators’ where nobody supervises for it', () => {
    expect(recipients(fact, PEOPLE)).toEqual(['administrator'])
  })

  it.each<[string, boolean]>([
    ['officer-snv', true],
    ['administrator', true],
    ['officer-stttt', false],
    ['head', false],
  ])('may be handed to %s: %s', (id, may) => expect(mayOwn(who(id), fact)).toBe(may))
})
