import { describe, expect, it } from 'vitest'

import { difference } from './difference'

type Shape = Record<string, unknown>

const ITEM: Shape = {
  type: 'object',
  required: ['slug', 'title'],
  properties: {
    slug: { type: 'string' },
    title: { type: 'string', description: 'Its title' },
    kind: { type: 'string', enum: ['a', 'b'] },
    at: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  },
}
const LIMIT = { name: 'limit', in: 'query', required: false, schema: { type: 'string' } }

function described({
  item = ITEM,
  parameters = [LIMIT] as Shape[],
  path = '/things',
  operationId = 'listThings',
  types = ['application/json'],
  statuses = [400],
  more = {} as Shape,
} = {}) {
  const content = Object.fromEntries(
    types.map((type) => [type, { schema: { $ref: '#/components/schemas/Thing' } }]),
  )
  const responses = { 200: { content }, ...Object.fromEntries(statuses.map((one) => [one, {}])) }
  return {
    paths: { [path]: { get: { operationId, parameters, responses } }, ...more },
    components: { schemas: { Thing: item } },
  }
}
const withProperty = (name: string, shape: Shape | null) => {
  const properties = { ...(ITEM.properties as Shape), [name]: shape }
  if (shape === null) delete properties[name]
  return described({ item: { ...ITEM, properties } })
}

it('finds nothing where nothing changed', () => {
  expect(difference(described(), described())).toEqual({ breaking: [], additive: [] })
})

describe('breaks', () => {
  it.each<[string, Shape, string]>([
    ['an address that is gone', described({ path: '/other' }), '/things is gone'],
    ['another name of an operation', described({ operationId: 'x' }), 'is called x'],
    ['a field that is gone', withProperty('slug', null), 'Thing.slug is gone'],
    ['a field of another type', withProperty('slug', { type: 'integer' }), 'type was "string"'],
    [
      'a field that may be missing',
      described({ item: { ...ITEM, required: ['slug'] } }),
      'title may be missing',
    ],
    [
      'a field that may be null',
      withProperty('slug', { anyOf: [{ type: 'string' }, { type: 'null' }] }),
      'Thing.slug',
    ],
    [
      'a word of a list that is gone',
      withProperty('kind', { type: 'string', enum: ['a'] }),
      'is not b',
    ],
    [
      'one more kind of value',
      withProperty('at', { anyOf: [{ type: 'string' }, { type: 'null' }, { type: 'integer' }] }),
      'may be {"type":"integer"}',
    ],
    ['a parameter that is gone', described({ parameters: [] }), 'takes no query limit'],
    [
      'a parameter that is demanded',
      described({ parameters: [LIMIT, { ...LIMIT, name: 'key', required: true }] }),
      'demands query key',
    ],
    [
      'a parameter that takes less',
      described({ parameters: [{ ...LIMIT, schema: { type: 'string', enum: ['1'] } }] }),
      'is one of a list',
    ],
    [
      'a kind of answer that is gone',
      described({ types: ['text/html'] }),
      'answers no application/json',
    ],
  ])('%s', (_, after, expected) => {
    expect(difference(described(), after).breaking.join('\n')).toContain(expected)
  })
})

describe('adds', () => {
  it.each<[string, Shape, string]>([
    ['an address', described({ more: { '/more': { get: {} } } }), '/more is new'],
    ['a field', withProperty('id', { type: 'string' }), 'Thing.id is new'],
    ['other words', withProperty('title', { type: 'string', description: 'Other' }), 'description'],
    [
      'a word of a list',
      withProperty('kind', { type: 'string', enum: ['a', 'b', 'c'] }),
      'may be c',
    ],
    ['a value that is never null', withProperty('at', { anyOf: [{ type: 'string' }] }), 'any more'],
    [
      'a parameter',
      described({ parameters: [LIMIT, { ...LIMIT, name: 'from' }] }),
      'takes query from',
    ],
    [
      'a kind of answer',
      described({ types: ['application/json', 'text/event-stream'] }),
      'event-stream',
    ],
    ['a problem', described({ statuses: [400, 429] }), 'answers 429'],
    ['a problem that does not come any more', described({ statuses: [] }), 'answers no 400'],
  ])('%s', (_, after, expected) => {
    const found = difference(described(), after)
    expect(found.breaking).toEqual([])
    expect(found.additive.join('\n')).toContain(expected)
  })
})
