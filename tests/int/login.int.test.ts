import crypto from 'node:crypto'

import type { Payload } from 'payload'
import { beforeAll, expect, it, vi } from 'vitest'

import { describeOnEachDatabase } from '../helpers/databases'
import { person, PASSWORD, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Answer, type Rest } from '../helpers/rest'

const UNKNOWN = 'khong-co@toa-soan.example'
const TRIES = 8

describeOnEachDatabase('the login', (start) => {
  let payload: Payload
  let rest: Rest
  let owner: Person

  const tried = (
    email: string,
    password: string,
    { from, cookie }: { from: string; cookie?: string },
  ): Promise<Answer> =>
    rest('POST', '/users/login', {
      data: { email, password },
      headers: { 'x-forwarded-for': from, ...(cookie && { cookie }) },
    })
  const statuses = async (count: number, tryOnce: () => Promise<Answer>) => {
    const answers: number[] = []
    for (let n = 0; n < count; n += 1) answers.push((await tryOnce()).status)
    return answers
  }

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    owner = await person(payload, 'owner', [{ role: 'administrator' }])
  })

  it('costs a known and an unknown address the same work, and tells both the same', async () => {
    const hashes = vi.spyOn(crypto, 'pbkdf2')
    const asked = async (email: string, from: string) => {
      hashes.mockClear()
      const { status, text } = await tried(email, 'sai hoàn toàn', { from })
      const work = hashes.mock.calls.map(([, , iterations, bytes, kind]) => [
        iterations,
        bytes,
        kind,
      ])
      return { status, text, work }
    }
    const known = await asked(owner.email, '10.1.0.1')
    expect(known.work).toEqual([[600_000, 32, 'sha256']])
    expect(await asked(UNKNOWN, '10.1.0.2')).toEqual(known)
    hashes.mockRestore()
  })

  it('bounds the tries at an account from one address, of unknown ones alike', async () => {
    for (const email of [owner.email, UNKNOWN]) {
      const from = '10.2.0.1'
      const answers = await statuses(TRIES + 1, () => tried(email, 'sai bét', { from }))
      expect(answers).toEqual([...Array<number>(TRIES).fill(401), 429])
      const refused = await tried(email, PASSWORD, { from })
      expect(refused.status).toBe(429)
      expect(wordsOf(refused)).toMatch(/Hãy đợi \d+ phút rồi thử lại/)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
    }
  })

  it('lets no more through when they come at once', async () => {
    const from = '10.2.0.9'
    const all = await Promise.all(
      Array.from({ length: 12 }, () => tried(UNKNOWN, 'sai bét', { from })),
    )
    expect(all.filter(({ status }) => status === 401)).toHaveLength(TRIES)
  })

  it('lets its owner in from elsewhere while a stranger tries', async () => {
    await statuses(TRIES + 2, () => tried(owner.email, 'sai bét', { from: '10.3.0.1' }))
    expect((await tried(owner.email, PASSWORD, { from: '10.3.0.2' })).status).toBe(200)
  })

  it('lets its owner in where they logged in before, even if strangers try from everywhere and beside them', async () => {
    const first = await tried(owner.email, PASSWORD, { from: '10.4.0.1' })
    const cookie = deviceOf(first)
    expect(cookie).toMatch(/^ts-device-[0-9a-f]{12}=/)
    // Many addresses, each below its own bound, and then the owner's own address.
    for (let n = 0; n < 10; n += 1) {
      await Promise.all(
        Array.from({ length: TRIES }, () => tried(owner.email, 'sai', { from: `10.5.0.${n}` })),
      )
    }
    await statuses(TRIES, () => tried(owner.email, 'sai', { from: '10.4.0.1' }))
    const strange = await tried(owner.email, PASSWORD, { from: '10.6.0.1' })
    expect(strange.status).toBe(429)
    expect((await tried(owner.email, PASSWORD, { from: '10.4.0.1', cookie })).status).toBe(200)
    expect((await tried(owner.email, PASSWORD, { from: '10.7.0.1', cookie })).status).toBe(200)
  })

  it('a cookie that was made up, or is another’s, makes no browser known', async () => {
    const other = await person(payload, 'other', [{ role: 'administrator' }])
    const mine = deviceOf(await tried(other.email, PASSWORD, { from: '10.8.0.1' }))
    const [name = '', value = ''] = mine.split('=')
    const [device, since, mark = ''] = value.split('.')
    const forged = `${name}=${device}.${since}.${'0'.repeat(mark.length)}`
    for (const cookie of [forged, mine]) {
      // The account is under attack from everywhere: only a known browser gets through.
      const { status } = await tried(owner.email, PASSWORD, { from: '10.8.0.2', cookie })
      expect(status).toBe(429)
    }
  })

  it('bounds the tries from one address at any accounts, success aside', async () => {
    const from = '10.9.0.1'
    const answers = await statuses(42, () =>
      tried(`ai-do-${crypto.randomUUID()}@toa-soan.example`, 'sai', { from }),
    )
    expect(answers.filter((status) => status === 401)).toHaveLength(40)
    expect(answers.at(-1)).toBe(429)
  })

  it('forgets the failures of who got in', async () => {
    const { email } = await person(payload, 'clumsy', [{ role: 'administrator' }])
    const from = '10.10.0.1'
    for (let n = 0; n < 3; n += 1) {
      await statuses(TRIES - 1, () => tried(email, 'sai', { from }))
      expect((await tried(email, PASSWORD, { from })).status).toBe(200)
    }
  })

  it('has no lock that a stranger could close, nor a way to open one', async () => {
    const answer = await rest('POST', '/users/unlock', {
      token: owner.token,
      data: { email: owner.email },
    })
    expect(answer.status).toBe(404)
  })
})

