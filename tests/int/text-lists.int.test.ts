import { createLocalReq, type Payload, type TypedUser, type Where } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { dashboardScope } from '@/admin/dashboard/dashboardScope'
import { loadToDos } from '@/admin/dashboard/loadToDos'
import { loadAsked } from '@/newsroom/articles/views/loadAsked'

import { queriesOf } from '../helpers/countQueries'
import { describeOnBothDatabases } from '../helpers/databases'
import { articleData, ground, type Ground, person, type Person } from '../helpers/newsroom'
import { sqlitePlan } from '../helpers/queryPlan'

const PAGE = 10

describeOnBothDatabases('lists of texts', (start) => {
  let payload: Payload
  let base: Ground
  let reporter: Person
  let head: Person
  let made = 0

  beforeAll(async () => {
    payload = await start()
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'lists reporter', [{ role: 'reporter', outlet }])
    head = await person(payload, 'lists head', [{ role: 'outletHead', outlet }])
  })

  async function write(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      made += 1
      const { id } = await payload.create({
        ...{ collection: 'articles', draft: true, depth: 0, overrideAccess: true },
        data: {
          ...(articleData(base.paper, `Chợ phiên ${made}`) as object),
          author: reporter.id,
        } as never,
      })
      if (at > 0) continue
      const { revision } = await payload.findByID({
        ...{ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true },
      })
      const { moveArticle } = await import('@/newsroom/articles/actions/moveArticle')
      await moveArticle({
        ...{ id, move: 'submit', reason: null, revision: revision ?? null },
        req: await as(reporter),
      })
    }
  }
  async function as({ id }: Person) {
    const user = await payload.findByID({
      ...{ collection: 'users', id, depth: 0, overrideAccess: true },
    })
    return createLocalReq({ user: { ...user, collection: 'users' } as TypedUser }, payload)
  }
  const list = async (by: Person, where: Where = {}, more: object = {}) => {
    const req = await as(by)
    return payload.find({
      ...{ collection: 'articles', draft: true, depth: 0, sort: '-updatedAt', limit: PAGE },
      ...{ where, user: req.user, req, overrideAccess: false },
      ...more,
    })
  }
  const search = (by: Person, word: string) =>
    list(by, { or: [{ title: { like: word } }, { searchText: { like: word } }] })
  const desk = async (by: Person) => {
    const req = await as(by)
    return loadToDos(req, await dashboardScope(req), new Date())
  }

  it('ask no more of the database for many texts than for few', async () => {
    const looks: [string, () => Promise<unknown>][] = [reporter, head].flatMap((by) => [
      [`the list of ${by.name}`, () => list(by)],
      [`a search of ${by.name}`, () => search(by, 'chợ phiên')],
      [`a search of ${by.name} that finds nothing`, () => search(by, 'không có')],
      [`the desk of ${by.name}`, () => desk(by)],
      [`what waits for ${by.name}`, async () => loadAsked(await as(by))],
    ])
    const counted = async () => {
      const counts: [string, number][] = []
      for (const [name, look] of looks) {
        // The first has to prepare itself.
        await look()
        counts.push([name, (await queriesOf(payload, look)).length])
      }
      return counts
    }
    await write(2)
    const few = await counted()
    expect(few.every(([, count]) => count > 0)).toBe(true)
    await write(PAGE)
    expect((await search(head, 'chợ phiên')).totalDocs).toBe(PAGE + 2)
    expect(await counted()).toEqual(few)
  }, 240_000)

  describe('on SQLite', () => {
    const planOf = (ask: () => Promise<unknown>) => sqlitePlan(payload, '_articles_v' as never, ask)

    it('are found by an index of the outlet, not by reading every text', async () => {
      if (payload.db.name === 'mongoose') return
      const plan = await planOf(() => list(head, {}, { pagination: false }))
      expect(plan.indexes).toContain('_articles_v_list_of_outlet_idx')
    })

    it('are counted in the index alone: one’s own, what waits, what a search finds', async () => {
      if (payload.db.name === 'mongoose') return
      const found: Where = { or: [{ title: { like: 'chợ' } }, { searchText: { like: 'chợ' } }] }
      const asked: Where[] = [
        {},
        { author: { equals: reporter.id } },
        { state: { equals: 'submitted' } },
        found,
      ]
      for (const where of asked) {
        const plan = await planOf(() => list(reporter, where))
        expect(plan.words).toContain('COVERING INDEX _articles_v_list_of_outlet_idx')
      }
    })

    it('say which drafts are published too by looking at these alone', async () => {
      if (payload.db.name === 'mongoose') return
      const { docs } = await list(head)
      const plan = await planOf(() =>
        payload.findVersions({
          ...{ collection: 'articles', depth: 0, limit: 0, pagination: false },
          ...{ select: { parent: true }, overrideAccess: true },
          where: {
            and: [
              { parent: { in: docs.map(({ id }) => id) } },
              { 'version._status': { equals: 'published' } },
            ],
          },
        }),
      )
      expect(plan.indexes).toContain('_articles_v_parent_idx')
    })
  })
})
