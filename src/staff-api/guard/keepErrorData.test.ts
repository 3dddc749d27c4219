import type { AfterErrorHook } from 'payload'
import { describe, expect, it } from 'vitest'

import { keepErrorData } from './keepErrorData'

/** An error as the other copy of Payload throws it: the same shape, another class. */
class Foreign extends Error {
  readonly data = { errors: [{ path: 'name', message: 'Tên còn trống.' }] }
  override readonly name = 'ValidationError'
}

const asked = (error: Error, errors: object[]) =>
  keepErrorData({ error, result: { errors } } as unknown as Parameters<AfterErrorHook>[0])

describe('what an error says beside its sentence', () => {
  it('is in the answer, whichever copy of the class threw it', () => {
    const error = new Foreign('Ô sau chưa đúng: Tên')
    expect(asked(error, [{ message: error.message }])).toEqual({
      response: { errors: [{ name: 'ValidationError', data: error.data, message: error.message }] },
    })
  })

  it('stays as it is when it is there already', () => {
    const error = new Foreign('x')
    expect(asked(error, [{ message: 'x', data: error.data }])).toBeUndefined()
  })

  it('is hidden where the sentence is', () => {
    expect(asked(new Foreign('SQL …'), [{ message: 'Something went wrong.' }])).toBeUndefined()
    expect(asked(new Error('x'), [{ message: 'x' }])).toBeUndefined()
  })
})
