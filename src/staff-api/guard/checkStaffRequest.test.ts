import { describe, expect, it } from 'vitest'

import type { ApiSchema, Fields } from './apiSchema'
import { checkStaffRequest } from './checkStaffRequest'

const users: Fields = new Map([
  ['id', { kind: 'id' }],
  ['name', { kind: 'text' }],
])
const articles: Fields = new Map([
  ['id', { kind: 'id' }],
  ['title', { kind: 'text' }],
  ['seconds', { kind: 'number' }],
  ['open', { kind: 'checkbox' }],
  ['publishedAt', { kind: 'date' }],
  ['author', { kind: 'relation', to: 'users' }],
  ['content', { kind: 'opaque' }],
  ['waiver', { kind: 'group', fields: new Map([['reason', { kind: 'text' }]]) }],
  ['airings', { kind: 'group', fields: new Map() }],
])
const schema: ApiSchema = {
  collections: new Map([
    ['articles', { fields: articles, versions: new Map(), joins: new Map([['airings', 'users']]) }],
    ['users', { fields: users, versions: null, joins: new Map() }],
  ]),
  isId: (text) => /^[0-9a-f]{24}$/.test(text),
}
const ID = 'a'.repeat(24)
const many = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('&')
const json = (value: string) => `/articles?where=${encodeURIComponent(value)}`
const nested = (layers: number) =>
  json(`${'{"and":['.repeat(layers)}{"title":{"equals":"a"}}${']}'.repeat(layers)}`)

const ask = (path: string, method = 'GET') =>
  checkStaffRequest({ method, url: `http://localhost/api${path}`, schema })

describe('a question that both databases can answer passes', () => {
  it.each([
    '/articles',
    `/articles/${ID}?depth=2&draft=true`,
    '/articles?limit=500&page=2&depth=0&sort=-publishedAt,title',
    '/articles?where[title][like]=c%E1%BA%A3i%20c%C3%A1ch',
    '/articles?where[or][0][title][equals]=a&where[or][1][and][0][seconds][less_than]=60',
    `/articles?where[id][in]=${ID},${ID}`,
    `/articles?where[author][in][0]=${ID}&where[author][in][1]=${ID}`,
    `/articles?where[author.name][contains]=a&where[author][not_equals]=${ID}`,
    '/articles?where[author][equals]=null&where[title][not_equals]=',
    '/articles?where[waiver.reason][exists]=true&where[content][exists]=false',
    '/articles?where[publishedAt][greater_than]=2026-11-23T19:45:00%2B07:00',
    '/articles?where[open][equals]=true&where[seconds][in]=1,2',
    json('{"title":{"like":"5","not_equals":null}}'),
    `/articles?where=${encodeURIComponent('{"title":{"in":["a","b"]}}')}`,
    '/articles?select[title]=true&joins[airings][limit]=5&joins[airings][sort]=name',
    '/nowhere?where[x][y]=z',
    nested(5),
    `/articles?${many(20, (at) => `where[or][${at}][author.name][equals]=a`)}`,
    `/articles?${many(200, (at) => `where[or][${at}][title][equals]=a`)}`,
  ])('%s', (path) => {
    expect(ask(path)).toBeNull()
  })
})

