import type { Payload, PayloadRequest } from 'payload'
import { describe, expect, it, vi } from 'vitest'

import { countWhere, inChunks, rowOf, rowOrThrow, rowsWhere, rowWhere } from './rows'

const where = { column: { equals: 'c' } }

function database(docs: { id: string }[] = []) {
  const asked: unknown[] = []
  const answer =
    <Found>(found: Found) =>
    (query: unknown) => {
      asked.push(query)
      return Promise.resolve(found)
    }
  const payload = {
    find: answer({ docs }),
    findByID: answer(docs[0] ?? null),
    count: answer({ totalDocs: docs.length }),
  } as unknown as Payload
  return { asked, payload, req: { payload } as PayloadRequest }
}

describe('a query of rows asks Payload', () => {
  type Case = [string, (req: PayloadRequest) => Promise<unknown>, Record<string, unknown>]
  const cases: Case[] = [
    [
      'for all rows, with ids for what they refer to',
      (req) => rowsWhere(req, 'issues', { where, overrideAccess: true }),
      { where, depth: 0, limit: 0, pagination: false, overrideAccess: true },
    ],
    [
      'for some rows, in an order, with a few fields, under the rights of the person',
      (req) =>
        rowsWhere(req, 'issues', {
          where,
          sort: ['plannedAt', 'id'],
          limit: 20,
          select: { title: true },
          overrideAccess: false,
        }),
      {
        where,
        sort: ['plannedAt', 'id'],
        depth: 0,
        limit: 20,
        pagination: false,
        select: { title: true },
        overrideAccess: false,
      },
    ],
    [
      'for what rows refer to, for drafts and for the trash',
      (req) =>
        rowsWhere(req, 'issues', {
          where: {},
          depth: 1,
          populate: { columns: { name: true } },
          joins: false,
          draft: true,
          trash: true,
          overrideAccess: true,
        }),
      {
        where: {},
        depth: 1,
        limit: 0,
        pagination: false,
        populate: { columns: { name: true } },
        joins: false,
        draft: true,
        trash: true,
        overrideAccess: true,
      },
    ],
    [
      'for the first row',
      (req) => rowWhere(req, 'issues', { where, sort: '-number', overrideAccess: true }),
      { where, sort: '-number', depth: 0, limit: 1, pagination: false, overrideAccess: true },
    ],
    [
      'for the row of an id, or nothing',
      (req) => rowOf(req, 'issues', 'i', { overrideAccess: false }),
      { id: 'i', depth: 0, disableErrors: true, overrideAccess: false },
    ],
    [
      'for the row of an id that must be there',
      (req) => rowOrThrow(req, 'issues', 'i', { depth: 1, overrideAccess: true }),
      { id: 'i', depth: 1, disableErrors: false, overrideAccess: true },
    ],
    [
      'for their number',
      (req) => countWhere(req, 'issues', { where, overrideAccess: false }),
      { where, overrideAccess: false },
    ],
  ]

  it.each(cases)('%s', async (_, ask, query) => {
    const { asked, req } = database()
    await ask(req)
    expect(asked).toEqual([{ ...query, collection: 'issues', req }])
  })

  it('without a request where there is none', async () => {
    const { asked, payload } = database()
    await rowsWhere(payload, 'issues', { where, overrideAccess: true })
    await rowOf(payload, 'issues', 'i', { overrideAccess: true })
    await countWhere(payload, 'issues', { where, overrideAccess: true })
    for (const query of asked) expect(query).not.toHaveProperty('req')
    expect(asked).toHaveLength(3)
  })
})

describe('a query of rows answers', () => {
  const first = { id: 'first' }
  const options = { where, overrideAccess: true }

  it('with the rows alone', async () => {
    const { req } = database([first, { id: 'second' }])
    expect(await rowsWhere(req, 'issues', options)).toEqual([first, { id: 'second' }])
    expect(await rowWhere(req, 'issues', options)).toEqual(first)
    expect(await rowOf(req, 'issues', 'first', { overrideAccess: true })).toEqual(first)
    expect(await countWhere(req, 'issues', options)).toBe(2)
  })

  it('with null where there is no row', async () => {
    const { req } = database()
    expect(await rowWhere(req, 'issues', options)).toBeNull()
    expect(await rowOf(req, 'issues', 'first', { overrideAccess: true })).toBeNull()
  })
})

describe('a long list of values is asked for in parts', () => {
  it.each([
    [0, []],
    [1, [1]],
    [499, [499]],
    [500, [500]],
    [501, [500, 1]],
    [1000, [500, 500]],
    [1001, [500, 500, 1]],
  ])('%i values', async (length, parts) => {
    const values = Array.from({ length }, (_, index) => index)
    const load = vi.fn((part: number[]) => Promise.resolve(part.map(String)))
    expect(await inChunks(values, load)).toEqual(values.map(String))
    expect(load.mock.calls.map(([part]) => part.length)).toEqual(parts)
  })
})

/** Never run: the type checker reads it. */
export async function typesOfRows({ req }: { req: PayloadRequest }) {
  const some = await rowsWhere(req, 'plans', {
    where,
    select: { number: true },
    overrideAccess: true,
  })
  some.map(({ id, number }) => [id, number] satisfies [string, string])
  // @ts-expect-error: a field not asked for is not there
  some.map(({ title }) => title)
  const row = await rowOf(req, 'plans', 'p', { overrideAccess: true })
  // @ts-expect-error: there may be no row
  void row.title
  // @ts-expect-error: whose rights count is said at every call
  await rowsWhere(req, 'plans', { where })
  // @ts-expect-error: so for one row
  await rowWhere(req, 'plans', { where })
  // @ts-expect-error: so for the row of an id
  await rowOf(req, 'plans', 'p', {})
  // @ts-expect-error: so for one that must be there
  await rowOrThrow(req, 'plans', 'p', {})
  // @ts-expect-error: so for their number
  await countWhere(req, 'plans', { where })
  // @ts-expect-error: a collection has its own fields
  await rowsWhere(req, 'plans', { where, select: { nothing: true }, overrideAccess: true })
}
