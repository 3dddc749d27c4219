import { expect, it } from 'vitest'

import { failure } from '@/newsroom/words/failure'

import { isOverFor } from './isOverFor'

const answered = ({ status, message, code }: ReturnType<typeof failure>) =>
  isOverFor(status, { errors: [{ message, data: { code } }] })

it.each([
  failure('linkUnknown'),
  failure('linkRevoked'),
  failure('gone', { what: 'Khung chương trình này' }),
])('$code ends a screen', (problem) => expect(answered(problem)).toBe(true))

it.each([failure('linkGuessing'), failure('rundownBusy')])('$code does not', (problem) => {
  expect(answered(problem)).toBe(false)
})

it.each<[number, unknown]>([
  [404, null],
  [404, '<html>'],
  [404, { errors: [{ message: 'Route not found' }] }],
  [404, { errors: 'none' }],
  [429, { errors: [{ data: { code: 'linkUnknown' } }] }],
  [500, { errors: [{ message: 'x' }] }],
  [503, { errors: [{ data: { code: 'unavailable' } }] }],
])('%i with %j does not', (status, body) => expect(isOverFor(status, body)).toBe(false))
