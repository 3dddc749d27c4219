import type { FormState } from 'payload'
import { describe, expect, it } from 'vitest'

import { changedFields, keptState, replaceIn } from './keptState'

const state = (values: Record<string, unknown>): FormState =>
  Object.fromEntries(
    Object.entries(values).map(([path, value]) => [path, { value, initialValue: value }]),
  )
const valuesIn = (form: FormState) =>
  Object.fromEntries(Object.entries(form).map(([path, { value }]) => [path, value]))

const SAID = { name: 'A', kind: 'other', rows: 1, 'rows.0.id': 'x', 'rows.0.name': 'Cũ' }

describe('a form shows otherwise than its page', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing', SAID, []],
    ['a field that is empty in another way', { ...SAID, name: 'A', note: null }, ['note']],
    ['a field', { ...SAID, name: 'AB' }, ['name']],
    ['a field of a row', { ...SAID, 'rows.0.name': 'Mới' }, ['rows']],
    ['a row put in', { ...SAID, rows: 2, 'rows.1.id': 'y', 'rows.1.name': null }, ['rows']],
    ['a row taken out', { name: 'A', kind: 'other', rows: 0 }, ['rows']],
    ['rows in another order', { ...SAID, 'rows.0.id': 'y' }, ['rows']],
    ['a field that the page did not have', { ...SAID, file: { name: 'a.jpg' } }, ['file']],
  ])('%s', (_, shown, changed) => {
    expect([...changedFields(state(shown), state(SAID))]).toEqual(changed)
  })
})

describe('a page that was read anew', () => {
  const row = state({ name: 'Của họ', kind: 'board', rows: 1, 'rows.0.id': 'z', note: 'Mới' })

  it('brings what the row says by now', () => {
    expect(keptState({ shown: state(SAID), row }, new Set())).toEqual(row)
  })

  it('leaves what is kept as it was shown, with its rows and with what the form began with', () => {
    const shown = state({ ...SAID, name: 'AB' })
    const kept = keptState({ shown, row }, new Set(['name', 'rows']))
    expect(valuesIn(kept)).toEqual({ ...SAID, name: 'AB', kind: 'board', note: 'Mới' })
    expect(kept.name).toBe(shown.name)
  })

  it('takes no field away that is kept and not in the form', () => {
    const { note, ...shown } = state({ ...SAID, note: null })
    expect(note).toBeDefined()
    expect(valuesIn(keptState({ shown, row }, new Set(['note']))).note).toBe('Mới')
  })
})

it('a state that is to say what another does has its paths, and no others', () => {
  const lent = state({ name: 'A', note: 'B' })
  replaceIn(lent, state({ name: 'AB', 'rows.0.id': 'x' }))
  expect(valuesIn(lent)).toEqual({ name: 'AB', 'rows.0.id': 'x' })
})
