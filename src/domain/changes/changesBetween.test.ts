import { describe, expect, it } from 'vitest'

import { changesBetween } from './changesBetween'
import { CHANGE_KINDS, type Gone, KINDS, type Parts, type PublicState, THING_TYPES } from './kinds'

const here = (parts: Parts): PublicState => ({ gone: null, parts })
const away = (gone: Gone): PublicState => ({ gone, parts: {} })
const kinds = (...args: Parameters<typeof changesBetween>) =>
  changesBetween(...args).map(({ kind }) => kind)

const TEXT = { publication: 'p', address: 'a', column: 'c', issue: null, topics: 't' }

describe('rows of the change log', () => {
  it.each([
    ['what the public never had', null, away('hidden'), []],
    ['what it has for the first time', null, here(TEXT), ['text.published']],
    ['what stays as it is', here(TEXT), here({ ...TEXT }), []],
    [
      'a newer publication',
      here(TEXT),
      here({ ...TEXT, publication: 'q', revisedAt: 'then' }),
      ['text.updated'],
    ],
    [
      'a newer publication elsewhere',
      here(TEXT),
      here({ ...TEXT, publication: 'q', address: 'b', column: null }),
      ['text.updated', 'text.address', 'text.column'],
    ],
    ['another issue', here(TEXT), here({ ...TEXT, issue: 'i' }), ['text.issue']],
    ['other topics', here(TEXT), here({ ...TEXT, topics: null }), ['text.topics']],
    ['a correction', here(TEXT), here({ ...TEXT, corrections: 'x' }), ['text.corrected']],
    ['a takedown', here(TEXT), away('takenDown'), ['text.takenDown']],
    ['an embargo', here(TEXT), away('hidden'), ['text.hidden']],
    ['the trash', here(TEXT), away('withdrawn'), ['text.withdrawn']],
    ['an embargo that is over', away('hidden'), here(TEXT), ['text.restored']],
    ['the trash after an embargo', away('hidden'), away('withdrawn'), []],
    ['a takedown that is taken back', away('takenDown'), away('withdrawn'), ['text.withdrawn']],
  ] as const)('of %s', (_, last, now, expected) => {
    expect(kinds('text', last, now)).toEqual(expected)
  })

  it.each([
    ['an issue that is announced', null, here({ plannedAt: '1' }), ['issue.announced']],
    ['its date', here({ plannedAt: '1' }), here({ plannedAt: '2' }), ['issue.moved']],
    [
      'its title',
      here({ plannedAt: '1' }),
      here({ plannedAt: '1', title: 't' }),
      ['issue.changed'],
    ],
    ['its minute', here({ plannedAt: '1' }), away('begun'), ['issue.begun']],
    ['its cancellation', here({ plannedAt: '1' }), away('withdrawn'), ['issue.withdrawn']],
    ['its airing', away('begun'), here({ aired: '1' }), ['airing.confirmed']],
    [
      'an airing ahead',
      here({ plannedAt: '2' }),
      here({ plannedAt: '2', aired: '1' }),
      ['airing.confirmed'],
    ],
    ['an airing put right', here({ aired: '1' }), here({ aired: '2' }), ['airing.changed']],
    [
      'an airing rejected',
      here({ aired: '1', plannedAt: '2' }),
      here({ plannedAt: '2' }),
      ['airing.withdrawn'],
    ],
  ] as const)('of %s', (_, last, now, expected) => {
    expect(kinds('issue', last, now)).toEqual(expected)
  })

  it.each(THING_TYPES)('of a %s say each change of a part, each how it is then', (type) => {
    const names = KINDS[type].groups.flatMap(({ parts }) => parts)
    for (const name of names) {
      const before = here(Object.fromEntries(names.map((one) => [one, 'a'])))
      const after = here({ ...before.parts, [name]: 'b' })
      const rows = changesBetween(type, before, after)
      expect(rows, name).toHaveLength(1)
      expect(CHANGE_KINDS).toHaveProperty([rows[0]?.kind ?? ''])
    }
    const before = here(Object.fromEntries(names.map((one) => [one, 'a'])))
    const after = here(Object.fromEntries(names.map((one) => [one, 'b'])))
    const rows = changesBetween(type, before, after)
    expect(rows).toHaveLength(KINDS[type].groups.length)
    // Stopped after any of them, the rest comes of comparing anew.
    for (const [at, row] of rows.entries()) {
      expect(changesBetween(type, row, after)).toEqual(rows.slice(at + 1))
    }
  })
})
