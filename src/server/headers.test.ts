import { describe, expect, it } from 'vitest'

import { addedHeaders, type Answered, withName } from './headers'
import { areaOf } from './area'

const SILENT = { cacheControl: '', referrerPolicy: '', vary: '' }

const of = (path: string, said: Partial<typeof SILENT> = {}, facts: Partial<Answered> = {}) =>
  addedHeaders(
    { area: areaOf(path), isHttps: false, id: 'abc', policy: null, readers: [], ...facts },
    { ...SILENT, ...said },
  )

describe('an answer to staff', () => {
  it.each([
    '/admin',
    '/admin/login',
    '/api',
    '/api/articles',
    '/api/files/file/bien-ban.pdf',
    '/khung/a',
    '/xem-truoc/a',
    '/xem-truoc/bai/1/anh/2/card',
  ])('from %s is kept by nobody', (path) => expect(of(path)['Cache-Control']).toBe('no-store'))
  it('that says more than that keeps its own word', () => {
    expect(
      of('/api/rundowns/1/events', { cacheControl: 'no-store, no-transform' }),
    ).not.toHaveProperty('Cache-Control')
    expect(of('/api/x', { cacheControl: 'public, max-age=60' })['Cache-Control']).toBe('no-store')
  })
})

it.each(['/', '/bai/x', '/api/v1', '/lich/a.ics', '/_next/static/a.js', '/administrator'])(
  'an answer to others from %s is kept as it says itself',
  (path) => expect(of(path)).not.toHaveProperty('Cache-Control'),
)

describe('every answer', () => {
  it.each(['/', '/admin', '/api/x', '/api/v1/x', '/khung/a', '/lich/a.ics', '/_next/static/a.js'])(
    'from %s says its number, its kind and that nobody may frame it',
    (path) =>
      expect(of(path)).toMatchObject({
        'X-Request-Id': 'abc',
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Permissions-Policy': expect.stringContaining('camera=()'),
      }),
  )

  it('asks for https where people use it', () => {
    expect(of('/', {}, { isHttps: true })['Strict-Transport-Security']).toBe('max-age=31536000')
    expect(of('/')).not.toHaveProperty('Strict-Transport-Security')
  })

  it('says what its page may load', () => {
    expect(of('/', {}, { policy: 'p' })['Content-Security-Policy']).toBe('p')
    expect(of('/')).not.toHaveProperty('Content-Security-Policy')
  })
})

it('a draft by link is found by no search, and framed by us alone', () => {
  expect(of('/xem-truoc/bi-mat')).toMatchObject({
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
    'X-Frame-Options': 'SAMEORIGIN',
  })
  for (const path of ['/', '/bai/x', '/xem-truoc-khac']) {
    expect(of(path)).not.toHaveProperty('X-Robots-Tag')
    expect(of(path)['X-Frame-Options']).toBe('DENY')
  }
})

describe('where a link leads from a page', () => {
  it.each([
    ['/khung/bi-mat', 'no-referrer'],
    ['/lich/bi-mat.ics', 'no-referrer'],
    ['/xem-truoc/bi-mat', 'no-referrer'],
    ['/admin', 'strict-origin-when-cross-origin'],
    ['/', 'strict-origin-when-cross-origin'],
  ])('of %s it is told as %s', (path, policy) => {
    expect(of(path)['Referrer-Policy']).toBe(policy)
    expect(of(path, { referrerPolicy: 'its own' })).not.toHaveProperty('Referrer-Policy')
  })
})

describe('an answer of the public API', () => {
  const readers = ['https://bao.vn']
  it('is for the sites that are set, and says that it depends on them', () => {
    const facts = { readers, origin: 'https://bao.vn' }
    const said = of('/api/v1/articles', { vary: 'Accept-Encoding' }, facts)
    expect(said).toMatchObject({
      'Access-Control-Allow-Origin': 'https://bao.vn',
      Vary: 'Accept-Encoding, Origin',
    })
    expect(said).not.toHaveProperty('Access-Control-Allow-Credentials')
  })

  it('says that also to others, and nothing more', () => {
    const said = of('/api/v1/articles', {}, { readers, origin: 'https://khac.vn' })
    expect(said.Vary).toBe('Origin')
    expect(said).not.toHaveProperty('Access-Control-Allow-Origin')
  })

  it('is the same for everybody where all sites may read', () => {
    const said = of('/api/v1/articles', {}, { readers: 'all', origin: 'https://khac.vn' })
    expect(said['Access-Control-Allow-Origin']).toBe('*')
    expect(said).not.toHaveProperty('Vary')
  })

  it.each(['/api/articles', '/admin', '/', '/khung/a'])('is not one from %s', (path) => {
    const said = of(path, {}, { readers: 'all', origin: 'https://khac.vn' })
    expect(Object.keys(said).filter((name) => name.startsWith('Access-Control'))).toEqual([])
  })
})

it.each([
  ['', 'Origin'],
  ['rsc, Accept-Encoding', 'rsc, Accept-Encoding, Origin'],
  ['rsc, origin', 'rsc, origin'],
  ['*', '*'],
])('the list “%s” has the name once', (list, whole) => expect(withName(list, 'Origin')).toBe(whole))