describeOnEachDatabase('the last administrator', (start) => {
  let payload: Payload
  let rest: Rest
  let one: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    one = await person(payload, 'one', [{ role: 'administrator' }])
  })

  const active = async () => {
    const { docs } = await payload.find({ collection: 'users', depth: 0, overrideAccess: true })
    return docs.filter(
      ({ active: isOn, memberships }) =>
        isOn !== false && memberships?.some(({ role }) => role === 'administrator'),
    )
  }

  it.each([
    ['by switching themselves off', 'PATCH', { active: false }],
    ['by giving up the role', 'PATCH', { memberships: [] }],
    ['by being deleted', 'DELETE', undefined],
  ] as const)('does not go %s', async (_, method, data) => {
    for (const path of [`/users/${one.id}`, `/users?where[id][equals]=${one.id}`]) {
      const answer = await rest(method, path, { token: one.token, data })
      expect(answer.text).toContain('quản trị viên cuối cùng')
      expect(await active()).toHaveLength(1)
    }
  })

  it('nor by the Local API', async () => {
    const change = payload.update({
      collection: 'users',
      id: one.id,
      data: { active: false },
      overrideAccess: true,
    })
    await expect(change).rejects.toThrow('quản trị viên cuối cùng')
    const gone = payload.delete({ collection: 'users', id: one.id, overrideAccess: true })
    await expect(gone).rejects.toThrow('quản trị viên cuối cùng')
  })

  it('nor together with the one before, who goes at the same moment', async () => {
    const two = await person(payload, 'two', [{ role: 'administrator' }])
    const answers = await Promise.all([
      rest('PATCH', `/users/${one.id}`, { token: two.token, data: { active: false } }),
      rest('DELETE', `/users/${two.id}`, { token: one.token }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await active()).toHaveLength(1)
  })

  it('nor as one of many at once', async () => {
    const [left] = await active()
    await person(payload, 'three', [{ role: 'administrator' }])
    await rest('PATCH', '/users?where[name][exists]=true', {
      token: (
        await payload.login({
          collection: 'users',
          data: { email: left!.email, password: PASSWORD },
        })
      ).token,
      data: { active: false },
    })
    expect((await active()).length).toBeGreaterThanOrEqual(1)
  })
})

function deviceOf({ headers }: Answer): string {
  const cookies = headers.getSetCookie().filter((one) => one.startsWith('ts-device-'))
  return cookies[0]?.split(';')[0] ?? ''
}
