import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { endings } from './endings'
import { keptStore } from './keptStore'
import { bytesOf, packedAs, type WholeAnswer, wholeAnswer } from './wholeAnswer'

const MAX = 40_000

async function answerOf(length: number, made = 0): Promise<WholeAnswer> {
  const response = new Response('x'.repeat(length), { headers: { 'content-type': 'text/html' } })
  return wholeAnswer(response, { keys: ['text:x'], made, at: 0, until: 1000 })
}

describe('what is kept', () => {
  it('never takes more bytes than there is room, packed or not, and is dropped as soon as it is over', async () => {
    const name = fc.constantFrom('/a', '/b', '/c', '/d', '/e', '/f', '/g', '/h')
    const step = fc.record({
      kind: fc.constantFrom('put', 'get', 'pack', 'end'),
      name,
      length: fc.nat(9000),
      now: fc.nat(1200),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const over = endings()
        const store = keptStore({ maxBytes: MAX, over, bytesOf })
        for (const { kind, name, length, now } of steps) {
          if (kind === 'put') store.put(name, await answerOf(length, over.generation()))
          if (kind === 'end') over.end(['text:x'])
          const kept = store.get(name, now)
          if (kind === 'pack' && kept) {
            await packedAs(kept, 'gzip')
            store.measure(name, kept)
          }
          if (kept) expect(now).toBeLessThan(1000)
          if (kind === 'end' || now >= 1000) expect(store.get(name, now)).toBeUndefined()
          expect(store.bytes()).toBeLessThanOrEqual(MAX)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves in the order in which it was used last', async () => {
    const store = keptStore({ maxBytes: MAX, over: endings(), bytesOf })
    const one = await answerOf(3500)
    const many = Math.floor(MAX / (bytesOf(one) + 8))
    for (let at = 0; at < many; at += 1) store.put(`/${at}`, one)
    store.get('/0', 0)
    store.put('/new', await answerOf(3500))
    expect([store.get('/0', 0), store.get('/1', 0)].map((kept) => kept !== undefined)).toEqual([
      true,
      false,
    ])
  })
})

describe('an answer that many ask for at once', () => {
  it('is made once; who asks after something ended, or much later, has it made anew', async () => {
    const over = endings()
    const store = keptStore({ maxBytes: MAX, over, bytesOf })
    let made = 0
    const done: (() => void)[] = []
    const make = () => {
      made += 1
      return new Promise<WholeAnswer>((resolve) => {
        void answerOf(10).then((answer) => done.push(() => resolve(answer)))
      })
    }
    const asked = [0, 1, 2].map((at) => store.joined('/a', at, make))
    expect(made).toBe(1)
    over.end(['text:x'])
    asked.push(store.joined('/a', 3, make))
    expect(made).toBe(2)
    asked.push(store.joined('/a', 600, make))
    expect(made).toBe(3)
    while (done.length < 3) await new Promise((resolve) => setTimeout(resolve))
    for (const end of done) end()
    await Promise.all(asked)
    void store.joined('/a', 601, make)
    expect(made).toBe(4)
  })
})
