import { expect, it, vi } from 'vitest'

import type { Horizon } from '@/public-api/states/horizon'

import { endings, type Made } from './endings'
import { freshness } from './freshness'

const still: Horizon = { sequence: 1, changed: [], marks: [], turn: 1e9 }

function start(read: () => Promise<Partial<Horizon>>) {
  let time = 0
  const over = endings()
  const asked: (number | null)[] = []
  const fresh = freshness({
    over,
    now: () => time,
    onError: () => {},
    isOwnMark: (id) => id === 'own',
    read: async (after) => {
      asked.push(after)
      return { ...still, ...(await read()) }
    },
  })
  const one = (): Made => ({ keys: ['text:x'], made: over.generation(), at: time, until: 1e9 })
  return { over, fresh, asked, one, at: (ms: number) => void (time = ms) }
}

it('what is kept is served for a second after others were asked, and not without asking', async () => {
  const { fresh, asked, at } = start(async () => ({}))
  expect(fresh.holds()).toBe(false)
  expect(await fresh.ask()).toBe(true)
  at(399)
  expect(fresh.holds()).toBe(true)
  expect(asked).toHaveLength(1)
  // Ahead of need, so that nobody waits for it.
  at(400)
  expect(fresh.holds()).toBe(true)
  expect(asked).toHaveLength(2)
  await fresh.ask()
  at(1399)
  expect(fresh.holds()).toBe(true)
})

it('while others can’t be asked nothing older than a second is served', async () => {
  let isUp = true
  const { fresh, at } = start(async () => {
    if (!isUp) throw new Error('no database')
    return {}
  })
  await fresh.ask()
  isUp = false
  at(999)
  expect(fresh.holds()).toBe(true)
  expect(await fresh.ask()).toBe(false)
  at(1000)
  expect(fresh.holds()).toBe(false)
})

it('a clock that is put back makes nothing fresh', async () => {
  const { fresh, at } = start(async () => ({}))
  at(5000)
  await fresh.ask()
  at(100)
  expect(fresh.holds()).toBe(false)
})

it.each([
  ['a row that names it', { changed: [{ thing: 'text:x', parts: {} }] }, true],
  ['a row of something else', { changed: [{ thing: 'text:y', parts: {} }] }, false],
  ['too many rows to name', { changed: null }, true],
  ['a mark whose row is not written yet', { marks: ['m'] }, true],
  ['nothing', {}, false],
])('%s ends an answer: %s', async (_, next, isOver) => {
  let answer: Partial<Horizon> = {}
  const { fresh, over, one } = start(async () => answer)
  await fresh.ask()
  const kept = one()
  answer = next
  await fresh.heard({ isTold: true })
  expect(over.isOver(kept, 0)).toBe(isOver)
})

it('what is taken back here has no row, and ends everything', async () => {
  const { fresh, over, one } = start(async () => ({}))
  await fresh.ask()
  const kept = one()
  await fresh.heard({ isTold: false })
  expect(over.isOver(kept, 0)).toBe(true)
})

it('a mark of an act that is under way here ends nothing: what comes of it is told', async () => {
  const { fresh, over, one } = start(async () => ({ marks: ['own'] }))
  const kept = one()
  await fresh.heard({ isTold: true })
  expect(over.isOver(kept, 0)).toBe(false)
})

it('a mark that is there no more may have been taken back: what was made meanwhile ends', async () => {
  let marks = ['m']
  const { fresh, over, one } = start(async () => ({ marks }))
  await fresh.ask()
  const kept = one()
  marks = []
  await fresh.heard({ isTold: true })
  expect(over.isOver(kept, 0)).toBe(true)
})

it('a mark that stays ends what was made before it was seen, once', async () => {
  const { fresh, over, one } = start(async () => ({ marks: ['m'] }))
  await fresh.ask()
  const after = one()
  await fresh.heard({ isTold: true })
  expect(over.isOver(after, 0)).toBe(false)
})

it('who wrote something waits for an asking that began after it', async () => {
  const waiting: (() => void)[] = []
  const { fresh, asked } = start(() => new Promise((done) => waiting.push(() => done({}))))
  void fresh.ask()
  let isHeard = false
  const heard = fresh.heard({ isTold: true }).then(() => void (isHeard = true))
  expect(asked).toHaveLength(1)
  waiting.shift()?.()
  await vi.waitFor(() => expect(asked).toEqual([null, 1]))
  expect(isHeard).toBe(false)
  waiting.shift()?.()
  await heard
})
