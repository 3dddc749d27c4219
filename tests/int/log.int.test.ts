import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { differenceOf } from '@/newsroom/audit/views/difference'
import { eventSentence } from '@/newsroom/audit/views/eventWords'
import { loadLog, type LogQuery } from '@/newsroom/audit/views/loadLog'
import type { AuditEvent, User } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { emptyLog } from '../helpers/logBehind'
import {
  articleData,
  ground,
  maker,
  PASSWORD,
  person,
  picture,
  textOf,
  type Ground,
  type Person,
} from '../helpers/newsroom'
import { restOf, type Rest, uploadOf } from '../helpers/rest'

const NOTHING: LogQuery = { words: '', thing: '', outlet: '', from: '', until: '', after: '' }

describeOnEachDatabase('the log speaks', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let administrator: Person
  let reporter: Person
  let editor: Person
  let head: Person
  let supervisor: Person
  let stationHead: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    editor = await person(payload, 'editor', [{ role: 'sectionEditor', outlet }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: base.department },
    ])
    stationHead = await person(payload, 'station head', [
      { role: 'outletHead', outlet: base.station.outlet },
    ])
  })

  async function requestOf({ id }: Person) {
    const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
    return createLocalReq({ user: { ...(user as User), collection: 'users' } }, payload)
  }

  const look = async (who: Person, query: Partial<LogQuery> = {}) =>
    (await loadLog(await requestOf(who), { ...NOTHING, ...query })).lines.map(eventSentence)

  async function lines(action: string, subjectId?: string): Promise<AuditEvent[]> {
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: {
        and: [
          { action: { equals: action } },
          ...(subjectId ? [{ subjectId: { equals: subjectId } }] : []),
        ],
      },
      sort: 'at',
      depth: 0,
      limit: 100,
      overrideAccess: true,
    })
    return docs
  }

  async function difference(who: Person, event: AuditEvent | undefined) {
    if (!event) throw new Error('no such line')
    const found = await differenceOf(await requestOf(who), event)
    return Object.fromEntries(
      found.map(({ label, parts }) => [
        label,
        parts
          .map(({ kind, text }) =>
            kind === 'added' ? `[+${text}]` : kind === 'removed' ? `[-${text}]` : text,
          )
          .join(''),
      ]),
    )
  }

  const patch = (path: string, data: object, who = administrator) =>
    rest('PATCH', path, { token: who.token, data })

  describe('of a text', () => {
    let id: string

    beforeAll(async () => {
      const { body } = await rest('POST', '/articles?draft=true&depth=0', {
        token: reporter.token,
        data: {
          ...articleData(base.paper, 'Đẩy mạnh cải cách ở Bắc Hà'),
          content: textOf('Hồ sơ trả trong năm ngày làm việc.'),
        },
      })
      id = body.doc?.id ?? ''
      const move = async (who: Person, wanted: string, reason?: string) => {
        const { revision } = await payload.findByID({
          collection: 'articles',
          id,
          draft: true,
          depth: 0,
          overrideAccess: true,
        })
        const answer = await rest('POST', `/articles/${id}/moves`, {
          token: who.token,
          data: { move: wanted, revision, reason },
        })
        expect(answer.status, answer.text).toBe(200)
      }
      await move(reporter, 'submit')
      await move(editor, 'return', 'Sai số ngày.')
      await patch(
        `/articles/${id}?draft=true`,
        { content: textOf('Hồ sơ trả trong ba ngày làm việc.') },
        reporter,
      )
      await move(reporter, 'submit')
    })

    it('says who did what to it, and why', async () => {
      expect(await look(head, { words: 'bac ha' })).toEqual([
        'reporter gửi duyệt bài “Đẩy mạnh cải cách ở Bắc Hà”',
        'editor trả lại bài “Đẩy mạnh cải cách ở Bắc Hà”: Sai số ngày.',
        'reporter gửi duyệt bài “Đẩy mạnh cải cách ở Bắc Hà”',
        'reporter tạo bài “Đẩy mạnh cải cách ở Bắc Hà”',
      ])
    })

    it('shows which words changed since the line before', async () => {
      const [, second] = await lines('article.submit', id)
      expect(await difference(head, second)).toEqual({
        'Nội dung': 'Hồ sơ trả trong [-năm][+ba] ngày làm việc.',
      })
    })

    it('is the newsroom’s: who supervises reads neither its line nor its words', async () => {
      expect(await look(supervisor, { words: 'bac ha' })).toEqual([])
      const [submitted] = await lines('article.submit', id)
      expect(await difference(supervisor, submitted)).toEqual({})
    })
  })

  it('is read in parts: by the head of an outlet, by who supervises it, by nobody else', async () => {
    const { id } = await maker(payload)('issues', {
      column: base.paper.programme,
      plannedAt: '2026-03-06T12:45:00.000Z',
      title: 'Số riêng của báo',
    })
    const where = `where[subjectId][equals]=${id}`
    const count = async (who: Person) =>
      (await rest('GET', `/audit-events/count?${where}`, { token: who.token })).body.totalDocs ?? 0
    const counts = []
    for (const who of [administrator, head, supervisor, stationHead, reporter, editor]) {
      counts.push(await count(who))
    }
    expect(counts).toEqual([1, 1, 1, 0, 0, 0])
    const { status } = await rest('GET', `/audit-events?${where}`, { token: reporter.token })
    expect(status).toBe(403)
    const [event] = await lines('create', id)
    const read = (who: Person) => rest('GET', `/audit-events/${event?.id}`, { token: who.token })
    expect([(await read(head)).status, (await read(stationHead)).status]).toEqual([200, 404])
    const { body } = await rest('GET', `/audit-events?where[subjectCollection][equals]=users`, {
      token: head.token,
    })
    expect(body.docs).toEqual([])
  })

  it('keeps where somebody came from to those who run the system', async () => {
    await rest('PATCH', `/columns/${base.paper.page}`, {
      token: administrator.token,
      headers: { 'x-forwarded-for': '203.0.113.7' },
      data: { time: '20:15' },
    })
    const [event] = await lines('update', base.paper.page)
    const read = (who: Person) => rest('GET', `/audit-events/${event?.id}`, { token: who.token })
    expect((await read(administrator)).text).toContain('203.0.113.7')
    expect((await read(head)).text).not.toContain('203.0.113.7')
  })

  it('knows changes of plans, outlets and pictures by the names of what they name', async () => {
    await patch(`/plans/${base.plan}`, { validTo: '2027-12-31', signer: 'Ông B' })
    const [plan] = await lines('update', base.plan)
    expect(await difference(administrator, plan)).toEqual({
      'Người ký': '[+Ông B]',
      'Đến hết ngày': '[+31/12/2027]',
    })
    await patch(`/outlets/${base.paper.outlet}`, { supervisors: [] })
    const [outlet] = await lines('update', base.paper.outlet)
    expect(await difference(head, outlet)).toEqual({ 'Cơ quan theo dõi': '[-Sở Nội vụ]' })
    await patch(`/outlets/${base.paper.outlet}`, { supervisors: [base.department] })
    const { body, text } = await rest('POST', '/media', {
      token: reporter.token,
      raw: uploadOf(
        { name: 'mot-cua.png', type: 'image/png', bytes: await picture() },
        { alt: 'Bộ phận Một cửa', outlet: base.paper.outlet },
      ),
    })
    expect(body.doc, text).toBeTruthy()
    expect(await look(head, { thing: 'media' })).toEqual(['reporter tạo ảnh “Bộ phận Một cửa”'])
  })

  describe('of an account', () => {
    it('knows rights by role and outlet, passwords without a trace of them', async () => {
      const made = await person(payload, 'Trần Thị Bình', [
        { role: 'reporter', outlet: base.paper.outlet },
      ])
      await patch(`/users/${made.id}`, {
        memberships: [{ role: 'editorInChief', outlet: base.paper.outlet }],
      })
      await patch(`/users/${made.id}`, { password: 'một câu rất dài và lạ' })
      const [rights] = await lines('update', made.id)
      expect(await difference(administrator, rights)).toEqual({
        'Vai trò': '[-Phóng][+Thư] [-viên][+ký – Ban Biên tập] · Báo A điện tử',
      })
      expect(await look(administrator, { words: 'tran thi binh' })).toContain(
        'administrator đổi mật khẩu của người dùng “Trần Thị Bình”',
      )
      const { docs } = await payload.find({
        collection: 'audit-events',
        depth: 0,
        limit: 0,
        pagination: false,
        overrideAccess: true,
      })
      const whole = JSON.stringify(docs)
      const secrets = await payload.db.find<Record<string, unknown>>({
        collection: 'users',
        where: {},
        limit: 0,
        pagination: false,
      })
      for (const { hash, salt } of secrets.docs) {
        expect(typeof hash).toBe('string')
        expect(whole).not.toContain(String(hash))
        expect(whole).not.toContain(String(salt))
      }
      for (const word of ['một câu rất dài', PASSWORD, made.token, '"sessions"']) {
        expect(whole).not.toContain(word)
      }
    })

    it('knows logins, and failed ones without what was typed, not more of them than say something', async () => {
      const login = (email: string, password: string) =>
        rest('POST', '/users/login', { data: { email, password } })
      expect((await login(head.email, PASSWORD)).status).toBe(200)
      expect((await lines('login', head.id)).length).toBeGreaterThan(1)
      await login(editor.email, 'không phải mật khẩu này')
      const [failed] = await lines('login.failed', editor.id)
      expect(eventSentence(failed as AuditEvent)).toBe(
        'Có người đăng nhập không được vào tài khoản “editor”',
      )
      for (let i = 0; i < 25; i += 1) await login(`la-${i}@example.vn`, 'đây là mật khẩu gõ nhầm')
      const strangers = await lines('login.failed', 'no-account')
      expect(strangers).toHaveLength(20)
      expect(JSON.stringify(strangers)).not.toContain('example.vn')
    })
  })

  it('is paged by its last line: each line once, however many there are', async () => {
    await emptyLog(payload)
    const at = new Date('2026-01-01T00:00:00Z').toISOString()
    for (let i = 0; i < 120; i += 1) {
      await payload.db.create({
        collection: 'audit-events',
        data: {
          at: i % 3 === 0 ? at : new Date(Date.parse(at) + i).toISOString(),
          action: 'create',
          subjectCollection: 'issues',
          subjectId: `s-${i}`,
        },
      })
    }
    const req = await requestOf(administrator)
    const seen: string[] = []
    let after = ''
    for (let page = 0; page < 5; page += 1) {
      const { lines: found, next } = await loadLog(req, { ...NOTHING, after })
      seen.push(...found.map(({ id }) => id))
      if (!next) break
      after = next
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  })
})
