import { describe, expect, it } from 'vitest'

import {
  comparedWithFirst,
  cyclesOf,
  type VersionEvent,
  versionLines,
  type VersionRow,
} from './versionLines'

const MINUTE = 60_000
const row = (id: string, minute: number, more: Partial<VersionRow> = {}): VersionRow => ({
  id,
  at: minute * MINUTE,
  state: 'draft',
  step: null,
  isPublished: false,
  revision: id,
  savedBy: 'an',
  ...more,
})
const event = (action: string, minute: number, revision: string): VersionEvent => ({
  action,
  at: minute * MINUTE + 40,
  by: 'binh',
  revision,
})
const shown = (rows: VersionRow[], events: VersionEvent[] = [], isFolded = true) =>
  versionLines(rows, events, { isFolded }).map(
    ({ id, saves, action, who }) => `${id} ${saves} ${action ?? '–'} ${who ?? '–'}`,
  )

describe('the versions of a text', () => {
  it.each<[string, VersionRow[], VersionEvent[], string[]]>([
    [
      'saves of one sitting are one line, the last of them',
      [row('c', 12), row('b', 11), row('a', 10)],
      [],
      ['c 3 – an'],
    ],
    [
      'not those of somebody else',
      [row('c', 12, { savedBy: 'chi' }), row('b', 11), row('a', 10)],
      [],
      ['c 1 – chi', 'b 2 – an'],
    ],
    ['not after a pause', [row('b', 40), row('a', 10)], [], ['b 1 – an', 'a 1 – an']],
    [
      'not across a state or a step',
      [
        row('c', 12, { state: 'submitted', step: 'Hai' }),
        row('b', 11, { state: 'submitted', step: 'Một' }),
        row('a', 10),
      ],
      [],
      ['c 1 – an', 'b 1 – an', 'a 1 – an'],
    ],
    [
      'a move stands by itself, with who made it',
      [row('b', 12, { state: 'submitted' }), row('a', 10, { savedBy: null })],
      [event('article.submit', 12, 'b')],
      ['b 1 article.submit binh', 'a 1 – –'],
    ],
    [
      'two moves of the same words are told apart by their time',
      [
        row('c', 14, { state: 'approved', revision: 'x', savedBy: null }),
        row('b', 12, { state: 'submitted', revision: 'x', savedBy: null }),
      ],
      [event('article.submit', 12, 'x'), event('article.approve', 14, 'x')],
      ['c 1 article.approve binh', 'b 1 article.submit binh'],
    ],
    [
      'a line of the log that wrote none is no version’s',
      [row('a', 10, { savedBy: null })],
      [event('article.publish', 10, 'other')],
      ['a 1 – –'],
    ],
  ])('%s', (_, rows, events, expected) => {
    expect(shown(rows, events)).toEqual(expected)
  })

  it('are each by itself where that is asked for', () => {
    expect(shown([row('b', 11), row('a', 10)], [], false)).toEqual(['b 1 – an', 'a 1 – an'])
  })

  it('begin a new round after each publication', () => {
    const rows = [row('d', 40), row('c', 30, { state: 'published' }), row('b', 20), row('a', 10)]
    const lines = versionLines(rows, [], { isFolded: false })
    const rounds = cyclesOf(lines, [30 * MINUTE + 40])
    expect(rounds.map(({ number, lines: own }) => [number, own.map(({ id }) => id)])).toEqual([
      [2, ['d']],
      [1, ['c', 'b', 'a']],
    ])
  })
})

describe('what the newest version is compared with', () => {
  it.each<[string, (string | null)[], number]>([
    ['the one before it', ['b', 'a'], 1],
    ['past moves, which change no word', ['b', 'b', 'b', 'a'], 3],
    ['the next, where all have the same words', ['a', 'a'], 1],
    ['one of before words had fingerprints', ['b', null], 1],
  ])('is %s', (_, revisions, expected) => {
    expect(comparedWithFirst(revisions.map((revision) => ({ revision })))).toBe(expected)
  })
})
