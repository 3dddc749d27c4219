import { describe, expect, it } from 'vitest'

import { latestOf } from './latestOf'

/** Work whose runs end when they are told to. */
function work() {
  const ends: ((error?: Error) => void)[] = []
  const run = latestOf(
    () =>
      new Promise<void>((done, fail) => {
        ends.push((error) => (error ? fail(error) : done()))
      }),
  )
  return { run, ends }
}

describe('work done for whoever asks', () => {
  it('is begun at once, and shared by all who ask while it runs with the next run', async () => {
    const { run, ends } = work()
    const first = run()
    const [second, third] = [run(), run()]
    expect([ends.length, second === third]).toEqual([1, true])
    ends[0]?.()
    await first
    await Promise.resolve()
    expect(ends).toHaveLength(2)
    ends[1]?.()
    await second
    void run()
    expect(ends).toHaveLength(3)
  })

  it('that failed fails for those who asked for it, not for who asked since', async () => {
    const { run, ends } = work()
    const first = run()
    const second = run()
    ends[0]?.(new Error('broken'))
    await expect(first).rejects.toThrow('broken')
    await Promise.resolve()
    await Promise.resolve()
    ends[1]?.()
    await expect(second).resolves.toBeUndefined()
  })
})
