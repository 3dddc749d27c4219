import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'

import type { AsRun } from '@/newsroom/rundowns/views/loadAsRun'
import type { LinkView } from '@/newsroom/rundowns/links/linkView'
import type { RunView } from '@/newsroom/rundowns/views/runView'

import { describeOnEachDatabase } from '../helpers/databases'
import { type Answer, wordsOf } from '../helpers/rest'
import { inserts, rundownWorld, type RundownWorld } from '../helpers/rundown'

const DAY_MS = 86_400_000

describeOnEachDatabase('a rundown far from its slot', (start) => {
  let payload: Payload
  let world: RundownWorld
  let id: string
  let onAir: number

  beforeAll(async () => {
    payload = await start()
    world = await rundownWorld(payload)
  })

  beforeEach(async () => {
    const issue = await world.issue(Date.now() + 20 * DAY_MS)
    const opened = await world.open(issue)
    id = opened.id
    onAir = opened.settings.onAir
    await world.change(id, 0, inserts({ A: { seconds: 20 }, B: { seconds: 190 } }))
  })

  const run = async () => (await world.call('GET', `/rundowns/${id}/run`)).body as never as RunView
  const press = async (action: string, said: object = {}): Promise<Answer> =>
    world.press(id, action, { sequence: (await run()).sequence, ...said })
  const asRun = async () =>
    (await world.call('GET', `/rundowns/${id}/takes`)).body as never as AsRun
  const air = () => world.call('POST', `/rundowns/${id}/airing`, { data: {} })

  it.each([
    ['start', {}],
    ['jump', { entry: 'B' }],
  ])(
    '%s is refused with the sentence until the person says that they mean it',
    async (action, said) => {
      const refused = await press(action, said)
      expect([refused.status, codesOf(refused)]).toEqual([422, ['runFarFromSlot']])
      expect(wordsOf(refused)).toMatch(/^Còn (19|20) ngày nữa mới đến giờ phát .*“Tập dượt”/)
      expect((await run()).state).toBe('idle')
      const meant = await press(action, { ...said, acceptFar: true })
      expect([meant.status, (await run()).state]).toEqual([200, 'live'])
    },
  )

  it('is rehearsed at its slot’s time: no take, no airing, and the rundown stays open', async () => {
    expect((await press('start', { rehearsal: true })).status).toBe(200)
    const { startedAt, rehearsal } = await run()
    expect([startedAt, (rehearsal?.shiftMs ?? 0) > 19 * DAY_MS]).toEqual([onAir, true])
    const link = await world.call('POST', `/rundowns/${id}/links`, { data: { kind: 'clock' } })
    const seen = await world.rest('GET', `/rundowns/view/${link.body.token as string}`)
    expect((seen.body as never as LinkView).run.rehearsal).toEqual(rehearsal)
    await press('next')
    expect(codesOf(await press('float', { entry: 'A' }))).toEqual(['runRehearsalKeeps'])
    await press('offAir')
    const { takes, run: ended } = await asRun()
    expect([takes, ended.state]).toEqual([[], 'ended'])
    expect(codesOf(await air())).toEqual(['airWithoutTakes'])
    const edited = await world.change(id, 1, [{ op: 'update', id: 'A', fields: { seconds: 25 } }])
    expect(edited.status).toBe(200)
    expect((await press('reset')).body).toMatchObject({ state: 'idle', rehearsal: null })
    const log = await world.events(id)
    expect(
      log.filter(({ action }) => action === 'rundown.run').map(({ reason }) => reason),
    ).toEqual(['Tập dượt: bắt đầu phát', 'Tập dượt: hết sóng', 'Tập dượt: đặt lại buổi tập'])
  })

  it('a rehearsal takes no line of a playout log for its own, and going on air ends it', async () => {
    await press('start', { rehearsal: true })
    await press('next')
    const real = await press('start', { acceptFar: true })
    expect(real.body).toMatchObject({ state: 'live', rehearsal: null, current: { entry: 'A' } })
    expect((await asRun()).takes).toEqual([])
    expect(codesOf(await press('start', { rehearsal: true }))).toEqual(['runAlreadyLive'])
    await press('offAir')
    expect(codesOf(await press('start', { rehearsal: true }))).toEqual(['runAiredAlready'])
  })

  const discard = async (said: object = {}, who = world.scheduler) =>
    world.call('POST', `/rundowns/${id}/run/discard`, {
      who,
      data: { sequence: (await run()).sequence, reason: 'Bấm nhầm khi thử máy', ...said },
    })

  it('an airing so far and so short is told, with what it does to the ledger, before it is recorded', async () => {
    await world.make('obligations', {
      title: 'Hai số mỗi tháng, tối thiểu 10 phút',
      outlet: world.outlet,
      plan: world.plan,
      columns: [world.column],
      measureKind: 'count',
      count: 2,
      period: 'month',
      minimumSeconds: 600,
      validFrom: '2020-01-01',
      clause: 'điểm 1',
    })
    await press('start', { acceptFar: true })
    await press('offAir')
    const told = await air()
    const warned = told.body.warnings as { code: string; message: string }[]
    expect(told.status).toBe(422)
    expect(warned.map(({ code }) => code)).toEqual(['length', 'farFromSlot', 'belowMinimum'])
    expect(warned.at(-1)?.message).toMatch(/đòi ít nhất 10:00: lượt phát này không được tính/)
    expect((await asRun()).airing).toBeNull()
    const data = { acceptWarnings: true }
    const meant = await world.call('POST', `/rundowns/${id}/airing`, { data })
    expect(meant.status).toBe(201)
  })

  it('a run is discarded with a reason: void takes, a rejected record, a rundown to edit and run', async () => {
    await press('start', { acceptFar: true })
    await press('next')
    await press('offAir')
    const data = { acceptWarnings: true }
    expect((await world.call('POST', `/rundowns/${id}/airing`, { data })).status).toBe(201)
    expect(wordsOf(await discard({ reason: ' ' }))).toMatch(/Lý do/)
    expect((await discard({}, world.reporter)).status).toBe(403)
    expect(codesOf(await discard({ sequence: 1 }))).toEqual(['runMoved'])
    expect((await discard()).body).toMatchObject({ state: 'idle', current: null })
    const { takes, airing, run: after } = await asRun()
    expect([airing, after.state, takes.filter(({ stands }) => stands)]).toEqual([null, 'idle', []])
    expect(
      takes.filter(({ voided }) => voided).map(({ title, reason }) => [title, reason]),
    ).toEqual([
      ['Mục A', 'Bỏ phiên phát: Bấm nhầm khi thử máy'],
      ['Mục B', 'Bỏ phiên phát: Bấm nhầm khi thử máy'],
    ])
    const [said] = (await world.events(id)).filter(({ action }) => action === 'rundown.discardRun')
    expect(said).toMatchObject({ reason: 'Bấm nhầm khi thử máy', before: { takes: 2 } })
    const edited = await world.change(id, 1, [{ op: 'update', id: 'A', fields: { seconds: 25 } }])
    expect(edited.status).toBe(200)
    expect(codesOf(await discard())).toEqual(['runNothingToDiscard'])
    expect((await press('start', { acceptFar: true })).status).toBe(200)
  })

  it('a server that dies within a discarding leaves no take standing', async () => {
    await press('start', { acceptFar: true })
    await press('next')
    await press('offAir')
    await discard()
    // As if it had ended between the press and the writing down of what it voided.
    await payload.db.deleteMany({
      collection: 'rundown-takes',
      where: { and: [{ rundown: { equals: id } }, { voided: { equals: true } }] },
    })
    expect((await asRun()).takes.filter(({ stands }) => stands)).toEqual([])
  })

  it('a run of an issue that is confirmed as aired is not discarded', async () => {
    await press('start', { acceptFar: true })
    await press('offAir')
    const data = { acceptWarnings: true }
    await world.call('POST', `/rundowns/${id}/airing`, { data })
    const { airing, rundown } = await asRun()
    await world.call('POST', `/issues/${rundown.issue}/airings`, {
      who: world.head,
      data: { startedAt: airing?.startedAt, kind: 'first', acceptWarnings: true },
    })
    const late = await discard()
    expect([late.status, codesOf(late)]).toEqual([409, ['runAirConfirmed']])
    expect(wordsOf(late)).toContain('Trưởng kênh xác nhận')
    expect((await run()).state).toBe('ended')
  })
})

const codesOf = ({ body }: Answer) => (body.errors ?? []).map(({ data }) => data?.code)
