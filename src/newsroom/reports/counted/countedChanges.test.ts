import { describe, expect, it } from 'vitest'

import { factsChangedBy, type LoggedChange } from './countedChanges'

const told = (change: Partial<LoggedChange> & { subjectCollection: string }) =>
  factsChangedBy({ action: 'update', subjectId: 'x', ...change }).map(
    ({ kind, id }) => `${kind}:${id}`,
  )

describe('a line of the log says that figures would differ', () => {
  it.each<[string, Partial<LoggedChange> & { subjectCollection: string }, string[]]>([
    [
      'an issue is moved',
      { subjectCollection: 'issues', action: 'issue.move', after: { plannedAt: 'later' } },
      ['issues:x'],
    ],
    [
      'an issue makes up for another one now',
      { subjectCollection: 'issues', before: { makesUp: 'a' }, after: { makesUp: 'b' } },
      ['issues:x', 'issues:a', 'issues:b'],
    ],
    [
      'an airing is rejected by a record of its own',
      {
        ...{ subjectCollection: 'airings', action: 'airing.reject' },
        after: { issue: 'i', replaces: 'a', rejected: true, seconds: null },
      },
      ['airings:x', 'issues:i', 'airings:a'],
    ],
    [
      'a text is taken down',
      { subjectCollection: 'articles', action: 'article.takeDown' },
      ['articles:x'],
    ],
    [
      'a quota is another',
      { subjectCollection: 'obligations', after: { count: 3 } },
      ['obligations:x'],
    ],
    [
      'an amount is another',
      { subjectCollection: 'activities', after: { quantities: { bản: 5 } } },
      ['activities:x'],
    ],
  ])('when %s', (_, change, facts) => expect(told(change)).toEqual(facts))

  it.each<[string, Partial<LoggedChange> & { subjectCollection: string }]>([
    ['a number of an issue is another', { subjectCollection: 'issues', after: { number: 7 } }],
    [
      'a title is saved',
      { subjectCollection: 'articles', action: 'update', after: { title: 'x' } },
    ],
    ['a text is submitted', { subjectCollection: 'articles', action: 'article.submit' }],
    ['a place is written', { subjectCollection: 'activities', after: { place: 'Chợ' } }],
    [
      'a change was refused',
      { subjectCollection: 'issues', action: 'refused', after: { plannedAt: 'later' } },
    ],
    ['a column is renamed', { subjectCollection: 'columns', after: { name: 'x' } }],
    ['what no report counts is changed', { subjectCollection: 'users', after: { name: 'x' } }],
  ])('not when %s', (_, change) => expect(told(change)).toEqual([]))
})
