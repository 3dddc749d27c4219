import { describe, expect, it } from 'vitest'

import type { NoticePerson } from '../alert/recipients'
import type { Role } from '../roles'
import { mayHearOf, workRecipients, type WorkFacts } from './audience'
import {
  movesWorkOn,
  subjectOf,
  type ToldWork,
  WORK_AUDIENCES,
  WORK_MOVES,
  WORK_TIDINGS,
} from './workEvents'

const at = (id: string, ...roles: Role[]): NoticePerson => ({
  id,
  isAdministrator: false,
  rolesAt: new Map([['paper', new Set(roles)]]),
})
const elsewhere = (id: string, role: Role): NoticePerson => ({
  id,
  isAdministrator: false,
  rolesAt: new Map([['radio', new Set([role])]]),
})

const PEOPLE: NoticePerson[] = [
  at('an', 'reporter'),
  at('binh', 'sectionEditor'),
  at('bach', 'sectionEditor'),
  at('chi', 'editorInChief'),
  at('lan', 'scheduler'),
  at('ha', 'outletHead'),
  { ...at('so', 'supervisor'), supervisesFor: new Set(['snv']) },
  { ...at('su', 'supervisor'), supervisesFor: new Set(['snv']) },
  elsewhere('xa', 'editorInChief'),
  elsewhere('xo', 'outletHead'),
  { id: 'root', isAdministrator: true, rolesAt: new Map() },
]

const FACTS: WorkFacts = {
  outlet: 'paper',
  parties: { author: ['an'], writers: ['an', 'bach'], submitter: ['lan'], preparers: ['lan'] },
  asked: ['sectionEditor', 'editorInChief'],
  barred: ['an', 'bach'],
}
/** Nobody's own words stand against publishing. */
const TO_PUBLISH = { barred: [] }

const told = (event: ToldWork, actor: string | null, changes: Partial<WorkFacts> = {}) =>
  workRecipients({ event, actor, facts: { ...FACTS, ...changes }, people: PEOPLE }).map(
    ({ user, asks }) => (asks ? user : `(${user})`),
  )

describe('who hears of what, in brackets those of whom nothing is asked', () => {
  it.each([
    ['article.submit', 'an', ['binh', 'chi']],
    ['article.return', 'binh', ['an', 'bach']],
    ['article.approve', 'binh', ['(an)', 'bach', 'chi']],
    ['article.publish', 'chi', ['(an)', '(bach)']],
    ['article.takeDown', 'chi', ['an', 'bach']],
    ['article.toDesk', 'chi', ['binh']],
    ['article.revise', 'binh', ['(an)', '(bach)', 'chi']],
    ['article.schedule', 'chi', ['(an)', '(bach)']],
    ['article.unschedule', 'binh', ['(an)', '(bach)', 'chi']],
    ['article.embargo', 'chi', ['(an)', '(bach)']],
    ['article.expire', 'chi', ['(an)', '(bach)']],
    ['article.unexpire', 'chi', ['(an)', '(bach)']],
    ['article.reinstate', 'ha', ['(an)', '(bach)', 'binh', 'chi']],
    ['schedule.submit', 'lan', ['ha']],
    ['schedule.return', 'ha', ['lan']],
    ['schedule.approve', 'ha', ['(lan)']],
    ['schedule.approveChanges', 'ha', ['(lan)']],
    ['rundown.submit', 'lan', ['chi', 'ha']],
    ['rundown.return', 'chi', ['lan']],
    ['rundown.approve', 'chi', ['(lan)']],
    ['report.factChanged', null, ['(ha)', 'lan']],
  ] as const)('%s by %s', (event, actor, heard) => {
    expect(told(event, actor, event === 'article.approve' ? TO_PUBLISH : {})).toEqual(heard)
  })

  it.each([
    ['report.send', 'ha', ['so', 'su']],
    ['report.restate', 'ha', ['so', 'su']],
    ['report.close', 'so', ['(lan)']],
    ['report.reopen', 'so', ['(lan)']],
  ] as const)('%s by %s', (event, actor, heard) => {
    expect(told(event, actor)).toEqual(heard)
  })

  it.each([
    ['consolidation.close', 'so', ['(su)']],
    ['consolidation.adjust', 'so', ['(su)']],
    ['consolidation.askReopen', 'so', ['su']],
    ['consolidation.reopen', 'su', ['so']],
    ['consolidation.keepClosed', 'su', ['(so)']],
  ] as const)('%s by %s, among those who supervise for the body', (event, actor, heard) => {
    const of = { outlet: null, organisation: 'snv', parties: { submitter: ['so', 'lan'] } }
    expect(told(event, actor, of)).toEqual(heard)
    expect(told(event, actor, { ...of, organisation: 'ubnd' })).toEqual([])
  })

  it('names an audience for every event, and every event once', () => {
    expect(Object.keys(WORK_AUDIENCES).sort()).toEqual([...WORK_MOVES, ...WORK_TIDINGS].sort())
    expect(WORK_MOVES.map(subjectOf).filter((one) => one === 'rundowns')).toHaveLength(3)
  })
})

