import { describe, expect, it } from 'vitest'

import { endedBy, fewestKeys } from './endedBy'

const parts = {
  outlet: 'o',
  column: 'c',
  issue: null,
  topics: 't1 t2',
  corrects: null,
  address: 'dia-chi',
}

describe('a row of the change log ends answers', () => {
  it.each([
    [
      'a text: itself and every list it is in now',
      { thing: 'text:x', parts },
      [
        ...['text:x', 'changes', 'texts', 'texts@outlet:o', 'texts@column:c'],
        ...['texts@topics:t1', 'texts@topics:t2', 'address:dia-chi'],
      ],
    ],
    [
      'a correction: also the list of them, and what stands under the text it corrects',
      { thing: 'text:x', parts: { corrects: 'y', issue: 'i' } },
      [...['text:x', 'changes', 'texts', 'texts@issue:i', 'texts@corrects:y'], 'corrections'],
    ],
    [
      'a text that is gone: whatever showed it bears its key',
      { thing: 'text:x', parts: {} },
      ['text:x', 'changes', 'texts'],
    ],
    ['a column', { thing: 'column:c', parts: {} }, ['column:c', 'changes', 'columns']],
    ['an outlet', { thing: 'outlet:o', parts: {} }, ['outlet:o', 'changes', 'outlets']],
    ['a topic', { thing: 'topic:t', parts: {} }, ['topic:t', 'changes', 'topics']],
    [
      'an issue: schedules and archives, of its column too',
      { thing: 'issue:i', parts: { column: 'c' } },
      ['issue:i', 'changes', 'issues', 'issues@column:c'],
    ],
    ['an issue that is gone', { thing: 'issue:i', parts: {} }, ['issue:i', 'changes', 'issues']],
  ])('of %s', (_, row, keys) => {
    expect(endedBy(row)).toEqual(keys)
  })
})

it('an answer made of all texts needs no key of a single one', () => {
  const keys = [
    'text:x',
    'texts',
    'texts@column:c',
    'column:c',
    'address:a',
    'corrections',
    'texts',
  ]
  expect(fewestKeys(keys)).toEqual(['texts', 'column:c'])
  expect(fewestKeys(['text:x', 'text:x', 'column:c'])).toEqual(['text:x', 'column:c'])
})
