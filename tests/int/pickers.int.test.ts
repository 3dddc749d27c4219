import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { outletsWithRole } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import type { User } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { maker, person, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'

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
