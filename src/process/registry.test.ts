import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { forgetAll, kept, onStop, openedApp, openingApp, tellStop } from './registry'

beforeEach(forgetAll)
afterEach(forgetAll)

/** The same module as another bundle has it. */
async function anotherBundle() {
  vi.resetModules()
  return await import('./registry')
}

it('what one bundle keeps another one finds', async () => {
  const counts = kept('counts', () => new Map([['a', 1]]))
  const other = await anotherBundle()
  expect(other.kept).not.toBe(kept)
  expect(other.kept('counts', () => new Map())).toBe(counts)
})

it('the product that one bundle opens another one has', async () => {
  const app = { ping: async () => {}, close: async () => {}, payload: {}, ports: {} }
  const other = await anotherBundle()
  other.openingApp(Promise.resolve(app))
  expect(await openedApp()).toBe(app)
})

it('what kept the product from opening is told', async () => {
  openingApp(Promise.reject(new Error('không mở được')))
  await expect(openedApp()).rejects.toThrow('không mở được')
})

it('a stop ends what is open, once, and what opens later at once', async () => {
  const other = await anotherBundle()
  const [first, forgotten, late] = [vi.fn(), vi.fn(), vi.fn()]
  const failing = vi.fn(() => {
    throw new Error('already closed')
  })
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
  other.onStop(failing)
  onStop(first)
  other.onStop(forgotten)()
  tellStop()
  other.onStop(late)
  tellStop()
  expect([failing, first, forgotten, late].map(({ mock }) => mock.calls.length)).toEqual([
    1, 1, 0, 1,
  ])
  expect(silent).toHaveBeenCalledOnce()
  silent.mockRestore()
})
