import { expect, it } from 'vitest'

import { isOutOfReach } from './outOfReach'

const named = (name: string) => Object.assign(new Error('x'), { name })
const coded = (code: string) => Object.assign(new Error('x'), { code })

it.each<[string, unknown, boolean]>([
  ['nobody answers', named('MongoServerSelectionError'), true],
  ['a connection broke', new Error('x', { cause: named('MongoNetworkError') }), true],
  ['a file is held', coded('SQLITE_BUSY'), true],
  ['a disk is full', coded('SQLITE_FULL'), true],
  ['a key was taken', named('MongoServerError'), false],
  ['a row broke a rule', coded('SQLITE_CONSTRAINT'), false],
  ['a row is odd', new TypeError('x is not a function'), false],
  ['nothing was thrown', undefined, false],
])('when %s, whether the database is out of reach', (_, error, is) => {
  expect(isOutOfReach(error)).toBe(is)
})
