import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'

import type { AiringProposal } from '@/newsroom/airings/views/proposeAiring'

import { describeOnEachDatabase } from '../helpers/databases'
import { inserts, rundownWorld, type RundownWorld } from '../helpers/rundown'
import { wordsOf } from '../helpers/rest'

const MINUTE_MS = 60_000

describeOnEachDatabase('what a confirmation begins with', (start) => {
  let payload: Payload
  let world: RundownWorld
  let slot: number
  let issue: string

  beforeAll(async () => {
    payload = await start()
    world = await rundownWorld(payload)
  })

  beforeEach(async () => {
    slot = Date.now() - 40 * MINUTE_MS
    issue = await world.issue(slot)
  })

  const time = (at: number) => new Date(at).toISOString()
  const ask = (who = world.head) => world.call('GET', `/issues/${issue}/airing-proposal`, { who })
  const proposal = async () => (await ask()).body as unknown as AiringProposal
  const record = (changes: Record<string, unknown>) =>
    world.make('airings', {
      issue,
      startedAt: time(slot + 20_000),
      seconds: 890,
      kind: 'first',
      confirmed: false,
      evidenceUrl: 'https://example.vn/ban-ghi',
      ...changes,
    })
  const noted = async () => {
    const { id } = await world.open(issue)
    await world.change(id, 0, inserts({ A: { seconds: 300 }, B: { seconds: 600 } }))
    const csv = [
      'Tên;Bắt đầu;Kết thúc',
      `Mục A;${time(slot + 65_000)};${time(slot + 365_000)}`,
      `Mục B;${time(slot + 365_000)};${time(slot + 967_000)}`,
    ].join('\r\n')
    await world.call('POST', `/rundowns/${id}/playlog`, { data: { csv } })
    return id
  }

  it('is the slot, of unknown length, where nothing is on record', async () => {
    expect(await proposal()).toMatchObject({
      startedAt: time(slot),
      seconds: null,
      channel: 'LCTV',
      source: 'slot',
      rundown: null,
      madeUpBy: null,
    })
  })

  it('is what somebody recorded, with its proof; not what was rejected', async () => {
    await record({ startedAt: time(slot + 5 * MINUTE_MS), rejected: true, seconds: 1 })
    await record({})
    expect(await proposal()).toMatchObject({
      startedAt: time(slot + 20_000),
      seconds: 890,
      evidenceUrl: 'https://example.vn/ban-ghi',
      source: 'recorded',
    })
  })

  it('is the as-run before both; confirmed as it is proposed, by somebody else', async () => {
    await record({})
    const id = await noted()
    const run = { startedAt: time(slot + 65_000), seconds: 902, source: 'asRun', rundown: id }
    expect(await proposal()).toMatchObject({ ...run, evidenceFile: null })

    // Whose takes they are confirms none of it, before they were made an airing either.
    const early = await ask(world.scheduler)
    expect([early.status, wordsOf(early)]).toEqual([403, expect.stringMatching(/không tự xác/)])
    const ownRun = { startedAt: run.startedAt, seconds: 902, kind: 'first', confirmed: true }
    const withProof = { ...ownRun, evidenceUrl: 'https://example.vn/ban-ghi' }
    for (const path of [`/issues/${issue}/airings`, '/airings']) {
      const data = { issue, ...withProof, acceptWarnings: true }
      const refused = await world.call('POST', path, { data })
      expect([path, refused.status, wordsOf(refused)]).toEqual([
        path,
        403,
        expect.stringMatching(/không tự xác/),
      ])
    }

    const made = await world.call('POST', `/rundowns/${id}/airing`, { data: {} })
    expect(made.status).toBe(201)
    const own = await ask(world.scheduler)
    expect([own.status, wordsOf(own)]).toEqual([403, expect.stringMatching(/không tự xác nhận/)])

    const proposed = await proposal()
    expect(proposed).toMatchObject({
      ...run,
      evidenceFile: { title: expect.stringMatching(/^Bảng đã phát/) },
    })
    const { startedAt, seconds, channel, evidenceFile } = proposed
    const confirmed = await world.call('POST', `/issues/${issue}/airings`, {
      who: world.head,
      data: { startedAt, seconds, channel, evidenceFile: evidenceFile?.id, kind: 'first' },
    })
    expect([confirmed.status, confirmed.body.id]).toEqual([201, made.body.id])
    const again = await ask()
    expect([again.status, wordsOf(again)]).toEqual([409, expect.stringMatching(/đã được .* xác/)])
  })

  it('names the issue that makes it up', async () => {
    await world.issue(Date.now() + 60 * MINUTE_MS, { makesUp: issue })
    expect((await proposal()).madeUpBy).toMatch(/^Số /)
  })

  it('is for those who confirm', async () => {
    for (const who of [world.supervisor, world.reporter, world.stranger]) {
      expect((await ask(who)).status).toBe(403)
    }
    const nobody = await world.call('GET', `/issues/${issue}/airing-proposal`, { who: null })
    expect(nobody.status).toBe(401)
  })
})
