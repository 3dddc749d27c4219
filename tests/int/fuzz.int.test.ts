import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { answerPublicRequest } from '@/public-api/handlers/answer'

import {
  collectionOf,
  type Asked,
  type Target,
  type Who,
} from '../../scripts/torture/generate/target'
import { requestOf } from '../../scripts/torture/generate/request'
import { describeOnEachDatabase } from '../helpers/databases'
import { creation } from '../helpers/matrixRows'
import { ground, person, picture, type Ground } from '../helpers/newsroom'
import { restOf, uploadOf, wordsOf, type Answer, type Call, type Rest } from '../helpers/rest'
import { isExhaustive } from '../helpers/sample'

const REQUESTS = isExhaustive ? 5000 : 1000
/** `FUZZ_SEED` and `FUZZ_FROM` ask others; by themselves they are always the same. */
const SEED = Number(process.env.FUZZ_SEED ?? 1)
const FROM = Number(process.env.FUZZ_FROM ?? 0)

describeOnEachDatabase('what the generator asks', (start) => {
  let payload: Payload
  let rest: Rest
  let target: Target
  const tokens: Partial<Record<Who, string>> = {}

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    const base = await ground(payload)
    const { outlet } = base.paper
    tokens.administrator = (
      await person(payload, 'administrator', [{ role: 'administrator' }])
    ).token
    tokens.editor = (await person(payload, 'editor', [{ role: 'sectionEditor', outlet }])).token
    tokens.reporter = (await person(payload, 'reporter', [{ role: 'reporter', outlet }])).token
    target = await targetOf(payload, await makeRows(base))
  })

  /** A row of every collection that an administrator may add one to. */
  async function makeRows(base: Ground): Promise<Target['ids']> {
    const ids: Record<string, string[]> = {
      columns: [base.paper.page, base.paper.programme],
      outlets: [base.paper.outlet, base.station.outlet],
      organisations: [base.department],
      plans: [base.plan],
      topics: [base.topic],
    }
    for (const { slug } of payload.config.collections) {
      const { query, call } = await creation(slug, base, {
        ...base.paper,
        issue: ids.issues?.[0],
      } as never)
      if (!call.data && !call.raw) continue
      const { body } = await rest('POST', `/${slug}${query}`, {
        token: tokens.administrator,
        ...call,
      })
      if (body.doc) (ids[slug] ??= []).push(body.doc.id)
    }
    const issue = await payload.create({
      collection: 'issues',
      data: {
        column: base.paper.programme,
        plannedAt: '2026-01-09T12:45:00.000Z',
        title: 'Số thử',
      } as never,
      overrideAccess: true,
    })
    ;(ids.issues ??= []).push(issue.id)
    return ids
  }

  async function ask({ who, method, path, headers, body }: Asked): Promise<Answer> {
    const raw =
      body === undefined || method === 'GET' || method === 'HEAD'
        ? undefined
        : Buffer.from(body, 'latin1')
    if (path.startsWith('/api/v1')) return readAnswer(await askPublic({ method, path, headers }))
    return rest(method, path.slice('/api'.length), { token: tokens[who], headers, raw })
  }

  const askPublic = ({ method, path, headers }: Pick<Asked, 'method' | 'path' | 'headers'>) =>
    answerPublicRequest({
      payload,
      now: new Date(),
      request: new Request(`http://localhost${path}`, { method, headers }),
    })

  it(`is answered without a failure of ours: ${REQUESTS} requests`, async () => {
    const failed: string[] = []
    const statuses: Record<string, number> = {}
    for (let number = FROM; number < FROM + REQUESTS; number += 1) {
      const asked = requestOf(target, SEED, number)
      const { status, text } = await ask(asked).catch((error: Error) => ({
        status: 999,
        text: String(error.stack),
      }))
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status < 500) continue
      const { body, ...rest } = asked
      failed.push(
        `${number}: ${JSON.stringify(rest)} ${body?.slice(0, 300)} → ${status} ${text.slice(0, 300)}`,
      )
    }
    expect(failed).toEqual([])
    // Not only refusals: much of it is answered, by people with and without the right.
    expect(statuses[200] ?? 0).toBeGreaterThan(REQUESTS / 20)
    expect(statuses[400] ?? 0).toBeGreaterThan(REQUESTS / 20)
  }, 600_000)

  it('leaves every list readable', async () => {
    for (const { slug } of target.collections) {
      const { docs } = await payload.find({
        collection: slug as CollectionSlug,
        depth: 1,
        limit: 500,
        overrideAccess: true,
      })
      expect(docs).toBeInstanceOf(Array)
    }
  })

  describe('once answered with a failure of ours', () => {
    const asAdministrator = (method: string, path: string, call: Call = {}) =>
      rest(method, path, { token: tokens.administrator, ...call })
    const refused = async (answer: Promise<Answer>, status: number, words: string) => {
      const settled = await answer
      expect(settled.status, settled.text).toBe(status)
      expect(wordsOf(settled)).toContain(words)
    }

    it.each<unknown>(['x', [null], [5], [{ type: 'paragraph', children: 'x' }], [{ type: null }]])(
      'a text whose parts are none: %j',
      async (children) => {
        const content = { root: { type: 'root', children } }
        const words = 'Nội dung không đọc được. Hãy tải lại trang rồi nhập lại.'
        const path = `/articles/${target.ids.articles?.[0]}?draft=true`
        await refused(asAdministrator('PATCH', path, { data: { content } }), 400, words)
      },
    )

    it('a file that is not there', async () => {
      for (const name of ['khong-co.png', `${'a'.repeat(3000)}.png`, 'khong-co.png/x']) {
        const answer = asAdministrator('GET', `/media/file/${encodeURIComponent(name)}`)
        await refused(answer, 404, 'Không có tệp này trên máy chủ')
      }
    })

    it('a folder for a file', async () => {
      const file = { name: 'anh.png', type: 'image/png', bytes: await picture() }
      const raw = uploadOf(file, { alt: 'Ảnh', outlet: target.ids.outlets?.[0], prefix: '../x' })
      await refused(asAdministrator('POST', '/media', { raw }), 400, 'Tệp không xếp theo thư mục')
      const read = asAdministrator('GET', '/media/file/anh.png?prefix=x')
      await refused(read, 400, 'Tệp không xếp theo thư mục')
    })

    it('what is remembered of a page in a way it can’t be opened with', async () => {
      const key = 'collection-articles'
      const value = { columns: [null], sort: 'nope', limit: -5, preset: 'x' }
      const kept = await asAdministrator('POST', `/payload-preferences/${key}`, {
        data: { value, createdAt: 'abc', updatedAt: '2026-13-45' },
      })
      expect(kept.status, kept.text).toBe(200)
      const where = { key: { equals: key } }
      const find = () =>
        payload.find({ collection: 'payload-preferences', where, overrideAccess: true })
      const [row] = (await find()).docs
      expect(row?.value).toEqual({})
      // Past our hooks: as one that was kept before there were any.
      await payload.db.updateOne({
        collection: 'payload-preferences',
        id: row?.id ?? '',
        data: { value: { ...value, limit: 25 } },
      })
      expect((await find()).docs[0]?.value).toEqual({ limit: 25 })
    })

    it('times that are none in what Payload itself keeps', async () => {
      const lock = await payload.create({
        collection: 'payload-locked-documents',
        data: {
          document: { relationTo: 'issues', value: target.ids.issues?.[0] },
          user: { relationTo: 'users', value: target.ids.users?.[0] },
        } as never,
        overrideAccess: true,
      })
      const change = (data: object) =>
        asAdministrator('PATCH', `/payload-locked-documents/${lock.id}`, { data })
      expect((await change({ updatedAt: 'abc' })).status).toBe(400)
      expect((await change({ user: { relationTo: 'nope', value: {} } })).status).toBe(400)
      expect((await change({ user: { relationTo: 'users', value: 'x' } })).status).toBe(400)
      expect((await change({ createdAt: 'abc' })).status).toBe(400)
      expect((await asAdministrator('GET', '/payload-locked-documents')).status).toBe(200)
    })

    it('as many linked rows in one question as are allowed', async () => {
      const path = ['outlet.organisation.name', 'column.outlet.name', 'topics.plan.title']
      const asked = Array.from(
        { length: 8 },
        (_, at) => `where[or][${at}][${path[at % path.length]}][equals]=x`,
      )
      for (const who of [tokens.administrator, tokens.reporter]) {
        for (const place of ['/articles', '/articles/count']) {
          const answer = await rest('GET', `${place}?${asked.join('&')}`, { token: who })
          expect(answer.status, answer.text).toBeLessThan(500)
        }
      }
    })
  })

  it('is the same for the same seed and number', () => {
    expect(requestOf(target, 7, 41)).toEqual(requestOf(target, 7, 41))
    expect(requestOf(target, 7, 41)).not.toEqual(requestOf(target, 8, 41))
  })
})

async function targetOf(payload: Payload, ids: Target['ids']): Promise<Target> {
  const request = new Request('http://localhost/api/v1/openapi.json')
  const response = await answerPublicRequest({ payload, now: new Date(), request })
  const { paths } = (await response.json()) as { paths: Target['publicPaths'] }
  return {
    collections: payload.config.collections.map(collectionOf).map((one) => ({
      ...one,
      // They have no end; read in process they would be waited for.
      endpoints: one.endpoints.filter(
        ({ path, method }) =>
          !path.endsWith('/events') && !(path.endsWith('/here') && method === 'get'),
      ),
    })),
    globals: payload.config.globals.map(({ slug }) => slug),
    publicPaths: paths,
    ids,
    slugs: ['cai-cach-hanh-chinh'],
    // Those have Next before them: npm run torture.
    pages: [],
    actions: [],
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  const { status, headers } = response
  return { status, text, headers, body: {}, bytes: new Uint8Array() }
}