describe('a text of a desk', () => {
  const desk = { members: ['an', 'bach'] }

  it('is told to its own editors, and to those who are asked for the whole outlet', () => {
    const moved = { desk, barred: ['an'] }
    expect(told('article.toDesk', 'chi', moved)).toEqual(['bach'])
    expect(told('article.submit', 'an', moved)).toEqual(['bach', 'chi'])
  })

  it('is told to who stands in there, whatever their own desk is', () => {
    const moved = { desk, barred: ['an'], standIns: ['binh'] }
    expect(told('article.submit', 'an', moved)).toEqual(['bach', 'binh', 'chi'])
  })
})

describe('nobody', () => {
  it('hears of what they did themselves', () => {
    for (const event of WORK_MOVES) {
      for (const { id } of PEOPLE) expect(told(event, id)).not.toContain(id)
    }
  })

  it('hears of an outlet where they have no role, or only look on', () => {
    for (const event of WORK_MOVES) {
      const heard = told(event, null, {
        parties: { author: ['xa', 'so'], submitter: ['xo', 'so'] },
      })
      // A report that was sent is asked of who supervises the outlet, and of nobody else.
      const asked = ['report.send', 'report.restate'].includes(event) ? ['so', 'su'] : []
      expect(heard.filter((who) => /x|so|su/.test(who))).toEqual(asked)
    }
  })

  it('is asked, nor a head in their place, about a text that waits for no decision', () => {
    expect(told('article.revise', 'an', { asked: [], barred: [] })).toEqual(['(bach)'])
  })

  it('but its new author is asked to go on with a text that was handed over', () => {
    const parties = { owner: ['binh'], author: ['binh', 'an'], writers: ['an'] }
    expect(told('article.reassign', 'chi', { parties })).toEqual(['(an)', 'binh'])
  })

  it('is asked to decide about their own work', () => {
    expect(told('article.submit', 'an', { barred: ['an', 'binh', 'bach'] })).toEqual(['chi'])
  })

  it('is told nothing of work without an outlet, except those who run the system', () => {
    expect(told('article.submit', 'an', { outlet: null })).toEqual(['root'])
    expect(told('article.return', 'binh', { outlet: null })).toEqual([])
  })
})

describe('what waits where nobody could decide', () => {
  const without = (roles: Role[]) =>
    PEOPLE.filter(({ rolesAt }) => !roles.some((role) => rolesAt.get('paper')?.has(role)))
  const heard = (people: NoticePerson[]) =>
    workRecipients({ event: 'article.submit', actor: 'an', facts: FACTS, people }).map(
      ({ user }) => user,
    )

  it('goes to the head, then to the administrators', () => {
    expect(heard(without(['sectionEditor', 'editorInChief']))).toEqual(['ha'])
    expect(heard(without(['sectionEditor', 'editorInChief', 'outletHead']))).toEqual(['root'])
  })
})

it.each([
  ['lan', { subject: 'reports', outlet: 'paper' }, true],
  ['so', { subject: 'reports', outlet: 'paper' }, true],
  ['so', { subject: 'articles', outlet: 'paper' }, false],
  ['xa', { subject: 'reports', outlet: 'paper' }, false],
  ['so', { subject: 'consolidations', outlet: null, organisation: 'snv' }, true],
  ['so', { subject: 'consolidations', outlet: null, organisation: 'ubnd' }, false],
  ['lan', { subject: 'consolidations', outlet: null, organisation: 'snv' }, false],
] as const)('%s may hear of %o: %s', (id, work, may) => {
  const person = PEOPLE.find((one) => one.id === id)
  expect(person && mayHearOf(person, work)).toBe(may)
})

it('what was told of a piece of work is over with its next move, not with a mere look', () => {
  expect(['article.withdraw', 'article.approve', 'rundown.submit'].map(movesWorkOn)).toEqual([
    true,
    true,
    true,
  ])
  expect(
    ['report.factChanged', 'update', 'refused', 'rundown.export', 'login'].some(movesWorkOn),
  ).toBe(false)
  expect(['report.close', 'report.reopen'].some(movesWorkOn)).toBe(false)
})
