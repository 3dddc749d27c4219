import type { FormState } from 'payload'
import { describe, expect, it } from 'vitest'

import { lostInRows } from './lostInRows'

const list = { rows: [{ id: 'a' }], value: 1 }
const typed: FormState = {
  clauses: list,
  'clauses.0.id': { value: 'a', initialValue: 'a' },
  'clauses.0.number': { value: 'III.7', isModified: true },
  'clauses.0.text': { value: undefined },
  title: { value: 'Kế hoạch' },
}
/** As an answer is merged: every field it names is a new object. */
const answered = (changes: FormState = {}): FormState =>
  Object.fromEntries(
    Object.entries({ ...typed, ...changes }).map(([path, field]) => [path, { ...field }]),
  )

describe('what a late answer took from a new row', () => {
  it.each<[string, FormState, FormState, unknown]>([
    [
      'a word is put back',
      typed,
      answered({ 'clauses.0.number': { value: undefined, isModified: true } }),
      [{ path: 'clauses.0.number', value: 'III.7' }],
    ],
    ['an answer that leaves it alone takes nothing', typed, answered(), []],
    [
      'what a person empties stays empty',
      typed,
      { ...typed, 'clauses.0.number': { value: '', isModified: true } },
      [],
    ],
    [
      'what was saved once may be taken by the server',
      { ...typed, 'clauses.0.number': { value: 'III.7', initialValue: 'III.7' } },
      answered({ 'clauses.0.number': { value: undefined } }),
      [],
    ],
    [
      'a row that has gone takes its words along',
      typed,
      answered({
        'clauses.0.id': { value: 'b' },
        'clauses.0.number': { value: undefined },
      }),
      [],
    ],
    [
      'fields outside of rows are told by the form itself',
      typed,
      answered({ title: { value: undefined } }),
      [],
    ],
    [
      'a row within a row',
      {
        ...typed,
        'clauses.0.parts.2.id': { value: 'c' },
        'clauses.0.parts.2.words': { value: 'một' },
      },
      answered({
        'clauses.0.parts.2.id': { value: 'c' },
        'clauses.0.parts.2.words': { value: null },
      }),
      [{ path: 'clauses.0.parts.2.words', value: 'một' }],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(lostInRows(before, after)).toEqual(expected)
  })
})
