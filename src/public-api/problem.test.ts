import { expect, it } from 'vitest'

import { failureResponse, problemResponse, PublicProblem } from './problem'

const request = new Request('http://h/api/v1/articles?limit=x')

it('a problem has the five members of RFC 9457 and names each parameter', async () => {
  const problem = new PublicProblem('invalid-parameter', 'Sai.', {
    errors: [{ parameter: 'limit', detail: 'Sai.' }],
  })
  const response = problemResponse(problem, request)
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    type: 'urn:toa-soan:problem:invalid-parameter',
    title: 'Tham số không hợp lệ',
    status: 400,
    detail: 'Sai.',
    instance: '/api/v1/articles',
    errors: [{ parameter: 'limit', detail: 'Sai.' }],
  })
})

it('an unexpected failure tells the caller a number, and the log the cause', async () => {
  const logged: { err: unknown; id: string }[] = []
  const error = new Error('SELECT secret FROM users')
  const response = failureResponse(error, request, (entry) => logged.push(entry))
  const text = await response.text()
  expect(response.status).toBe(500)
  expect(text).not.toContain('secret')
  expect(logged).toHaveLength(1)
  expect(logged[0]?.err).toBe(error)
  expect(text).toContain(logged[0]?.id)
})
