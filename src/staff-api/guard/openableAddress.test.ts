import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ApiSchema, Fields } from './apiSchema'
import { openableAddress } from './openableAddress'

const users: Fields = new Map([['name', { kind: 'text' }]])
const articles: Fields = new Map([
  ['id', { kind: 'id' }],
  ['title', { kind: 'text' }],
  ['seconds', { kind: 'number' }],
  ['publishedAt', { kind: 'date' }],
  ['author', { kind: 'relation', to: 'users' }],
])
const versions: Fields = new Map([
  ['updatedAt', { kind: 'date' }],
  ['version', { kind: 'group', fields: articles }],
])
const schema: ApiSchema = {
  collections: new Map([
    ['articles', { fields: articles, versions, joins: new Map() }],
    ['users', { fields: users, versions: null, joins: new Map() }],
  ]),
  isId: (text) => /^[0-9a-f]{24}$/.test(text),
}
const ID = 'a'.repeat(24)

/** As Next reads an address. */
function ask(address: string) {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
  return openableAddress({ segments: pathname.split('/').slice(2), query }, schema)
}

const LIST = '/admin/collections/articles'
const many = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('&')

describe('an address that its page can be opened with stays', () => {
  it.each([
    LIST,
    `${LIST}?limit=25&page=2&sort=-publishedAt,title&search=c%E1%BA%A3i&columns=%5B%22title%22%2C%22-id%22%5D`,
    `${LIST}?where[or][0][and][0][title][like]=a&where[or][0][and][1][seconds][less_than]=60`,
    `${LIST}?where[author][in][0]=${ID}&where[author.name][contains]=a`,
    `${LIST}?notFound=${ID}&depth=1`,
    `${LIST}/trash?where[title][exists]=true`,
    `${LIST}/${ID}/versions?limit=10&sort=-updatedAt`,
    `${LIST}/${ID}/versions/${ID}?versionFrom=${ID}&modifiedOnly=false`,
    `${LIST}/${ID}?where=odd`,
    '/admin/collections/nope?where=odd',
    '/admin/desk?where=odd',
  ])('%s', (address) => {
    expect(ask(address)).toBeNull()
  })
})

describe('an address that its page would break by is opened without what it would break by', () => {
  it.each<[string, string]>([
    ['where=odd', ''],
    ['where={"title":{"equals":"a"}}', ''],
    ['where[nope][equals]=a&sort=title', 'sort=title'],
    ['where[title][near]=a', ''],
    ['where[publishedAt][greater_than]=abc', ''],
    ['where[or][x][title][equals]=a', ''],
    ['where[or]=a', ''],
    [many(22, (at) => `where[or][${at}][title][equals]=a`), ''],
    ['where[title][equals]=a%00', ''],
    ['where[title]=a&where[title][equals]=b', ''],
    ['where[title][equals][x]=a&page=3', 'page=3'],
    ['sort=nope&limit=10', 'limit=10'],
    ['sort[]=title', ''],
    ['sort=author.nope', ''],
    ['limit=-5&page=0', ''],
    ['limit=5000', ''],
    ['limit=5&limit=6', ''],
    ['page=abc&search=x', 'search=x'],
    ['search[a]=b', ''],
    [`search=${'a '.repeat(600)}`, ''],
    ['columns=odd', ''],
    ['columns=[null]', ''],
    ['columns={"a":1}&sort=title', 'sort=title'],
    ['groupBy[x]=title', ''],
    ['queryByGroup=odd&preset=x', ''],
    ['[x]=1&sort=title', 'sort=title'],
    ['x[y][z=1', ''],
    [many(1100, (at) => `x${at}=1`), ''],
  ])('%s', (query, kept) => {
    expect(ask(`${LIST}?${query}`)).toBe(kept ? `${LIST}?${kept}` : LIST)
  })

  it('as is one of the versions of a row', () => {
    const page = `${LIST}/${ID}/versions`
    expect(ask(`${page}?sort=title`)).toBe(page)
    expect(ask(`${page}?sort=version.title&page=x`)).toBe(`${page}?sort=version.title`)
    expect(ask(`${page}/${ID}?localeCodes=odd`)).toBe(`${page}/${ID}`)
    expect(ask(`${page}/${ID}?versionFrom=odd`)).toBe(`${page}/${ID}`)
  })

  it('and is then left alone, whatever it was', () => {
    const word = fc.constantFrom('where', 'sort', 'limit', 'page', 'columns', 'or', 'and', 'title', 'equals', 'in', 'nope', '0', '7', '', '[', ']', '%00', '[x') // prettier-ignore
    const key = fc.array(word, { minLength: 1, maxLength: 6 }).map(([first = '', ...rest]) => first + rest.map((one) => `[${one}]`).join('')) // prettier-ignore
    const value = fc.oneof(word, fc.string())
    const pair = fc.tuple(key, value).map(([name, is]) => `${encodeURIComponent(name)}=${encodeURIComponent(is)}`) // prettier-ignore
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const better = ask(`${LIST}?${pairs.join('&')}`)
        expect(better && ask(better)).toBeNull()
      }),
    )
  })
})
