import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { sealLog } from '@/newsroom/audit/actions/sealLog'
import { eventSentence } from '@/newsroom/audit/views/eventWords'

import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'

const DAY_MS = 86_400_000

describeOnEachDatabase('audit log', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let administrator: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
  })

  async function lines(subjectId: string) {
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: subjectId } },
      sort: 'at',
      depth: 0,
      overrideAccess: true,
    })
    return docs
  }

  it('is added to, never changed and never deleted, by the Local API too', async () => {
    const { id } = await maker(payload)('audit-events', {
      at: new Date().toISOString(),
      action: 'create',
      subjectCollection: 'articles',
      subjectId: 'x',
    })
    const local = { collection: 'audit-events', overrideAccess: true } as const
    const everything = { id: { exists: true } }
    await expect(payload.update({ ...local, id, data: { reason: 'sửa' } })).rejects.toThrow()
    await expect(payload.delete({ ...local, id })).rejects.toThrow()
    const changed = await payload.update({ ...local, where: everything, data: { reason: 'sửa' } })
    expect(changed.docs).toEqual([])
    const deleted = await payload.delete({ ...local, where: everything })
    expect(deleted.docs).toEqual([])
    expect((await lines('x'))[0]?.reason).toBeFalsy()
    await sealLog({ payload, now: new Date(Date.now() + 3_600_000) })
    const seals = { collection: 'audit-seals', overrideAccess: true } as const
    const [seal] = (await payload.find(seals)).docs
    const one = { ...seals, id: seal?.id ?? '' }
    await expect(payload.update({ ...one, data: { count: 0 } })).rejects.toThrow()
    await expect(payload.delete(one)).rejects.toThrow()
    expect((await payload.delete({ ...seals, where: everything })).docs).toEqual([])
    expect((await payload.find(seals)).docs).toEqual([seal])
    for (const [method, path] of [
      ['PATCH', `/audit-events/${id}`],
      ['DELETE', `/audit-events/${id}`],
      ['DELETE', `/audit-seals?where[id][exists]=true`],
    ] as const) {
      const asked = await rest(method, path, { token: administrator.token, data: {} })
      expect(asked.status, `${method} ${path}`).toBe(403)
    }
  })

  it('names the rights given to and taken from a person, with before and after', async () => {
    const { outlet } = base.paper
    const { body } = await rest('POST', '/users?depth=0', {
      token: administrator.token,
      data: {
        name: 'Người mới',
        email: 'moi@toa-soan.example',
        password: 'một mật khẩu đủ dài',
        memberships: [{ role: 'reporter', outlet }],
      },
    })
    const id = body.doc?.id ?? ''
    await rest('PATCH', `/users/${id}?depth=0`, {
      token: administrator.token,
      data: { memberships: [{ role: 'editorInChief', outlet }] },
    })
    await rest('PATCH', `/users/${id}?depth=0`, {
      token: administrator.token,
      data: { active: false },
    })
    const log = await lines(id)
    expect(log.map(({ action, actor, actorName }) => [action, actor, actorName])).toEqual([
      ['create', administrator.id, 'administrator'],
      ['update', administrator.id, 'administrator'],
      ['update', administrator.id, 'administrator'],
    ])
    expect(JSON.stringify(log[1]?.before)).toContain('reporter')
    expect(JSON.stringify(log[1]?.after)).toContain('editorInChief')
    expect(log[2]?.after).toMatchObject({ active: false })
    expect(JSON.stringify(log)).not.toContain('một mật khẩu đủ dài')
  })

  it('logs no save that changed nothing it watches', async () => {
    const from = new Date(Date.now() + 20 * DAY_MS).toISOString()
    const to = new Date(Date.now() + 27 * DAY_MS).toISOString()
    const { id } = await maker(payload)('issues', {
      column: base.paper.programme,
      plannedAt: from,
    })
    await rest('PATCH', `/issues/${id}`, {
      token: administrator.token,
      data: { summary: 'Nội dung dự kiến' },
    })
    expect((await lines(id)).map(({ action }) => action)).toEqual(['create'])
    await rest('PATCH', `/issues/${id}`, {
      token: administrator.token,
      data: { plannedAt: to },
    })
    const [, moved] = await lines(id)
    expect(moved?.before).toMatchObject({ plannedAt: from })
    expect(moved?.after).toMatchObject({ plannedAt: to })
  })

  it('calls the system by that name when nobody acts', async () => {
    const { id } = await maker(payload)('issues', { column: base.paper.programme })
    expect((await lines(id))[0]).toMatchObject({ actor: null, actorName: 'Hệ thống' })
  })

  it('logs a change asked of the API by who has no right to any, once a minute, and no reading', async () => {
    const { outlet } = base.paper
    const reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    const { token } = reporter
    const title = 'Kế hoạch thử'
    const { id } = await maker(payload)('plans', {
      title,
      number: '1/KH-THU',
      issuedOn: '2026-01-05',
      validFrom: '2026-01-05',
      issuer: base.department,
    })
    const asked = [
      await rest('PATCH', `/plans/${id}`, { token, data: { title: 'Khác' } }),
      await rest('PATCH', `/plans/${id}`, { token, data: { title: 'Khác nữa' } }),
      await rest('DELETE', `/plans/${id}`, { token }),
      await rest('POST', '/plans', { token, data: { title: 'Của tôi' } }),
      // Nobody is known, so nobody is named; an id that is nothing's fills no log.
      await rest('PATCH', `/plans/${id}`, { data: { title: 'Khách' } }),
      await rest('PATCH', '/plans/khong-co', { token, data: { title: 'Khác' } }),
    ]
    expect(asked.map(({ status }) => status >= 400)).toEqual(asked.map(() => true))
    await rest('GET', '/audit-events', { token })
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { actor: { equals: reporter.id } },
      sort: ['at', 'id'],
      depth: 0,
      overrideAccess: true,
    })
    const refusals = docs.filter(({ action }) => action === 'refused')
    expect(refusals.map((one) => eventSentence(one))).toEqual([
      `reporter không được phép sửa văn bản “${title}”`,
      `reporter không được phép xóa văn bản “${title}”`,
      'reporter không được phép tạo văn bản',
    ])
  })

  it('logs nothing for what was refused', async () => {
    const { id } = await maker(payload)('issues', { column: base.paper.programme, title: 'Thử' })
    const before = (await lines(id)).length
    await rest('PATCH', `/issues/${id}`, {
      token: administrator.token,
      data: { cancelled: true },
    })
    expect(await lines(id)).toHaveLength(before)
  })
})
