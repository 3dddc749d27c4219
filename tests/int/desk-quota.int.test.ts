import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import type { EffectLine } from '@/newsroom/obligations/previewEffect'

import { describeOnEachDatabase } from '../helpers/databases'
import { deskWorld, type DeskWorld } from '../helpers/desk'
import type { Answer } from '../helpers/rest'

const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0]?.data?.code]
const effectOf = ({ body }: Answer) => body.effect as EffectLine[]
const warningsOf = ({ body }: Answer) =>
  ((body.warnings ?? []) as { code: string }[]).map(({ code }) => code)

describeOnEachDatabase('quotas entered and suspensions ended', (start) => {
  let payload: Payload
  let desk: DeskWorld

  beforeAll(async () => {
    payload = await start()
    desk = await deskWorld(payload)
  })

  /** The effect foretold is what the ledger then says. */
  async function foretold(call: (preview: boolean) => Promise<Answer>): Promise<EffectLine[]> {
    const preview = await call(true)
    expect(preview.status).toBe(200)
    const effect = effectOf(preview)
    for (const line of effect) expect(await desk.words(line)).toEqual(line.before)
    const done = await call(false)
    expect(done.status).toBe(200)
    for (const line of effect) expect(await desk.words(line)).toEqual(line.after)
    return effect
  }

  describe('a quota where none was', () => {
    const today = civilDateOf(Date.now())
    const monthStart = `${today.slice(0, 7)}-01`

    beforeEach(async () => {
      await desk.wipe({ measureKind: 'unset' as 'count', validFrom: monthStart })
    })

    const enter = (data: Record<string, unknown> = {}, who = desk.administrator) =>
      desk.post(
        `/obligations/${desk.obligation()}/quota`,
        { count: 2, reason: 'Theo 434/KH-UBND.', ...data },
        who,
      )

    it('turns unknown into a number, as foretold; the log says why', async () => {
      const effect = await foretold((preview) => enter({ preview }))
      expect(effect).toHaveLength(1)
      expect(effect[0]).toMatchObject({
        before: null,
        after: { text: expect.stringMatching(/^0\/2/) },
      })
      expect((await desk.events(desk.obligation()))[0]).toMatchObject({
        action: 'obligation.enterQuota',
        reason: 'Theo 434/KH-UBND.',
      })
    })

    it('of freshness', async () => {
      expect((await enter({ count: null, days: 7 })).status).toBe(200)
      expect((await desk.obligations())[0]).toMatchObject({ measureKind: 'freshness', days: 7 })
    })

    it('of zero is another thing than none', async () => {
      expect((await enter({ count: 0 })).status).toBe(200)
      expect((await desk.obligations())[0]).toMatchObject({ measureKind: 'count', count: 0 })
    })

    it('for periods already over: only once that was accepted', async () => {
      await desk.wipe({ measureKind: 'unset' as 'count', validFrom: '2026-01-01' })
      const refused = await enter()
      expect([codeOf(refused), warningsOf(refused)]).toEqual([
        [422, 'acceptanceMissing'],
        ['pastPeriods'],
      ])
      expect((await desk.obligations())[0]?.measureKind).toBe('unset')
      expect((await enter({ acceptWarnings: true })).status).toBe(200)
    })

    it('refused: both measures or none, out of bounds, without reason, a second time', async () => {
      expect(codeOf(await enter({ days: 3 }))).toEqual([422, 'versionMeasure'])
      expect(codeOf(await enter({ count: null }))).toEqual([422, 'versionMeasure'])
      for (const bad of [{ count: -1 }, { count: 1.5 }, { count: 'hai' }, { reason: ' ' }]) {
        expect((await enter(bad)).status).toBe(400)
      }
      expect((await enter()).status).toBe(200)
      expect(codeOf(await enter({ count: 3 }))).toEqual([409, 'quotaEntered'])
      expect((await desk.obligations())[0]?.count).toBe(2)
    })

    it('by several at once: one is entered', async () => {
      const answers = await Promise.all([2, 3, 4, 5].map((count) => enter({ count })))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    })

    it('by anybody but administrators: 403, logged', async () => {
      for (const who of [desk.head, desk.scheduler, desk.supervisor]) {
        expect((await enter({}, who)).status).toBe(403)
      }
      const events = await desk.events(desk.obligation())
      expect(events.map(({ action }) => action)).toEqual([
        'refused',
        'refused',
        'refused',
        'create',
      ])
    })
  })

  describe('a suspension ended early', () => {
    const from = addDays(civilDateOf(Date.now()), -3)
    const to = addDays(from, 40)
    let suspension: string

    beforeEach(async () => {
      await desk.wipe()
      suspension = (
        await desk.make('suspensions', {
          outlet: desk.outlet,
          columns: [desk.column],
          from,
          to,
          reason: 'Nâng cấp máy phát.',
          document: '12/TB',
        })
      ).id
    })

    const end = (data: Record<string, unknown> = {}, who = desk.head) =>
      desk.post(
        `/suspensions/${suspension}/end`,
        { resumeOn: addDays(from, 6), reason: 'Máy phát xong sớm.', ...data },
        who,
      )

    it('its later days are owed again, as foretold', async () => {
      await desk.issue(desk.slotIn(20))
      const effect = await foretold((preview) => end({ preview }))
      expect(effect.length).toBeGreaterThan(0)
      expect((await desk.suspensions())[0]?.to).toBe(addDays(from, 5))
      expect((await desk.events(suspension))[0]).toMatchObject({
        action: 'suspension.end',
        reason: 'Máy phát xong sớm.',
        before: { from, to, document: '12/TB' },
      })
    })

    it('on its first day: it is taken back, and the log keeps it', async () => {
      const refused = await end({ resumeOn: from })
      expect(warningsOf(refused)).toEqual(['pastDays'])
      expect((await end({ resumeOn: from, acceptWarnings: true })).status).toBe(200)
      expect(await desk.suspensions()).toEqual([])
      expect((await desk.events(suspension))[0]).toMatchObject({
        action: 'suspension.end',
        reason: 'Máy phát xong sớm.',
        before: { from, to, document: '12/TB' },
      })
    })

    it('refused: outside its days, gone, without reason, the wrong role', async () => {
      expect(codeOf(await end({ resumeOn: addDays(to, 1) }))).toEqual([422, 'resumeOutside'])
      expect(codeOf(await end({ resumeOn: addDays(from, -1) }))).toEqual([422, 'resumeOutside'])
      expect((await end({ resumeOn: '31/12/2026' })).status).toBe(400)
      expect((await end({ reason: '' })).status).toBe(400)
      for (const who of [desk.scheduler, desk.supervisor, desk.stranger]) {
        expect((await end({}, who)).status).toBe(403)
      }
      expect((await desk.suspensions())[0]?.to).toBe(to)
      await payload.delete({ collection: 'suspensions', id: suspension, overrideAccess: true })
      expect((await end()).status).toBe(404)
    })
  })

  describe('an issue made for a request', () => {
    let issue: string
    let request: string

    beforeEach(async () => {
      await desk.wipe()
      issue = await desk.issue(desk.slotIn(5))
      request ??= await requestAt(desk.outlet, '57/SNV-CCHC')
    })

    const requestAt = async (outlet: string, number: string) =>
      (
        await desk.make('requests', {
          number,
          issuedOn: '2026-11-01',
          issuer: desk.department,
          outlet,
        })
      ).id

    const mark = (to: string | null, who = desk.scheduler) =>
      desk.post(`/issues/${issue}/request`, { request: to }, who)

    it('is marked so, and the mark taken away; the log says both', async () => {
      expect((await mark(request)).status).toBe(200)
      expect((await desk.getIssue(issue)).request).toBe(request)
      expect((await mark(null)).status).toBe(200)
      expect((await desk.getIssue(issue)).request ?? null).toBeNull()
      expect((await desk.events(issue)).slice(0, 2).map(({ reason }) => reason)).toEqual([
        'Bỏ gắn đề nghị 57/SNV-CCHC',
        'Theo đề nghị 57/SNV-CCHC',
      ])
    })

    it('refused: a request of another outlet, one that is gone, a cancelled issue, the wrong role', async () => {
      const foreign = await requestAt(desk.otherOutlet, '58/SNV-CCHC')
      expect(codeOf(await mark(foreign))).toEqual([422, 'requestForeign'])
      expect(codeOf(await mark('khong-co'))).toEqual([422, 'requestForeign'])
      for (const who of [desk.reporter, desk.supervisor, desk.stranger]) {
        expect((await mark(request, who)).status).toBe(403)
      }
      await desk.setIssue(issue, { cancelled: true, cancelReason: 'Không làm.' })
      expect(codeOf(await mark(request))).toEqual([409, 'cancelledIssue'])
    })
  })
})
