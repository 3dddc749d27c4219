import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { outletsWithRole } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import type { User } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { maker, pdf, person, type Person } from '../helpers/newsroom'
import { restOf, uploadOf, type Rest } from '../helpers/rest'

describeOnEachDatabase('what a form offers to choose from', (start) => {
  let payload: Payload
  let rest: Rest
  let own: string
  let reporter: Person
  let supervisor: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    const make = maker(payload)
    const department = await make('organisations', { name: 'Sở Nội vụ', kind: 'department' })
    const press = await make('organisations', {
      name: 'Báo và Phát thanh – Truyền hình',
      kind: 'press',
    })
    const outlet = (name: string) =>
      make('outlets', {
        name,
        kind: 'online',
        organisation: press.id,
        supervisors: [department.id],
      })
    own = (await outlet('Báo điện tử của Đà Bắc')).id
    await outlet('Kênh không viết ở đó')
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet: own }])
    supervisor = await person(payload, 'supervisor', [
      { role: 'supervisor', organisation: department.id },
    ])
  })

  /** What the picker of a relation asks: the title, as typed. */
  async function picked(collection: string, title: string, typed: string): Promise<unknown[]> {
    const { body } = await rest(
      'GET',
      `/${collection}?depth=0&where[and][0][${title}][like]=${encodeURIComponent(typed)}`,
      { token: supervisor.token },
    )
    return (body.docs ?? []).map((row) => row[title])
  }

  it.each([
    ['organisations', 'name', 'bao va', 'Báo và Phát thanh – Truyền hình'],
    ['organisations', 'name', 'BÁO VÀ', 'Báo và Phát thanh – Truyền hình'],
    ['outlets', 'name', 'dien tu da bac', 'Báo điện tử của Đà Bắc'],
  ])('%s by %s “%s”', async (collection, title, typed, found) => {
    expect(await picked(collection, title, typed)).toEqual([found])
    expect(await picked(collection, title, `${typed} xyz`)).toEqual([])
  })

  /** What a list's search box asks. */
  const searched = async (collection: string, typed: string) => {
    const where = `where[or][0][searchText][like]=${encodeURIComponent(typed)}`
    const { body } = await rest('GET', `/${collection}?draft=true&depth=0&${where}`, {
      token: reporter.token,
    })
    return (body.docs ?? []).map(({ title }) => title)
  }

  it('a text by words of its body, as the newest draft has them', async () => {
    const body = (text: string) => ({
      root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
    })
    const made = await rest('POST', '/articles?draft=true', {
      token: reporter.token,
      data: { title: 'Bài có thân', outlet: own, content: body('Người dân xã Bản Liền nộp hồ sơ') },
    })
    expect(made.status, made.text).toBe(201)
    expect(await searched('articles', 'ban lien HO SO')).toEqual(['Bài có thân'])
    const changed = await rest('PATCH', `/articles/${made.body.doc?.id}?draft=true`, {
      token: reporter.token,
      data: { content: body('Người dân xã Nàn Sán') },
    })
    expect(changed.status, changed.text).toBe(200)
    expect(await searched('articles', 'ban lien')).toEqual([])
    expect(await searched('articles', 'nan san')).toEqual(['Bài có thân'])
  })

  it('a file by its title without accents', async () => {
    const made = await rest('POST', '/files', {
      token: reporter.token,
      raw: uploadOf(
        { name: 'x.pdf', type: 'application/pdf', bytes: pdf() },
        { title: 'Biên bản phát sóng Đà Bắc', outlet: own },
      ),
    })
    expect(made.status, made.text).toBe(201)
    expect(await searched('files', 'bien ban da bac')).toEqual(['Biên bản phát sóng Đà Bắc'])
  })

  it('an airing by the words of its issue, without accents', async () => {
    const make = maker(payload)
    const column = await make('columns', {
      name: 'Chuyên mục cải cách',
      outlet: own,
      kind: 'page',
      validFrom: '2022-01-01',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      time: '19:45',
      shortMonths: 'skip',
      holidayPolicy: 'keep',
    })
    const issue = await make('issues', { column: column.id, plannedAt: '2026-01-09T12:45:00Z' })
    const startedAt = '2026-01-09T12:45:00Z'
    await make('airings', { issue: issue.id, startedAt, kind: 'first', confirmed: false })
    const search = async (typed: string) => {
      const asked = `where[or][0][label][like]=${encodeURIComponent(typed)}`
      const { body } = await rest('GET', `/airings?depth=0&${asked}`, { token: reporter.token })
      return (body.docs ?? []).map(({ label }) => label)
    }
    expect(await search('CHUYEN MUC cai cach')).toEqual([
      expect.stringContaining('Chuyên mục cải cách'),
    ])
    expect(await search('chuyen muc khac')).toEqual([])
  })

  describe('the outlets', () => {
    async function offered(
      who: Person,
      collection: 'media' | 'articles',
    ): Promise<Where | boolean> {
      const user = await payload.findByID({
        collection: 'users',
        id: who.id,
        depth: 0,
        overrideAccess: true,
      })
      const req = await createLocalReq(
        { user: { ...(user as User), collection: 'users' } },
        payload,
      )
      const field = payload.collections[collection].config.flattenedFields.find(
        ({ name }) => name === 'outlet',
      ) as unknown as {
        filterOptions: (options: { req: PayloadRequest }) => Promise<Where | boolean>
      }
      expect(await outletsWithRole(req, NEWSROOM_ROLES)).toEqual(who === reporter ? [own] : [])
      return field.filterOptions({ req })
    }

    it.each(['media', 'articles'] as const)('of %s: those one may write to', async (collection) => {
      expect(await offered(reporter, collection)).toEqual({ id: { in: [own] } })
    })

    it('all they read to who only filters a list', async () => {
      expect(await offered(supervisor, 'media')).toBe(true)
    })
  })
})
