import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { describeOnEachDatabase } from '../helpers/databases'
import { person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'

const AT = '2026-03-01T00:00:00.000Z'

/** What somebody has who never logged in. */
const OWN = {
  notices: (user: string) => ({ key: `n-${user}`, user, reason: 'work', openedAt: AT }),
  mails: (user: string) => ({ key: `m-${user}`, user, status: 'waiting', attempts: 0 }),
  'calendar-links': (owner: string) => ({ hash: `h-${owner}`, owner, reach: 'own' }),
} as const

describeOnEachDatabase('an account that nobody needs any more', (start) => {
  let payload: Payload
  let rest: Rest
  let token: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    token = (await person(payload, 'administrator', [{ role: 'administrator' }])).token
  })

  async function accountWith(name: string, collections: readonly (keyof typeof OWN)[]) {
    const { id } = await payload.create({
      collection: 'users',
      data: {
        name,
        email: `${name}@toa-soan.example`,
        password: 'mật khẩu đủ dài 1',
        active: true,
      },
      overrideAccess: true,
    })
    for (const collection of collections) {
      await payload.db.create({ collection, data: OWN[collection](id) })
    }
    return id
  }

  const left = async () => {
    const found = Object.keys(OWN).map(async (collection) => {
      const { docs } = await payload.db.find<{ user?: string; owner?: string }>({
        collection: collection as keyof typeof OWN,
        pagination: false,
      })
      return docs.map(({ user, owner }) => `${collection} ${user ?? owner}`)
    })
    return (await Promise.all(found)).flat()
  }

  it.each(Object.keys(OWN) as (keyof typeof OWN)[])(
    'is deleted with its own %s, and nobody else’s',
    async (collection) => {
      const other = await accountWith(`other-${collection}`, [collection])
      const gone = await accountWith(`gone-${collection}`, [collection])
      const answer = await rest('DELETE', `/users/${gone}`, { token })
      expect(answer.status, answer.text).toBe(200)
      expect(await left()).toContain(`${collection} ${other}`)
      expect(await left()).not.toContain(`${collection} ${gone}`)
    },
  )
})
