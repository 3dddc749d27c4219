import { describe, expect, it } from 'vitest'

import { applyOperations } from './apply'
import { type Content, EMPTY_ENTRY, type Entry } from './content'
import { copyRows, fromTemplate, toTemplate } from './template'

const at = (text: string) => Date.parse(`${text}+07:00`)
const settings = (onAir: number) => ({
  onAir,
  offAir: onAir + 900_000,
  overSeconds: 5,
  underSeconds: 30,
  gapSeconds: 30,
})
const OLD = settings(at('2026-11-13T19:45:00'))
const NEW = settings(at('2026-11-27T20:00:00'))
const row = (id: string, rank: string, fields: Partial<Entry> = {}): Entry => ({
  ...EMPTY_ENTRY,
  id,
  rank,
  title: id,
  ...fields,
})
const old: Content = {
  settings: OLD,
  entries: [
    row('b', 'W', {
      start: at('2026-11-13T19:52:00'),
      seconds: 270,
      assignee: 'u1',
      status: 'ready',
    }),
    row('a', 'V', { seconds: 20, topics: ['t1'] }),
  ],
}
const empty: Content = { settings: NEW, entries: [] }
const ids = ['n1', 'n2']

describe('a template', () => {
  it('keeps order and durations, and fixed times as far from on air', () => {
    const spot = { onAir: NEW.onAir, after: null, ids }
    const { entries } = applyOperations(empty, fromTemplate(toTemplate(old), spot))
    expect(entries.map(({ id, title, seconds, start }) => [id, title, seconds, start])).toEqual([
      ['n1', 'a', 20, null],
      ['n2', 'b', 270, at('2026-11-27T20:07:00')],
    ])
  })

  it('holds nothing of the one issue it was made from', () => {
    const spot = { onAir: NEW.onAir, after: null, ids }
    const { entries } = applyOperations(empty, fromTemplate(toTemplate(old), spot))
    expect(entries[1]).toMatchObject({ assignee: null, status: 'planned' })
  })
})

describe('a copy of the last issue', () => {
  it('goes behind what is there, its work begun anew', () => {
    const there = { ...empty, entries: [row('x', 'V')] }
    const copied = copyRows([...old.entries].reverse(), OLD, { onAir: NEW.onAir, after: 'x', ids })
    const { entries } = applyOperations(there, copied)
    expect(entries.map(({ title }) => title)).toEqual(['x', 'a', 'b'])
    expect(entries[2]).toMatchObject({
      start: at('2026-11-27T20:07:00'),
      status: 'planned',
      assignee: 'u1',
    })
  })
})
