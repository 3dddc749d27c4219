import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import type { findApiKey as FindApiKey } from '@/newsroom/apiKeys/findApiKey'
import type { KeyLine } from '@/newsroom/apiKeys/views/listApiKeys'

import { actWorld, type World } from '../helpers/acts/act'
import { describeOnEachDatabase } from '../helpers/databases'

const DAY = 86_400_000
const KEY = { name: 'Cổng tỉnh', scopes: ['texts', 'changes'], perMinute: 300 }

describeOnEachDatabase('keys of the public API', (start) => {
  let payload: Payload
  let world: World
  let findApiKey: typeof FindApiKey

  beforeAll(async () => {
    payload = await start()
    world = await actWorld(payload)
    findApiKey = (await import('@/newsroom/apiKeys/findApiKey')).findApiKey
  }, 300_000)

  type Who = typeof world.head
  const post = (path: string, data: object, who: Who = world.administrator) =>
    world.post(`/api-keys/${path}`, data, who)
  const made = async (data: object = KEY) => {
    const { status, body } = await post('make', data)
    expect(status).toBe(201)
    return body as { id: string; key: string }
  }
  const lines = async () => {
    const { body } = await world.rest('GET', '/api-keys/all', { token: world.administrator.token })
    return (body as { keys: KeyLine[] }).keys
  }
  const opens = (key: string, ahead = 0) => findApiKey(payload, key, new Date(Date.now() + ahead))

  it('open what they were made for, and are kept as fingerprints alone', async () => {
    const { id, key } = await made()
    expect(await opens(key)).toEqual({ id, scopes: KEY.scopes, perMinute: KEY.perMinute })
    expect(await opens(`${key.slice(0, -1)}!`)).toBeNull()
    expect(await opens('x'.repeat(32))).toBeNull()
    const row = await payload.findByID({ collection: 'api-keys', id, overrideAccess: true })
    expect(JSON.stringify(row)).not.toContain(key)
    const line = (await lines()).find((one) => one.id === id)
    expect(line).toMatchObject({ mark: key.slice(0, 6), state: 'held' })
    expect(line?.lastUsedAt).toBeTruthy()
  })

  it('are exchanged: both hold until the old one ends', async () => {
    const { id, key } = await made()
    const { status, body } = await post(`${id}/replace`, { days: 2 })
    expect(status).toBe(201)
    const next = (body as { key: string }).key
    expect(next).not.toBe(key)
    expect(await opens(key, DAY)).not.toBeNull()
    expect(await opens(key, 3 * DAY)).toBeNull()
    expect(await opens(next, 3 * DAY)).toMatchObject({ perMinute: KEY.perMinute })
    expect((await post(`${id}/replace`, {})).status).toBe(409)
  })

  it('end at once when they are revoked', async () => {
    const { id, key } = await made()
    expect((await post(`${id}/revoke`, {})).status).toBe(200)
    expect((await post(`${id}/revoke`, {})).status).toBe(200)
    expect(await opens(key)).toBeNull()
    expect((await post(`${id}/replace`, {})).status).toBe(409)
  })

  it.each([
    ['no name', { ...KEY, name: ' ' }],
    ['no scope', { ...KEY, scopes: [] }],
    ['a scope that is none', { ...KEY, scopes: ['all'] }],
    ['no requests', { ...KEY, perMinute: 0 }],
    ['requests in words', { ...KEY, perMinute: 'nhiều' }],
  ])('with %s are refused with what to write', async (_, data) => {
    const { status, body } = await post('make', data)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toMatch(/ghi|chọn|phải là/i)
  })

  it('are an administrator’s alone', async () => {
    const { id } = await made()
    for (const path of ['make', `${id}/replace`, `${id}/revoke`]) {
      expect((await post(path, KEY, world.head)).status, path).toBe(403)
    }
    const { status } = await world.rest('GET', '/api-keys/all', { token: world.head.token })
    expect(status).toBe(403)
  })
})
