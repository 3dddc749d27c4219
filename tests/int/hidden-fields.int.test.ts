import { createLocalReq, type CollectionSlug, type FlattenedField, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import type { User } from '@/payload-types'

import { castOf, type Cast } from '../helpers/cast'
import { describeOnEachDatabase } from '../helpers/databases'
import { matrixRows } from '../helpers/matrixRows'
import { ground } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

const DEPTH = 3
const WORDS = /^Không (lọc hay sắp xếp|lọc|sắp xếp) được theo “/

type Hidden = { path: string; collection: string }

describeOnEachDatabase('fields that a person may not read', (start) => {
  let payload: Payload
  let rest: Rest
  let cast: Cast
  let reporter: User
  let administrator: User

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    const base = await ground(payload)
    cast = await castOf(payload, base)
    await matrixRows({ payload, rest, ground: base, cast })
    reporter = await userOf(cast.reporter.id)
    administrator = await userOf(cast.administrator.id)
  })

  async function userOf(id: string): Promise<User> {
    const user = await payload.findByID({ collection: 'users', id, overrideAccess: true })
    return { ...user, collection: 'users' } as User
  }

  const own = () =>
    payload.config.collections
      .map(({ slug }) => slug)
      .filter((slug) => !slug.startsWith('payload-'))
  const fieldsOf = (slug: string) =>
    payload.collections[slug as CollectionSlug].config.flattenedFields

  /** Hidden from everybody, or read only by some: as the configuration says, not as the product's check does. */
  const isSecret = (field: FlattenedField, forAdministrator: boolean): boolean => {
    if ('hidden' in field && field.hidden) return true
    const isClosed = 'access' in field && Boolean(field.access?.read)
    return isClosed && (!forAdministrator || field.name === 'sessions')
  }

  /** Every path to a field that the person may not read, through at most so many links. */
  function secretPaths(slug: string, forAdministrator = false, hops = DEPTH): string[] {
    const walk = (fields: readonly FlattenedField[], secret: boolean): string[] =>
      fields.flatMap((field): string[] => {
        const { name } = field
        const isHere = secret || isSecret(field, forAdministrator)
        if ('flattenedFields' in field) {
          return walk(field.flattenedFields, isHere).map((path) => `${name}.${path}`)
        }
        const found = isHere ? [name] : []
        const isLink = field.type === 'relationship' || field.type === 'upload'
        if (isLink && typeof field.relationTo === 'string' && hops > 0) {
          const further = secretPaths(field.relationTo, forAdministrator, hops - 1)
          found.push(...further.map((path) => `${name}.${path}`))
        }
        return found
      })
    return walk(fieldsOf(slug), false)
  }

  const all = (forAdministrator = false, hops = DEPTH): Hidden[] =>
    own().flatMap((collection) =>
      secretPaths(collection, forAdministrator, hops).map((path) => ({ path, collection })),
    )

  it('are many, and the secrets of accounts are among them, near and far', () => {
    const found = all().map(({ collection, path }) => `${collection} ${path}`)
    expect(found).toEqual(
      expect.arrayContaining([
        'users hash',
        'users salt',
        'users resetPasswordToken',
        'users sessions.id',
        'users email',
        'users memberships.role',
        'articles author.hash',
        'airings article.author.hash',
        'rundown-entries article.approvedBy.salt',
        'proof-checks airing.article.author.resetPasswordToken',
      ]),
    )
    expect(found.length).toBeGreaterThan(1000)
  })

  it.each([
    ['a reporter', false],
    ['an administrator', true],
  ] as const)(
    'order and filter no list for %s, through any links',
    async (_, forAdministrator) => {
      const user = forAdministrator ? administrator : reporter
      const wrong: string[] = []
      for (const { collection, path } of all(forAdministrator)) {
        const ask = {
          collection: collection as CollectionSlug,
          overrideAccess: false,
          user,
          limit: 1,
        }
        const questions = {
          sort: () => payload.find({ ...ask, sort: `-${path}` }),
          where: () =>
            payload.find({ ...ask, where: { or: [{ and: [{ [path]: { exists: true } }] }] } }),
        }
        for (const [way, question] of Object.entries(questions)) {
          const words = await question().then(
            () => 'answered',
            (error: Error) => error.message,
          )
          if (!WORDS.test(words)) wrong.push(`${collection} ${way} ${path}: ${words}`)
        }
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )

  it('are not to be asked about over HTTP, by any of the ways there are', async () => {
    const wrong: string[] = []
    const { token } = cast.reporter
    // One near path of every collection, and every secret of the accounts themselves.
    const near = all(false, 1)
    const asked = near.filter(
      ({ collection }, index) =>
        collection === 'users' || near.findIndex((one) => one.collection === collection) === index,
    )
    expect(asked.length).toBeGreaterThan(25)
    for (const { collection, path } of asked) {
      const ways: [string, string, unknown?][] = [
        ['GET', `/${collection}?sort=${path}`],
        ['GET', `/${collection}?sort=createdAt,-${path}`],
        ['GET', `/${collection}?draft=true&sort=-${path}`],
        ['GET', `/${collection}?where[${path}][exists]=true`],
        ['GET', `/${collection}?where[or][0][and][0][${path}][exists]=true`],
        ['GET', `/${collection}?draft=true&where[${path}][exists]=true`],
        ['GET', `/${collection}?where=${encodeURIComponent(`{"${path}":{"exists":true}}`)}`],
        ['GET', `/${collection}/count?where[${path}][exists]=true`],
        ['PATCH', `/${collection}?where[${path}][exists]=true`, {}],
        ['PATCH', `/${collection}?where[id][exists]=true&sort=${path}`, {}],
        ['DELETE', `/${collection}?where[${path}][exists]=true`],
        ...(payload.collections[collection as CollectionSlug].config.versions
          ? ([
              ['GET', `/${collection}/versions?sort=version.${path}`],
              ['GET', `/${collection}/versions?where[version.${path}][exists]=true`],
              ['GET', `/${collection}/versions?where[parent.${path}][exists]=true`],
            ] as [string, string][])
          : []),
      ]
      for (const [method, address, data] of ways) {
        const answer = await rest(method, address, { token, ...(data !== undefined && { data }) })
        if (answer.status !== 400 || !WORDS.test(wordsOf(answer))) {
          wrong.push(`${method} ${address}: ${answer.status} ${answer.text.slice(0, 80)}`)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('order and filter no rows read along', async () => {
    const wrong: string[] = []
    for (const { slug, joins } of payload.config.collections) {
      for (const [target, list] of Object.entries(joins)) {
        for (const { joinPath } of list) {
          for (const path of secretPaths(target, false, 1)) {
            for (const way of [`[sort]=${path}`, `[where][${path}][exists]=true`]) {
              const address = `/${slug}?joins[${joinPath}]${way}`
              const { status } = await rest('GET', address, { token: cast.reporter.token })
              if (status !== 400) wrong.push(`${address}: ${status}`)
            }
          }
        }
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('are never answered, however they are selected', async () => {
    const names = fieldsOf('users')
      .filter((field) => isSecret(field, false))
      .map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['hash', 'salt', 'sessions', 'email']))
    // Somebody who wrote none of the articles.
    const { token, id } = cast.scheduler
    for (const name of names) {
      for (const address of [
        `/users?select[${name}]=true&where[id][not_equals]=${id}`,
        `/articles?depth=2&select[author]=true&populate[users][${name}]=true`,
      ]) {
        const { status, body } = await rest('GET', address, { token })
        expect(status, address).toBe(200)
        const people = (body.docs ?? []).map((row) =>
          address.startsWith('/users') ? row : row.author,
        )
        expect(people.length, address).toBeGreaterThan(0)
        for (const one of people) {
          const value = (one as Record<string, unknown> | null)?.[name]
          expect(JSON.stringify(value ?? null), address).toMatch(/^(null|\[\]|\{\})$/)
        }
      }
    }
  })

  it('leave everything else to be ordered by: what a person reads, as before', async () => {
    const wrong: string[] = []
    const plain = [
      'text',
      'number',
      'date',
      'checkbox',
      'select',
      'relationship',
      'upload',
      'email',
    ]
    for (const collection of own()) {
      const ask = {
        collection: collection as CollectionSlug,
        overrideAccess: false,
        user: reporter,
      }
      const { access } = payload.collections[ask.collection].config
      const req = await createLocalReq({ user: reporter }, payload)
      if (!(await access.read({ req }))) continue
      for (const field of fieldsOf(collection)) {
        if (!plain.includes(field.type) || isSecret(field, false)) continue
        // Nothing of it is stored.
        if ('virtual' in field && field.virtual === true) continue
        const where = { [field.name]: { exists: true } }
        const words = await payload
          .find({ ...ask, sort: `-${field.name}`, where, limit: 1, depth: 0 })
          .then(
            () => null,
            (error: Error) => error.message,
          )
        if (words) wrong.push(`${collection} ${field.name}: ${words}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['articles?draft=true&sort=author.name', 'reporter', 200],
    ['articles?where[author.name][like]=a', 'reporter', 200],
    ['airings?where[issue.title][like]=a', 'supervisor', 200],
    ['airings?sort=issue.title', 'administrator', 200],
    // The order would tell of rows that are somebody else's: a draft behind an airing, another outlet's picture.
    ['airings?sort=article.title', 'supervisor', 400],
    ['airings?sort=issue.title', 'supervisor', 400],
    ['articles?draft=true&where[cover.alt][like]=a', 'reporter', 400],
    ['articles/versions?where[version.cover.alt][like]=a', 'reporter', 400],
  ] as const)('%s for a %s: %i', async (address, who, status) => {
    const answer = await rest('GET', `/${address}`, cast[who])
    expect(answer.status, answer.text).toBe(status)
  })
})
