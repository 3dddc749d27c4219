import { describe, expect, it } from 'vitest'

import { addedHeaders } from './headers'

const of = (path: string, cacheControl = '', isHttps = false) =>
  addedHeaders({ path, isHttps, id: 'abc', cacheControl })

describe('an answer to staff', () => {
  it.each(['/admin', '/admin/login', '/api', '/api/articles', '/api/files/file/bien-ban.pdf'])(
    'from %s is kept by nobody',
    (path) => expect(of(path)['Cache-Control']).toBe('no-store'),
  )
  it('that says more than that keeps its own word', () => {
    expect(of('/api/rundowns/1/events', 'no-store, no-transform')).not.toHaveProperty(
      'Cache-Control',
    )
    expect(of('/api/x', 'public, max-age=60')['Cache-Control']).toBe('no-store')
  })
})

it.each(['/', '/bai/x', '/api/v1', '/api/v1/articles', '/_next/static/a.js', '/administrator'])(
  'an answer to everybody from %s stays as it is',
  (path) => expect(of(path, 'public, max-age=60')).toEqual({ 'X-Request-Id': 'abc' }),
)

it('https is asked for where people use it', () => {
  expect(of('/', '', true)['Strict-Transport-Security']).toBe('max-age=31536000')
  expect(of('/')).not.toHaveProperty('Strict-Transport-Security')
})
