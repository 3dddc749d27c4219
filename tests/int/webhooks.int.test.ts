import type { Payload } from 'payload'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { TRIED_FOR_MS } from '@/domain/webhook/retry'
import { lastSequence } from '@/newsroom/changes/changeRows'
import { deliver } from '@/newsroom/webhooks/actions/deliver'
import { startSender } from '@/worker/startSender'

import { actWorld, type World } from '../helpers/acts/act'
import { describeOnEachDatabase } from '../helpers/databases'
import { type Listener, listener, type Received } from '../helpers/listener'
import { maker, type Person } from '../helpers/newsroom'
import { wordsOf } from '../helpers/rest'

const HOUR_MS = 3_600_000

describeOnEachDatabase('telling others of public changes', (start) => {
  let payload: Payload
  let world: World
  let receiver: Listener
  let other: Listener
  let plan: string
  let topics = 0

  beforeAll(async () => {
    receiver = await listener()
    other = await listener()
    vi.stubEnv('WEBHOOK_HOSTS', `${receiver.host},${other.host}`)
    payload = await start()
    world = await actWorld(payload)
    const made = await maker(payload)('plans', {
      ...{ number: '97/KH-UBND', title: 'Kế hoạch thử', issuedOn: '2022-03-28' },
      validFrom: '2022-03-28',
      issuer: world.department,
    })
    plan = made.id
  }, 300_000)

  afterAll(async () => {
    await receiver.close()
    await other.close()
    vi.unstubAllEnvs()
  })

  beforeEach(() => {
    receiver.answer(200)
    other.answer(200)
    receiver.received.length = 0
    other.received.length = 0
  })

  const rest = (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    data?: object,
    who: Person = world.administrator,
  ) => world.rest(method, path, { token: who.token, ...(data && { data }) })

  /** As an administrator makes one, with a secret to verify by. */
  async function made(data: Record<string, unknown> = {}) {
    const answer = await rest('POST', '/webhooks', {
      ...{ name: 'Cổng tỉnh', url: receiver.url },
      ...data,
    })
    if (answer.status !== 201) throw new Error(wordsOf(answer))
    const { id } = answer.body.doc as { id: string }
    const { body } = await rest('POST', `/webhooks/${id}/secret`, {})
    return { id, secret: String(body.secret) }
  }
  /** Something the public sees, cheap to make: a topic. */
  async function change(): Promise<number> {
    topics += 1
    await maker(payload)('topics', {
      plan,
      code: `w${topics}`,
      title: `Chủ đề ${topics}`,
    })
    return lastSequence(payload)
  }
  const off = (id: string) => rest('PATCH', `/webhooks/${id}`, { isActive: false })
  const sequencesOf = (received: readonly Received[]) =>
    received.map(({ body }) => (JSON.parse(body) as { data: { sequence: number } }).data.sequence)
  const listed = async (id: string) =>
    (await rest('GET', `/webhooks/${id}/deliveries`)).body as unknown as {
      lines: {
        sequence: number
        state: string
        attempts: number
        status: number | null
        problem: string | null
      }[]
      behind: number
    }

  const openAlerts = async (id: string) => {
    const { docs } = await payload.find({
      collection: 'alerts',
      where: { and: [{ key: { like: `webhookGivenUp:${id}` } }, { open: { equals: true } }] },
      ...{ depth: 0, overrideAccess: true },
    })
    return docs.map(({ message }) => message)
  }

  it('each change goes out once, in order, signed, from when the webhook was made', async () => {
    await change()
    const { id, secret } = await made()
    const numbers = [await change(), await change(), await change()]
    await deliver({ payload, webhook: id })
    await deliver({ payload, webhook: id })
    expect(sequencesOf(receiver.received)).toEqual(numbers)
    const [first] = receiver.received
    const told = new Webhook(secret).verify(first?.body ?? '', first?.headers as never)
    expect(told).toMatchObject({
      type: 'topic.added',
      data: { sequence: numbers[0], thing: { type: 'topic', gone: false } },
    })
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
    expect(() => new Webhook(secret).verify(`${first?.body} `, first?.headers as never)).toThrow()
    await off(id)
  })

  it('of what is not public when it is sent, no more than that', async () => {
    const { id } = await made()
    const row = await maker(payload)('topics', {
      plan,
      code: 'bi-mat',
      title: 'Chủ đề đã xóa',
    })
    await payload.delete({ collection: 'topics', id: row.id, overrideAccess: true })
    await deliver({ payload, webhook: id })
    const bodies = receiver.received.map(({ body }) => body).join('\n')
    expect(sequencesOf(receiver.received).length).toBeGreaterThanOrEqual(2)
    expect(bodies).not.toMatch(/bi-mat|Chủ đề đã xóa/)
    expect(bodies).not.toContain('"gone":false')
    await off(id)
  })

  it('only the kinds and the outlet it asked for', async () => {
    const { id } = await made({ kinds: ['topic.removed'] })
    const ofOutlet = await made({ outlet: world.outlet, url: other.url })
    const row = await maker(payload)('topics', {
      plan,
      code: 'k1',
      title: 'Một chủ đề',
    })
    await payload.delete({ collection: 'topics', id: row.id, overrideAccess: true })
    await deliver({ payload, webhook: id })
    await deliver({ payload, webhook: ofOutlet.id })
    expect(
      receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type),
    ).toEqual(['topic.removed'])
    expect(other.received).toEqual([])
    expect((await listed(ofOutlet.id)).behind).toBe(0)
    await off(id)
    await off(ofOutlet.id)
  })

  describe('one that is not taken', () => {
    it.each([
      ['a broken receiver', 500, 500, null],
      ['a redirect, which is not followed', 302, 302, null],
    ])('waits for its next try, and what follows behind it: %s', async (_name, answer, status) => {
      receiver.answer(answer)
      const { id } = await made()
      const first = await change()
      const second = await change()
      const now = Date.now()
      await deliver({ payload, webhook: id, clock: () => new Date(now) })
      // Not before its time.
      await deliver({ payload, webhook: id, clock: () => new Date(now + 1000) })
      expect(sequencesOf(receiver.received)).toEqual([first])
      expect((await listed(id)).lines).toMatchObject([
        { sequence: first, state: 'waiting', attempts: 1, status },
      ])
      receiver.answer(200)
      await deliver({ payload, webhook: id, clock: () => new Date(now + 60_000) })
      expect(sequencesOf(receiver.received)).toEqual([first, first, second])
      const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
      expect(ids[1]).toBe(ids[0])
      expect((await listed(id)).lines).toMatchObject([
        { sequence: second, state: 'delivered', attempts: 1 },
        { sequence: first, state: 'delivered', attempts: 2 },
      ])
      await off(id)
    })

    it('is given up after three days; what follows goes on; it is sent again by hand', async () => {
      receiver.answer(503, 'bảo trì')
      const { id } = await made()
      const first = await change()
      let now = Date.now()
      const begun = now
      for (let tries = 0; now - begun <= TRIED_FOR_MS + HOUR_MS && tries < 200; tries += 1) {
        await deliver({ payload, webhook: id, clock: () => new Date(now) })
        now += 2.5 * HOUR_MS
      }
      expect((await listed(id)).lines).toMatchObject([
        { sequence: first, state: 'dead', status: 503 },
      ])
      expect(await openAlerts(id)).toEqual([
        expect.stringContaining('“Cổng tỉnh” không nhận 1 tin sau ba ngày'),
      ])
      const tried = receiver.received.length
      expect(tried).toBeGreaterThan(20)
      receiver.answer(200)
      const second = await change()
      await deliver({ payload, webhook: id, clock: () => new Date(now) })
      expect(sequencesOf(receiver.received.slice(tried))).toEqual([second])
      expect(await openAlerts(id)).toHaveLength(1)
      const { status, body } = await rest('POST', `/webhooks/${id}/resend`, { sequence: first })
      expect([status, body]).toMatchObject([200, { isTaken: true, status: 200, answer: 'đã nhận' }])
      expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(
        receiver.received[0]?.headers['webhook-id'],
      )
      expect(await openAlerts(id)).toEqual([])
      const [, earlier] = (await listed(id)).lines
      expect(earlier).toMatchObject({ sequence: first, state: 'delivered' })
      await off(id)
    })

    it('a waiting one is not sent out of turn', async () => {
      receiver.answer(500)
      const { id } = await made()
      const first = await change()
      await deliver({ payload, webhook: id })
      const answer = await rest('POST', `/webhooks/${id}/resend`, { sequence: first })
      expect([answer.status, wordsOf(answer)]).toEqual([
        409,
        expect.stringContaining('chờ thử lại'),
      ])
      await off(id)
    })
  })

  it('secrets: told once, enciphered, never read; both hold for a day after a new one', async () => {
    const { id, secret } = await made()
    const renewed = String((await rest('POST', `/webhooks/${id}/secret`, {})).body.secret)
    await change()
    await deliver({ payload, webhook: id })
    const [first] = receiver.received
    for (const one of [secret, renewed]) {
      expect(() =>
        new Webhook(one).verify(first?.body ?? '', first?.headers as never),
      ).not.toThrow()
    }
    const tomorrow = Date.now() + 25 * HOUR_MS
    await change()
    await deliver({ payload, webhook: id, clock: () => new Date(tomorrow) })
    const second = receiver.received.at(-1)
    const signatures = String(second?.headers['webhook-signature']).split(' ')
    expect(signatures).toHaveLength(1)
    const shown = JSON.stringify((await rest('GET', `/webhooks/${id}`)).body)
    const [row] = (
      await payload.db.find<Record<string, unknown>>({
        collection: 'webhooks',
        where: { id: { equals: id } },
      })
    ).docs
    for (const one of [secret, renewed]) {
      expect(shown).not.toContain(one)
      expect(JSON.stringify(row)).not.toContain(one)
    }
    expect(shown).not.toContain('ecret')
    // A save of the form leaves what the form does not show as it was.
    await rest('PATCH', `/webhooks/${id}`, { name: 'Cổng đổi tên', secret: 'x', position: 1 })
    await change()
    await deliver({ payload, webhook: id })
    const last = receiver.received.at(-1)
    expect(() =>
      new Webhook(renewed).verify(last?.body ?? '', last?.headers as never),
    ).not.toThrow()
    await off(id)
  })

  it('a webhook without a secret, or turned off, is told nothing; turned on it goes on where it stopped', async () => {
    const { body } = await rest('POST', '/webhooks', { name: 'Chưa có khóa', url: receiver.url })
    const bare = (body.doc as { id: string }).id
    const { id } = await made()
    await off(id)
    const missed = await change()
    await deliver({ payload, webhook: bare })
    await deliver({ payload, webhook: id })
    expect(receiver.received).toEqual([])
    await rest('PATCH', `/webhooks/${id}`, { isActive: true })
    await deliver({ payload, webhook: id })
    expect(sequencesOf(receiver.received)).toEqual([missed])
    await off(id)
    await off(bare)
  })

  it('the test shows what was answered, and counts as no delivery', async () => {
    const { id, secret } = await made()
    receiver.answer(418, 'tôi là ấm trà')
    const { body } = await rest('POST', `/webhooks/${id}/test`, {})
    expect(body).toMatchObject({ isTaken: false, status: 418, answer: 'tôi là ấm trà' })
    const [got] = receiver.received
    const told = new Webhook(secret).verify(got?.body ?? '', got?.headers as never)
    expect(told).toMatchObject({ type: 'webhook.test' })
    expect((await listed(id)).lines).toEqual([])
    await off(id)
  })

  it('never to where the server must not speak', async () => {
    const refused = await rest('POST', '/webhooks', {
      name: 'Trong nhà',
      url: 'https://127.0.0.1/x',
    })
    expect([refused.status, wordsOf(refused)]).toEqual([
      400,
      expect.stringContaining('mạng nội bộ'),
    ])
    const { id } = await made()
    await change()
    // The host was named in the settings once, and is not any more.
    vi.stubEnv('WEBHOOK_HOSTS', other.host)
    await deliver({ payload, webhook: id })
    vi.stubEnv('WEBHOOK_HOSTS', `${receiver.host},${other.host}`)
    expect(receiver.received).toEqual([])
    const [line] = (await listed(id)).lines
    expect(line).toMatchObject({
      state: 'waiting',
      status: null,
      problem: expect.stringContaining('nội bộ'),
    })
    await off(id)
  })

  it('a receiver that never answers holds up no other; every webhook hears within the second', async () => {
    receiver.answer(null)
    const slow = await made()
    const quick = await made({ url: other.url })
    const sender = startSender(payload, 50)
    const sequence = await change()
    await vi.waitFor(() => expect(sequencesOf(other.received)).toEqual([sequence]), {
      timeout: 8000,
    })
    expect((await listed(slow.id)).lines).toEqual([])
    await sender.stop()
    await off(slow.id)
    await off(quick.id)
  })

  it('is for administrators alone, by every way, and the log tells of it', async () => {
    const { id } = await made()
    for (const [method, path, data] of [
      ['POST', '/webhooks', { name: 'Lạ', url: receiver.url }],
      ['POST', `/webhooks/${id}/secret`, {}],
      ['POST', `/webhooks/${id}/test`, {}],
      ['POST', `/webhooks/${id}/resend`, { sequence: 1 }],
      ['GET', `/webhooks/${id}/deliveries`, undefined],
    ] as const) {
      const { status } = await rest(method, path, data, world.head)
      expect([path, status]).toEqual([path, 403])
    }
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: id } },
      depth: 0,
      limit: 50,
      overrideAccess: true,
    })
    expect(docs.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['create', 'webhook.secret', 'refused']),
    )
    expect(JSON.stringify(docs)).not.toContain('whsec_')
    expect((await rest('DELETE', `/webhooks/${id}`)).status).toBe(200)
  })
})
