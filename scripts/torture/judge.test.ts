import { describe, expect, it } from 'vitest'

import { type Found, judge } from './judge'
import type { Step, Subject } from './notes'

const step = (action: string | null, sets: Step['sets'], isSure = true): Step => ({
  action,
  sets,
  isSure,
})
const made = step('create', { title: 'a' })
const subject = (...steps: Step[]): Subject => ({ kind: 'issues', token: 'TD1-1', id: 'i', steps })
const row = (values: Found['values'], id = 'i'): Found => ({ id, token: 'TD1-1', values })

const faults = (steps: Step[], rows: Found[], lines: Record<string, number>) =>
  judge([subject(...steps)], { rows: { issues: rows }, lines: new Map([['i', lines]]) }).map(
    ({ kind, words }) => `${kind}: ${words}`,
  )

describe('what was answered', () => {
  it('is well when it is there once, with its line', () => {
    expect(faults([made], [row({ title: 'a' })], { create: 1 })).toEqual([])
  })

  it.each<[string, Found[], Record<string, number>, string]>([
    ['a row', [], {}, 'lost: no row'],
    ['a value', [row({ title: 'b' })], { create: 1 }, 'lost: title is "b", not "a"'],
    ['a line', [row({ title: 'a' })], {}, 'lost: 0 of 1 lines of create'],
  ])('is told when it is lost: %s', (_, rows, lines, words) => {
    expect(faults([made], rows, lines)).toEqual([words])
  })

  it('is told when it is there twice', () => {
    const twice = [row({ title: 'a' }), row({ title: 'a' }, 'j')]
    expect(faults([made], twice, { create: 1 })).toEqual(['doubled: 2 rows'])
    expect(faults([made], [row({ title: 'a' })], { create: 2 })).toEqual([
      'doubled: 2 lines of create',
    ])
  })

  it('is what came last', () => {
    const steps = [made, step('move', { title: 'b' })]
    expect(faults(steps, [row({ title: 'b' })], { create: 1, move: 1 })).toEqual([])
    expect(faults(steps, [row({ title: 'a' })], { create: 1, move: 1 })).toEqual([
      'lost: title is "a", not "b"',
    ])
  })
})

it('is not there when it was refused', () => {
  expect(faults([], [], {})).toEqual([])
  expect(faults([], [row({ title: 'a' })], {})).toEqual(['halfMade: a row that was refused'])
})

describe('what was not answered', () => {
  const unanswered = step('move', { title: 'b' }, false)

  it('is there or not', () => {
    expect(faults([step('create', { title: 'a' }, false)], [], {})).toEqual([])
    expect(faults([made, unanswered], [row({ title: 'a' })], { create: 1 })).toEqual([])
    expect(faults([made, unanswered], [row({ title: 'b' })], { create: 1, move: 1 })).toEqual([])
  })

  it('is nothing else', () => {
    expect(faults([made, unanswered], [row({ title: 'c' })], { create: 1 })).toEqual([
      'lost: title is "c", not "a" or "b"',
    ])
  })

  it('is told when a part of it is there', () => {
    expect(faults([made, unanswered], [row({ title: 'b' })], { create: 1 })).toEqual([
      'halfMade: move without its line',
    ])
    expect(faults([made, unanswered], [row({ title: 'a' })], { create: 1, move: 1 })).toEqual([
      'halfMade: a line of move alone',
    ])
    expect(faults([step('create', { title: 'a' }, false)], [row({ title: 'a' })], {})).toEqual([
      'halfMade: create without its line',
    ])
  })
})
