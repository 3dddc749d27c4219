import { describe, expect, it, vi } from 'vitest'

import { answerParts } from './answerParts'
import { endings } from './endings'

const NAMES = [{ id: '1', name: 'Thời sự' }]

function startingAt(instant: number, maxBytes = 10_000) {
  let now = instant
  const over = endings()
  const { parts, bytes } = answerParts({ over, maxBytes, now: () => now })
  const load = vi.fn(async (depends: (key: string) => void) => {
    depends('column:1')
    return structuredClone(NAMES)
  })
  const asked: string[][] = []
  /** As an answer asks that is made of it. */
  const ask = async (key = 'names', how = load) => {
    const keys: string[] = []
    const found = await parts?.(key, (one) => keys.push(one), how)
    asked.push(keys)
    return found
  }
  return { over, load, ask, asked, bytes, parts, goOn: (ms: number) => (now += ms) }
}

describe('a part of answers', () => {
  it('is loaded once, and each answer is told what it is made of', async () => {
    const { ask, load, asked } = startingAt(0)
    expect([await ask(), await ask(), await ask('others')]).toEqual([NAMES, NAMES, NAMES])
    expect(load).toHaveBeenCalledTimes(2)
    expect(asked).toEqual([['column:1'], ['column:1'], ['column:1']])
  })

  it('is loaded once however many ask at the same time', async () => {
    const { ask, load, asked } = startingAt(0)
    await Promise.all([ask(), ask(), ask()])
    expect(load).toHaveBeenCalledTimes(1)
    expect(asked).toEqual([['column:1'], ['column:1'], ['column:1']])
  })

  it('is loaded anew after what it is made of changed, and not after other things did', async () => {
    const { ask, load, over } = startingAt(0)
    await ask()
    over.end(['column:2'])
    await ask()
    expect(load).toHaveBeenCalledTimes(1)
    over.end(['column:1'])
    await ask()
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('that was being loaded as something changed is not kept', async () => {
    const { ask, load, over } = startingAt(0)
    load.mockImplementationOnce(async (depends) => {
      depends('column:1')
      over.end(['column:1'])
      return []
    })
    await ask()
    expect(await ask()).toEqual(NAMES)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('ends with the next instant that changes something by itself', async () => {
    const { ask, load, over, goOn } = startingAt(0)
    over.turnsAt(1000, 0)
    await ask()
    goOn(999)
    await ask()
    expect(load).toHaveBeenCalledTimes(1)
    goOn(1)
    await ask()
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('that says nothing of what it is made of is not kept', async () => {
    const { ask } = startingAt(0)
    const load = vi.fn(async () => structuredClone(NAMES))
    await ask('names', load)
    await ask('names', load)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('that failed is asked for again', async () => {
    const { ask, load } = startingAt(0)
    load.mockRejectedValueOnce(new Error('no database'))
    await expect(ask()).rejects.toThrow('no database')
    expect(await ask()).toEqual(NAMES)
  })

  it('can be changed by nobody who has it', async () => {
    const [found] = (await startingAt(0).ask()) ?? []
    expect(() => Object.assign(found ?? {}, { name: 'Another' })).toThrow(TypeError)
  })

  it('takes no more room than there is, and none where nothing is kept', async () => {
    const { ask, bytes } = startingAt(0, 800)
    for (let at = 0; at < 50; at += 1) await ask(`names ${at}`)
    expect(bytes()).toBeGreaterThan(0)
    expect(bytes()).toBeLessThanOrEqual(800)
    expect(startingAt(0, 0).parts).toBeUndefined()
  })
})
