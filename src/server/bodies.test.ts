import type { IncomingHttpHeaders } from 'node:http'

import { describe, expect, it, vi } from 'vitest'

import { bodyOf, roomFor } from './bodies'
import type { Session } from './session'

const MB = 1024 * 1024
const FORM = 'multipart/form-data; boundary=x'
const JSON_TYPE = 'application/json'

type Sent = { type?: string; length?: number; session?: Session }

async function sent(method: string, path: string, { type = JSON_TYPE, length, session }: Sent) {
  const headers: IncomingHttpHeaders = {
    'content-type': type,
    ...(length === undefined
      ? { 'transfer-encoding': 'chunked' }
      : { 'content-length': `${length}` }),
  }
  const body = bodyOf(method, path, headers)
  if (!body) return 'none'
  const room = await roomFor(body, async () => session ?? 'none')
  return 'max' in room ? 'read' : room.status
}

it('a request without a body has none', () => {
  expect(bodyOf('POST', '/api/x', {})).toBeNull()
  expect(bodyOf('POST', '/api/x', { 'content-length': '0' })).toBeNull()
})

describe('a body', () => {
  it.each<[string, string, string, Sent, number | string]>([
    [
      'a login is read from anybody',
      'POST',
      '/api/users/login',
      { type: FORM, length: 400 },
      'read',
    ],
    ['a file from nobody is not', 'POST', '/api/media', { type: FORM, length: 25 * MB }, 401],
    [
      'one after the session’s end neither',
      'POST',
      '/api/media',
      { type: FORM, length: MB, session: 'ended' },
      401,
    ],
    [
      'a file from staff is',
      'POST',
      '/api/media',
      { type: FORM, length: 25 * MB, session: 'open' },
      'read',
    ],
    [
      'one that is too large is not',
      'POST',
      '/api/media',
      { type: FORM, length: 28 * MB, session: 'open' },
      413,
    ],
    ['nor from nobody', 'POST', '/api/media', { type: FORM, length: 28 * MB }, 413],
    [
      'a long article is read',
      'PATCH',
      '/api/articles/1',
      { length: 3 * MB, session: 'open' },
      'read',
    ],
    ['a longer one is not', 'PATCH', '/api/articles/1', { length: 5 * MB, session: 'open' }, 413],
    ['the text of nobody is not', 'POST', '/api/articles', { length: MB }, 401],
    [
      'a form of the admin is read',
      'POST',
      '/admin/a',
      { type: FORM, length: 4 * MB, session: 'open' },
      'read',
    ],
    [
      'also when the session has ended',
      'POST',
      '/admin/a',
      { length: MB, session: 'ended' },
      'read',
    ],
    ['not from nobody', 'POST', '/admin/login', { length: MB }, 401],
    ['the public API takes none', 'POST', '/api/v1/articles', { length: MB, session: 'open' }, 413],
    ['nor does the site', 'POST', '/bai/x', { type: FORM, length: MB, session: 'open' }, 413],
    ['nor a question', 'GET', '/api/articles', { length: 1, session: 'open' }, 413],
    [
      'a file without a length is read from staff',
      'POST',
      '/api/media',
      { type: FORM, session: 'open' },
      'read',
    ],
    ['from nobody it is not', 'POST', '/api/media', { type: FORM }, 401],
    ['other bodies say their length', 'POST', '/api/users/login', { session: 'open' }, 411],
    ['everywhere', 'POST', '/admin/a', { type: FORM, session: 'open' }, 411],
  ])('%s: %s %s', async (_, method, path, said, outcome) => {
    expect(await sent(method, path, said)).toBe(outcome)
  })

  it('that is small asks for no session', async () => {
    const session = vi.fn(async (): Promise<Session> => 'none')
    const body = bodyOf('POST', '/api/users/login', { 'content-length': '9' })
    if (body) await roomFor(body, session)
    expect(session).not.toHaveBeenCalled()
  })
})