describe('what one of them could not answer is refused, with what to do', () => {
  it.each([
    ['/articles?limit=-1', 'limit phải là số từ 0 đến 500'],
    ['/articles?limit=1e9', 'limit'],
    ['/articles?limit=501', 'limit'],
    ['/articles?limit[a]=3', 'limit chỉ nhận một giá trị'],
    ['/articles?limit=1&limit=2', 'limit chỉ nhận một giá trị'],
    ['/articles?page=-1', 'page phải là số từ 1'],
    ['/articles?page=0', 'page'],
    ['/articles?depth=99', 'depth phải là số từ 0 đến 3'],
    ['/articles?data={', 'data'],
    ['/articles?where=abc', 'where[trường][phép so sánh]=giá trị'],
    ['/articles?where={', 'where[trường]'],
    [json('{"title":{"like":null}}'), '“like” cần chữ'],
    [json('{"and":[{"title":{"contains":5}}]}'), '“contains” cần chữ'],
    ['/articles?where[title]=abc', 'where[trường]'],
    ['/articles?where[nope][equals]=1', 'Không lọc được theo “nope”'],
    ['/articles?where[__proto__][equals]=1', '__proto__'],
    ['/articles?where[title][near]=1,2', '“near” không dùng được với “title”'],
    ['/articles?where[title][all]=a', '“all”'],
    ['/articles?where[title][$ne]=a', '“$ne”'],
    ['/articles?where[open][like]=a', '“like” không dùng được với “open”'],
    ['/articles?where[open][equals]=maybe', 'true hoặc false'],
    ['/articles?where[title][exists]=maybe', 'true hoặc false'],
    ['/articles?where[seconds][equals]=abc', 'cần một số, không phải “abc”'],
    [`/articles?where[seconds][equals]=${'9'.repeat(400)}`, 'cần một số'],
    ['/articles?where[publishedAt][greater_than]=abc', 'cần một thời điểm như 2026'],
    ['/articles?where[author][in]=abc', 'có mã không đúng: “abc”'],
    ['/articles?where[id][in]=', 'có một giá trị trống'],
    ['/articles?where[title][in][a]=b', 'chỉ nhận một giá trị'],
    ['/articles?where[title][equals][]=b', 'chỉ nhận một giá trị'],
    [`/articles?where[title][like]=${'a'.repeat(1001)}`, 'dài quá 1000 ký tự'],
    [`/articles?where[title][in]=${'a,'.repeat(600)}a`, 'tối đa 500'],
    ['/articles?where[content][equals]=a', '“equals”'],
    ['/articles?where[airings.name][equals]=a', '“airings.name”'],
    ['/articles?where[author.author.author.author.name][equals]=a', 'Không lọc được'],
    ['/articles?where[and]=1', 'danh sách điều kiện'],
    ['/articles?where[or][0]=1', 'danh sách điều kiện'],
    ['/articles?sort=nope', 'Không sắp xếp được theo “nope”'],
    ['/articles?sort=-', 'Không sắp xếp được'],
    ['/articles?sort=content', 'Không sắp xếp được'],
    ['/articles?joins[nope][limit]=1', 'Không có danh sách “nope”'],
    ['/articles?joins[airings][where][nope][equals]=1', '“nope”'],
    ['/articles?joins[airings][limit]=-1', 'limit'],
    ['/articles?where[title=1', 'viết sai'],
    ['/articles?a[b][c][d][e][f][g][h][i][j]=1', 'viết sai'],
    ['/articles?where[title][like]=%00', 'ký tự không dùng được'],
    [nested(6), 'lồng vào nhau quá 12 lớp'],
    [nested(20_000), 'lồng vào nhau quá 12 lớp'],
    [json('{"title":{"equals":[[1]]}}'), 'title'],
    [
      `/articles?${many(21, (at) => `where[or][${at}][author.name][equals]=a`)}`,
      'đi qua quá nhiều mục liên kết',
    ],
    [`/articles?${many(65, (at) => `where[and][${at}][author][exists]=true`)}`, 'mục liên kết'],
    [`/articles?sort=${'author.name,'.repeat(21)}title`, 'mục liên kết'],
    [
      `/articles?${many(201, (at) => `where[or][${at}][title][equals]=a`)}`,
      'có 201 điều kiện, tối đa 200',
    ],
    [
      `/articles?${many(5, (at) => `where[or][${at}][title][in]=${'a,'.repeat(499)}a`)}`,
      'có 2500 giá trị, tối đa 2000',
    ],
    ['/articles?a=1&a[b]=2', 'mâu thuẫn'],
    [`/articles?${'a=1&'.repeat(1001)}`, 'quá nhiều điều kiện'],
  ])('%s', (path, words) => {
    const refusal = ask(path)
    expect(refusal).toMatchObject({ status: 400, message: expect.stringContaining(words) })
    expect(refusal?.message).toMatch(/\.$/)
  })
})

describe('places', () => {
  it.each([
    ['GET', '/payload-migrations'],
    ['GET', '/payload-kv/x'],
    ['POST', '/payload-locked-documents'],
    ['PATCH', '/payload-locked-documents'],
    ['DELETE', '/payload-locked-documents/'],
    ['POST', `/payload-locked-documents/${ID}/duplicate`],
    ['DELETE', '/payload-preferences/x'],
    ['PATCH', `/payload-preferences/${ID}`],
    ['PATCH', '/payload-preferences'],
    ['POST', '/payload-preferences'],
    ['POST', '/payload-preferences/'],
    ['POST', `/payload-preferences/${ID}/duplicate`],
    ['GET', '/__proto__'],
    ['PATCH', '/constructor/x'],
    ['GET', '/users/versions'],
    ['GET', `/users/versions/${ID}`],
    ['GET', '/articles/%E0%A4%A'],
    ['GET', '/articles/%00'],
  ])('%s %s is none', (method, path) => {
    expect(ask(path, method)).toMatchObject({ status: 404 })
  })

  it.each([
    ['GET', '/payload-locked-documents'],
    ['PATCH', `/payload-locked-documents/${ID}`],
    ['POST', '/payload-preferences/x'],
    ['GET', '/articles/versions'],
    ['GET', '/payload-migrationsx'],
  ])('%s %s is left to Payload', (method, path) => {
    expect(ask(path, method)).toBeNull()
  })

  it.each(['PUT', 'TRACE', 'PROPFIND'])('the method %s is none', (method) => {
    const refusal = ask('/articles', method)
    expect(refusal).toMatchObject({ status: 405 })
    expect(refusal?.message).toContain('GET, POST, PATCH hoặc DELETE')
  })
})
