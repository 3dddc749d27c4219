import { expect, it } from 'vitest'

import type { HeldKey } from '@/newsroom/apiKeys/findApiKey'

import { apiLimits } from './apiLimits'

const MINUTE = 60_000
const KEY = 'k'.repeat(32)
const held: HeldKey = { id: '1', scopes: ['texts'], perMinute: 2 }

function limits({ anonymous = 2 } = {}) {
  const clock = { at: 10 * MINUTE + 15_000 }
  const store: { key: HeldKey | null; lookups: number } = { key: held, lookups: 0 }
  const { of: admit, ofSearch } = apiLimits({
    anonymous,
    now: () => clock.at,
    side: () => ({
      groupOf: (path) => (path.includes('changes') ? 'changes' : 'texts'),
      findKey: async (key) => {
        store.lookups += 1
        return key === KEY ? store.key : null
      },
    }),
  })
  const ask = async (network: string, authorization?: string, path = '/api/v1/articles') =>
    (await admit({ network, authorization, path })).refusal?.status ?? 200
  return { clock, store, admit, ask, ofSearch }
}

it('a network without a key asks so often in a minute, and is told when it may again', async () => {
  const { admit, ask, clock } = limits()
  expect([await ask('1.2.3.4'), await ask('1.2.3.4')]).toEqual([200, 200])
  const { refusal } = await admit({ network: '1.2.3.4', authorization: undefined, path: '/' })
  expect(refusal).toMatchObject({ status: 429, headers: { 'Retry-After': '45' } })
  expect(await ask('1.2.3.5')).toBe(200)
  clock.at += MINUTE
  expect(await ask('1.2.3.4')).toBe(200)
})

it('everybody who is counted is told how often they may ask, and how often still', async () => {
  const { admit } = limits()
  const told = async (authorization?: string) =>
    (await admit({ network: '1.2.3.4', authorization, path: '/' })).told
  const policy = ['RateLimit-Policy', '"network";q=2;w=60', 'RateLimit']
  expect([await told(), await told(), await told()]).toEqual([
    [...policy, '"network";r=1;t=45'],
    [...policy, '"network";r=0;t=45'],
    [...policy, '"network";r=0;t=45'],
  ])
  const other = limits({ anonymous: 0 })
  const ofKey = { network: '1.2.3.4', authorization: `Bearer ${KEY}`, path: '/' }
  expect((await other.admit(ofKey)).told).toContain('"key";r=1;t=45')
  expect((await other.admit({ ...ofKey, authorization: undefined })).told).toEqual([])
})

it('the machine itself, and everybody where there is no limit, ask as they like', async () => {
  const { ask } = limits()
  const free = limits({ anonymous: 0 })
  for (let time = 0; time < 5; time += 1) {
    expect([await ask('127.0.0.1'), await ask('::1'), await free.ask('1.2.3.4')]).toEqual([
      ...[200, 200, 200],
    ])
  }
})

it('a network searches by page so often in a minute, whatever it asked the API', async () => {
  const { ask, clock, ofSearch } = limits()
  const searched = (network: string) => ofSearch(network).refusal?.status ?? 200
  expect([await ask('1.2.3.4'), await ask('1.2.3.4'), await ask('1.2.3.4')]).toEqual([
    200, 200, 429,
  ])
  expect([searched('1.2.3.4'), searched('1.2.3.4'), searched('1.2.3.4')]).toEqual([200, 200, 429])
  expect([searched('1.2.3.5'), searched('::1'), searched('::1'), searched('::1')]).toEqual(
    Array(4).fill(200),
  )
  expect(ofSearch('1.2.3.4').refusal?.headers).toEqual({ 'Retry-After': '45' })
  clock.at += MINUTE
  expect(searched('1.2.3.4')).toBe(200)
  const free = limits({ anonymous: 0 })
  for (let time = 0; time < 3; time += 1) expect(free.ofSearch('1.2.3.4').refusal).toBeNull()
})

it('a key has its own measure, whatever network it comes from', async () => {
  const { ask, store } = limits({ anonymous: 1000 })
  const bearer = `Bearer ${KEY}`
  expect([await ask('1.1.1.1', bearer), await ask('2.2.2.2', bearer)]).toEqual([200, 200])
  expect(await ask('3.3.3.3', bearer)).toBe(429)
  expect(store.lookups).toBe(1)
})

it('a key opens what it is for, and no more', async () => {
  const { ask } = limits()
  expect(await ask('1.1.1.1', `Bearer ${KEY}`, '/api/v1/changes')).toBe(403)
})

it('a key that was revoked opens nothing two seconds later', async () => {
  const { ask, store, clock } = limits()
  expect(await ask('1.1.1.1', `Bearer ${KEY}`)).toBe(200)
  store.key = null
  clock.at += 2000
  expect(await ask('1.1.1.1', `Bearer ${KEY}`)).toBe(401)
})

it('who guesses keys is counted as a stranger', async () => {
  const { ask, store } = limits()
  for (const key of ['a', 'b', 'c', 'd']) await ask('1.1.1.1', `Bearer ${key.repeat(32)}`)
  expect(store.lookups).toBe(2)
  expect(await ask('1.1.1.1', 'Basic abc')).toBe(401)
})
