import { describe, expect, it } from 'vitest'

import { type ChangeDecision, decideChange, MAX_ENTRIES, MAX_SLOT_MS } from './change'
import { type Content, EMPTY_ENTRY, type Entry, type Settings } from './content'
import type { Operation } from './operation'
import { ranksBetween } from './rank'

const SETTINGS = { onAir: 0, offAir: 900_000, overSeconds: 5, underSeconds: 30, gapSeconds: 30 }
const REVISION = 7

function rundown(...ids: string[]): Content {
  const ranks = ranksBetween(null, null, ids.length)
  const entries = ids.map((id, at): Entry => ({ ...EMPTY_ENTRY, id, rank: ranks[at] ?? '' }))
  return { settings: SETTINGS, entries }
}

const ABC = rundown('A', 'B', 'C')
const FULL = rundown(...Array.from({ length: MAX_ENTRIES }, (_, at) => `r${at}`))

const title = (id: string, text: string): Operation => ({
  op: 'update',
  id,
  fields: { title: text },
})
const insert = (id: string): Operation => ({ op: 'insert', id, after: null, fields: {} })
const settings = (fields: Partial<Settings>): Operation => ({ op: 'settings', fields })

type Case = {
  name: string
  operations: Operation[]
  content?: Content
  base?: number
  since?: Operation[]
  is: ChangeDecision
}

const CASES: Case[] = [
  {
    name: 'made on a revision that is not there is of nothing known, whatever it asks',
    operations: [],
    base: REVISION + 1,
    is: { kind: 'unknownRevision' },
  },
  {
    name: 'of what somebody else changed is theirs to decide, before anything else is weighed',
    operations: [title('A', 'mine'), settings({ offAir: -1 })],
    base: REVISION - 1,
    since: [title('A', 'theirs')],
    is: {
      kind: 'conflict',
      conflicts: [{ kind: 'sameField', id: 'A', field: 'title', mine: 'mine', theirs: 'theirs' }],
    },
  },
  {
    name: 'leaves no more rows than a programme has',
    content: FULL,
    operations: [insert('one more')],
    is: { kind: 'refused', problems: ['tooLong'] },
  },
  {
    name: 'may put a row in the place of another of a full rundown',
    content: FULL,
    operations: [{ op: 'remove', ids: ['r0'] }, title('r1', 'x')],
    is: {
      kind: 'change',
      operations: [{ op: 'remove', ids: ['r0'] }, title('r1', 'x')],
      rows: [
        { kind: 'remove', id: 'r0' },
        { kind: 'set', id: 'r1', fields: { title: 'x' } },
      ],
      settings: null,
    },
  },
  {
    name: 'leaves a slot that ends after it begins',
    operations: [settings({ offAir: 0 })],
    is: { kind: 'refused', problems: ['slotBackwards'] },
  },
  {
    name: 'leaves a slot of a day at most',
    operations: [settings({ offAir: MAX_SLOT_MS + 1 })],
    is: { kind: 'refused', problems: ['slotTooLong'] },
  },
  {
    name: 'may fill the day',
    operations: [settings({ offAir: MAX_SLOT_MS })],
    is: {
      kind: 'change',
      operations: [settings({ offAir: MAX_SLOT_MS })],
      rows: [],
      settings: { ...SETTINGS, offAir: MAX_SLOT_MS },
    },
  },
  {
    name: 'is told all that speaks against it at once',
    content: FULL,
    operations: [insert('one more'), settings({ offAir: 0 })],
    is: { kind: 'refused', problems: ['tooLong', 'slotBackwards'] },
  },
  {
    name: 'that was sent again is nothing',
    operations: [title('A', 'mine')],
    base: REVISION - 1,
    since: [title('A', 'mine')],
    is: { kind: 'nothing' },
  },
  {
    name: 'of a row that is gone is nothing',
    operations: [{ op: 'move', ids: ['D'], after: null }],
    is: { kind: 'nothing' },
  },
  {
    name: 'to what a row has already is nothing',
    operations: [title('A', '')],
    is: { kind: 'nothing' },
  },
  {
    name: 'writes what is left of it beside what others did',
    content: rundown('A', 'C'),
    operations: [title('A', 'mine'), { op: 'move', ids: ['B'], after: null }],
    base: REVISION - 1,
    since: [{ op: 'remove', ids: ['B'] }],
    is: {
      kind: 'change',
      operations: [title('A', 'mine')],
      rows: [{ kind: 'set', id: 'A', fields: { title: 'mine' } }],
      settings: null,
    },
  },
]

describe('a change of a rundown', () => {
  it.each(CASES)(
    '$name',
    ({ content = ABC, base = REVISION, since = [], operations, is: expected }) => {
      const decided = decideChange({ content, revision: REVISION, base, since, operations })
      expect(decided).toEqual(expected)
    },
  )
})
