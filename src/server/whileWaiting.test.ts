import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { whileWaiting } from './whileWaiting'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('what takes long is said, again now and then, and no more when it is over', async () => {
  const said: string[] = []
  const waiting = whileWaiting(
    'Đang mở',
    (line) => said.push(line),
    async () => {
      await new Promise((done) => setTimeout(done, 25_000))
      return 'open'
    },
  )
  await vi.advanceTimersByTimeAsync(1900)
  expect(said).toEqual([])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await waiting).toBe('open')
  expect(said).toEqual(['Đang mở… (đã 2 giây)', 'Đang mở… (đã 12 giây)', 'Đang mở… (đã 22 giây)'])
})
