import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { accessRules, isAllowed, type Subject } from '../helpers/accessTable'
import { castOf, type Actor, type Cast } from '../helpers/cast'
import { describeOnEachDatabase } from '../helpers/databases'
import { CHANGES, matrixRows, type Subjects } from '../helpers/matrixRows'
import { ground, PASSWORD, textOf, type Ground } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'
import { sampleOf } from '../helpers/sample'

/** What of an account nobody but its owner and administrators sees, and what nobody sees. */
const PRIVATE = ['email', 'memberships', 'sessions']
const SECRET = ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'password']

describeOnEachDatabase('access matrix, ways around it', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let cast: Cast
  let rows: Subjects

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    cast = await castOf(payload, base)
    rows = await matrixRows({ payload, rest, ground: base, cast })
    await crossLinks()
  })

  const first = (collection: string, outlet: string): Subject => {
    const found = rows[collection]?.find((one) => one.outlet === outlet)
    if (!found) throw new Error(`No ${collection} row there`)
    return found
  }
  const paper = (collection: string) => first(collection, base.paper.outlet)
  const station = (collection: string) => first(collection, base.station.outlet)

  /** Rows of the paper that point at rows of the station, as a mistake or a merger would leave them. */
  async function crossLinks(): Promise<void> {
    const link = async (
      collection: 'issues' | 'airings' | 'alerts',
      data: Record<string, unknown>,
    ) => {
      await payload.db.updateOne({ collection, id: paper(collection).id, data })
    }
    await link('issues', { makesUp: station('issues').id })
    await link('airings', { evidenceFile: station('files').id })
    await link('alerts', { issue: station('issues').id, obligation: station('obligations').id })
    for (const { id } of (rows.articles ?? []).filter(
      ({ outlet }) => outlet === base.paper.outlet,
    )) {
      await payload.update({
        collection: 'articles',
        id,
        data: { issue: paper('issues').id, cover: station('media').id },
        draft: true,
        overrideAccess: true,
        user: await payload.findByID({ collection: 'users', id: cast.editorInChief.id }),
      })
    }
  }

  describe('rows read along', () => {
    it('are just those a person may read on their own, at any depth', async () => {
      const wrong: string[] = []
      for (const [name, actor] of sampleOf(Object.entries(cast), 3)) {
        for (const { collection } of accessRules.filter(({ operation }) => operation === 'read')) {
          for (const query of ['depth=1', 'depth=3', 'depth=3&draft=true']) {
            const { body } = await rest('GET', `/${collection}?limit=100&${query}`, {
              token: actor.token,
            })
            for (const leak of leaksIn(body.docs ?? [], actor)) {
              wrong.push(`${name}: /${collection}?${query} shows ${leak}`)
            }
          }
        }
      }
      expect(wrong).toEqual([])
    })

    it('are found: the test above would see a leak', () => {
      const row = { id: 'x', createdBy: { id: cast.reporter.id, email: 'a@b.vn' } }
      const issue = { id: 'y', articles: { docs: [{ id: station('articles').id, title: 't' }] } }
      expect(leaksIn([row, issue], cast.scheduler)).toHaveLength(2)
    })
  })

  function leaksIn(docs: object[], actor: Actor): string[] {
    const found: string[] = []
    const known = new Map<string, [string, Subject]>()
    for (const [collection, subjects] of Object.entries(rows)) {
      for (const subject of subjects) known.set(subject.id, [collection, subject])
    }
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value)) return value.forEach((one) => walk(one, path))
      if (typeof value !== 'object' || value === null) return
      const row = value as Record<string, unknown>
      const [slug, subject] = known.get(String(row.id)) ?? []
      const keys = Object.keys(row)
      if (slug && subject && keys.length > 1) {
        const collection = slug === 'trashed' ? 'articles' : slug
        const rule = accessRules.find(
          (one) => one.collection === collection && one.operation === 'read',
        )
        if (!rule || !isAllowed(rule, actor, subject)) found.push(`a ${slug} row at ${path}`)
        if (slug === 'users') {
          const isOwn = subject.id === actor.id || actor.roles[0]?.role === 'administrator'
          const hidden = isOwn ? SECRET : [...PRIVATE, ...SECRET]
          const shown = hidden.filter((key) => !isEmpty(row[key]))
          found.push(...shown.map((key) => `${path}.${key}`))
        }
      }
      for (const [key, part] of Object.entries(row)) walk(part, `${path}.${key}`)
    }
    walk(docs, '')
    return found
  }

  describe('questions about hidden things', () => {
    it.each([
      '/articles?where[createdBy.email][like]=a',
      '/articles?where[author.email][contains]=@',
      '/articles?where[author.memberships.role][equals]=reporter',
      '/articles?where[author.sessions.id][exists]=true',
      '/articles?where[author.hash][exists]=true',
      '/articles?where[or][0][author.salt][exists]=true',
      '/articles?sort=author.email',
      '/articles?sort=-createdBy.memberships.role',
      '/users?where[email][like]=a',
      '/users?where[memberships.role][equals]=administrator',
      '/users?where[resetPasswordToken][exists]=true',
      '/users?sort=email',
      '/users?sort=-hash',
      '/users/count?where[email][like]=a',
      '/issues?where[articles.title][like]=B',
      '/issues?where[airings.note][exists]=true',
      '/articles?where[issue.articles.title][like]=B',
      '/articles/versions?where[version.createdBy.email][like]=a',
      '/articles/versions?sort=version.author.email',
      `/articles?where=${encodeURIComponent('{"author.email":{"like":"a"}}')}`,
    ])('%s is refused', async (path) => {
      for (const actor of [cast.reporter, cast.supervisor, cast.twoOutlets]) {
        const { status, text } = await rest('GET', path, { token: actor.token })
        expect([400, 403], text).toContain(status)
      }
    })

    it('rows of another outlet can’t be told apart through a link', async () => {
      const { token } = cast.scheduler
      const asked = async (path: string) => (await rest('GET', path, { token })).body.totalDocs
      const secret = encodeURIComponent('Chứng cứ')
      expect(await asked(`/airings?where[evidenceFile.title][like]=${secret}`)).toBeFalsy()
      expect(await asked('/issues?where[makesUp.title][like]=x')).toBeFalsy()
    })

    it('a supervisor learns nothing of drafts, by any question', async () => {
      const { token } = cast.supervisor
      const published = (rows.articles ?? []).filter((one) => one.published)
      for (const query of [
        '',
        '?draft=true',
        '?draft=true&trash=true',
        '?where[state][equals]=draft&draft=true',
      ]) {
        const { body } = await rest('GET', `/articles${query}`, { token })
        const ids = (body.docs ?? []).map(({ id }) => id)
        expect(ids.filter((id) => !published.some((one) => one.id === id))).toEqual([])
      }
    })

    it('a supervisor reads the published text, never the draft that waits behind it', async () => {
      const { id } = (rows.articles ?? []).find(
        (one) => one.published && one.outlet === base.paper.outlet,
      ) as Subject
      await rest('PATCH', `/articles/${id}?draft=true`, {
        token: cast.reporter.token,
        data: { title: 'Tiêu đề bí mật' },
      })
      for (const path of [
        `/articles/${id}`,
        `/articles/${id}?draft=true`,
        '/articles?draft=true',
        '/issues?depth=3&draft=true',
        '/airings?depth=3&draft=true',
      ]) {
        const { text } = await rest('GET', path, { token: cast.supervisor.token })
        expect(text, path).not.toContain('bí mật')
      }
    })
  })

  describe('what a person writes', () => {
    const shapes = (id: string): unknown[] => [
      id,
      { id },
      [id],
      [{ id }],
      { relationTo: 'outlets', value: id },
      { id: base.paper.outlet, value: id },
    ]

    it('moves no row to another outlet, however the outlet is written', async () => {
      const wrong: string[] = []
      const movers: [string, Actor, string][] = [
        ['articles', cast.reporter, '?draft=true'],
        ['articles', cast.editorInChief, '?draft=true'],
        ['columns', cast.scheduler, ''],
        ['media', cast.editorInChief, ''],
        ['suspensions', cast.outletHead, ''],
        ['requests', cast.outletHead, ''],
      ]
      for (const [collection, actor, query] of movers) {
        const { id } = paper(collection)
        for (const outlet of shapes(base.station.outlet)) {
          await rest('PATCH', `/${collection}/${id}${query}`, {
            token: actor.token,
            data: { outlet },
          })
          const { body } = await rest('GET', `/${collection}/${id}?depth=0&draft=true`, {
            token: cast.administrator.token,
          })
          if (body.outlet !== base.paper.outlet) {
            wrong.push(`${collection}: ${JSON.stringify(outlet)} → ${String(body.outlet)}`)
          }
        }
      }
      expect(wrong).toEqual([])
    })

    it('moves no issue or airing through its column or issue', async () => {
      for (const [collection, data] of [
        ['issues', { column: base.station.programme }],
        ['airings', { issue: station('issues').id }],
      ] as const) {
        const { status } = await rest('PATCH', `/${collection}/${paper(collection).id}`, {
          token: cast.scheduler.token,
          data,
        })
        expect([400, 403]).toContain(status)
      }
    })

    it('lands at an outlet where the writer may write, when none is named', async () => {
      const { status, body } = await rest('POST', '/articles?draft=true&depth=0', {
        token: cast.twoOutlets.token,
        data: { title: 'Bài không ghi kênh' },
      })
      expect([status, body.doc?.outlet]).toEqual([201, base.station.outlet])
    })

    it('gives nobody a role, another address or their account back', async () => {
      const { token, id, email } = cast.reporter
      await rest('PATCH', `/users/${id}`, {
        token,
        data: {
          name: 'reporter',
          email: 'moi@toa-soan.example',
          active: false,
          memberships: [{ role: 'administrator' }],
          sessions: [],
        },
      })
      const { docs } = await payload.find({
        collection: 'users',
        where: { id: { equals: id } },
        depth: 0,
        overrideAccess: true,
      })
      expect(docs[0]).toMatchObject({
        email,
        active: true,
        memberships: [{ role: 'reporter', outlet: base.paper.outlet }],
      })
    })

    it('changes no confirmed airing, not even as administrator', async () => {
      const { id } = (rows.airings ?? []).find((one) => one.confirmed) as Subject
      for (const actor of [cast.scheduler, cast.outletHead, cast.administrator]) {
        const one = await rest('PATCH', `/airings/${id}`, {
          token: actor.token,
          data: { startedAt: '2026-01-01T00:00:00.000Z', confirmed: false },
        })
        expect([403, 404]).toContain(one.status)
      }
    })

    it('confirms an airing in the writer’s own name alone', async () => {
      const { body } = await rest('POST', '/airings?depth=0', {
        token: cast.scheduler.token,
        data: {
          issue: paper('issues').id,
          startedAt: '2026-01-10T00:00:00.000Z',
          kind: 'repeat',
          confirmed: true,
          evidenceUrl: 'https://example.vn/ghi',
          confirmedBy: cast.outletHead.id,
          confirmedAt: '2020-01-01T00:00:00.000Z',
          outlet: base.station.outlet,
          sourceKey: 'article:x',
          sample: true,
        },
      })
      expect(body.doc).toMatchObject({
        confirmedBy: cast.scheduler.id,
        outlet: base.paper.outlet,
        sample: false,
      })
      expect(String(body.doc?.confirmedAt)).not.toContain('2020')
    })

    it('copies nothing of another outlet, and nothing that must not have a twin', async () => {
      const wrong: string[] = []
      const outcome = async (name: string, actor: Actor, collection: string, subject: Subject) => {
        const { status } = await rest('POST', `/${collection}/${subject.id}/duplicate`, {
          token: actor.token,
          data: {},
        })
        if (status < 400) wrong.push(`${name} copies ${collection}`)
      }
      for (const collection of Object.keys(CHANGES).filter((slug) => slug !== 'articles')) {
        for (const subject of rows[collection] ?? []) {
          await outcome('administrator', cast.administrator, collection, subject)
          await outcome('twoOutlets', cast.twoOutlets, collection, subject)
        }
      }
      for (const subject of rows.articles ?? []) {
        if (subject.outlet === base.paper.outlet) {
          await outcome('twoOutlets', cast.twoOutlets, 'articles', subject)
        }
      }
      expect(wrong).toEqual([])
    })

    it('waives no miss without being head of the outlet', async () => {
      const { id } = paper('issues')
      await rest('PATCH', `/issues/${id}`, {
        token: cast.scheduler.token,
        data: { waiver: { waived: true, reason: 'Tự miễn', document: '1/TB' } },
      })
      const issue = await payload.findByID({ collection: 'issues', id, depth: 0 })
      expect(issue.waiver?.waived).toBeFalsy()
    })
  })

  describe('places that belong to the system', () => {
    it.each([
      ['GET', '/payload-migrations'],
      ['POST', '/payload-migrations'],
      ['GET', '/payload-kv'],
      ['POST', '/payload-kv'],
      ['GET', '/payload-jobs/run'],
      ['GET', '/payload-jobs'],
      ['POST', '/payload-locked-documents'],
      ['GET', '/graphql'],
      ['POST', '/graphql'],
      ['GET', '/graphql-playground'],
      ['GET', '/users/init'],
      ['POST', '/users/verify/abc'],
    ])('%s %s is not there, for anybody', async (method, path) => {
      for (const { token } of [cast.anonymous, cast.reporter, cast.administrator]) {
        const { status } = await rest(method, path, {
          token,
          ...(method === 'POST' && { data: {} }),
        })
        expect([403, 404]).toContain(status)
      }
    })

    it('answers a stranger at no door but these, nor those whose account was closed', async () => {
      const OPEN = [
        'get /access',
        'get /users/me',
        'post /users/login',
        'post /users/logout',
        'post /users/refresh-token',
        'post /users/forgot-password',
        'post /users/reset-password',
        // Preferences of nobody: there are none.
        'get /payload-preferences/:key',
        'get /payload-preferences/:id',
        'get /payload-preferences/count',
      ]
      const doors = [
        ...(payload.config.endpoints || []).map((door) => ({ ...door, slug: '' })),
        ...payload.config.collections.flatMap(({ slug, endpoints }) =>
          (endpoints || []).map((door) => ({ ...door, slug: `/${slug}` })),
        ),
      ]
      expect(doors.length).toBeGreaterThan(100)
      const wrong: string[] = []
      for (const { slug, method, path } of doors) {
        const door = `${method} ${slug}${path === '/' ? '' : path}`
        if (OPEN.includes(door)) continue
        const id = rows[slug.slice(1)]?.[0]?.id ?? 'x'
        const asked = door.slice(method.length + 1).replace(/\/?:\w+\??/, `/${id}`)
        for (const name of ['anonymous', 'deactivated', 'withoutRole'] as const) {
          const { status, body } = await rest(method.toUpperCase(), asked, {
            token: cast[name].token,
            ...(method !== 'get' && { data: {} }),
          })
          // What one may do to a row: nothing, said politely.
          const isNoRight = path.startsWith('/access/') && JSON.stringify(body) === '{"fields":{}}'
          if ((status < 400 || status >= 500) && !isNoRight) {
            wrong.push(`${name} ${door}: ${status} ${JSON.stringify(body).slice(0, 100)}`)
          }
        }
      }
      expect(wrong).toEqual([])
    })

    it('tells a stranger of no right at all', async () => {
      const { body } = await rest('GET', '/access')
      expect(body.canAccessAdmin).toBeFalsy()
      const rights = Object.entries((body.collections ?? {}) as Record<string, object>)
      const operations = rights.flatMap(([, one]) =>
        Object.keys(one).filter((key) => key !== 'fields'),
      )
      expect(operations).toEqual([])
    })

    it('keeps preferences and locks from those without a role', async () => {
      for (const { token } of [cast.anonymous, cast.deactivated, cast.withoutRole]) {
        expect((await rest('GET', '/payload-preferences', { token })).status).toBe(401)
        expect((await rest('GET', '/payload-locked-documents', { token })).status).toBe(401)
        expect((await rest('GET', '/users/me', { token })).body.user).toBeNull()
      }
    })

    it('shows one’s own preferences alone', async () => {
      const { token } = cast.reporter
      await rest('POST', '/payload-preferences/danh-sach', { token, data: { value: { a: 1 } } })
      expect((await rest('GET', '/payload-preferences', { token })).body.totalDocs).toBe(1)
      const other = await rest('GET', '/payload-preferences', { token: cast.outletHead.token })
      expect(other.body.totalDocs).toBe(0)
    })

    it('hands out no uploaded file past the rights of its row', async () => {
      for (const collection of ['media', 'files'] as const) {
        const row = await payload.findByID({ collection, id: station(collection).id, depth: 0 })
        const path = `/${collection}/file/${row.filename}`
        expect((await rest('GET', path)).status).toBe(401)
        expect((await rest('GET', path, { token: cast.reporter.token })).status).toBe(403)
        expect((await rest('GET', path, { token: cast.stationHead.token })).status).toBe(200)
      }
    })
  })

  describe('accounts', () => {
    it('answers the same for a known and an unknown address', async () => {
      const known = cast.reporter.email
      const unknown = 'khong-co@toa-soan.example'
      for (const [path, data] of [
        ['/users/forgot-password', {}],
        ['/users/login', { password: 'sai hoàn toàn' }],
      ] as const) {
        const one = await rest('POST', path, { data: { email: known, ...data } })
        const other = await rest('POST', path, { data: { email: unknown, ...data } })
        expect([one.status, one.text]).toEqual([other.status, other.text])
      }
    })

    it('lets nobody in who was switched off, and says so just to who knows the password', async () => {
      const { email } = cast.deactivated
      const right = await rest('POST', '/users/login', { data: { email, password: PASSWORD } })
      expect(right.status).toBe(403)
      expect(wordsOf(right)).toContain('Tài khoản đã ngừng hoạt động')
      const wrong = await rest('POST', '/users/login', { data: { email, password: 'sai bét' } })
      expect(wrong.status).toBe(401)
      expect(wordsOf(wrong)).not.toContain('ngừng hoạt động')
    })

    it('tells who is not logged in from who lacks the right', async () => {
      const ask = (token?: string) => rest('POST', '/topics', { token, data: { name: 'Chủ đề' } })
      const stranger = await ask()
      expect(stranger.status).toBe(401)
      expect(stranger.body.errors?.[0]?.data?.code).toBe('loginFirst')
      expect(wordsOf(stranger)).toContain('phiên làm việc đã hết')
      const reporter = await ask(cast.reporter.token)
      expect(reporter.status).toBe(403)
      expect(reporter.body.errors?.[0]?.data?.code).toBe('noRight')
      expect(wordsOf(reporter)).toContain('Vai trò của bạn')
    })

    it('registers nobody over HTTP while there are accounts', async () => {
      expect((await register(rest)).status).toBe(403)
    })
  })

  it('a text with a picture of another outlet shows the picture to nobody there', async () => {
    const { body } = await rest('POST', '/articles?draft=true&depth=3', {
      token: cast.reporter.token,
      data: {
        title: 'Bài mượn ảnh',
        outlet: base.paper.outlet,
        content: withPicture(station('media').id),
      },
    })
    expect(JSON.stringify(body.doc ?? {})).not.toContain('"alt"')
  })
})

describeOnEachDatabase('access matrix, before the first account', (start) => {
  it('registers nobody over HTTP: the first administrator comes from the environment', async () => {
    const payload = await start()
    const rest = restOf(payload)
    const answer = await register(rest)
    expect(answer.status).toBe(403)
    expect(wordsOf(answer)).toContain('quản trị')
    const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
    expect(totalDocs).toBe(0)
    expect((await rest('GET', '/users/init')).status).toBe(404)
  })
})

function register(rest: Rest) {
  return rest('POST', '/users/first-register', {
    data: { name: 'Kẻ lạ', email: 'la@toa-soan.example', password: PASSWORD },
  })
}

function withPicture(id: string) {
  const text = textOf('Chữ.')
  return {
    root: {
      ...text.root,
      children: [
        ...text.root.children,
        { type: 'upload', version: 3, relationTo: 'media', value: id, fields: null, format: '' },
      ],
    },
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}
