import { expect, it } from 'vitest'

import { isConfigurationError, openingProblem } from './openingProblem'
import { ConfigurationError } from './uri'

it.each([
  [
    'Error: cannot connect to MongoDB: Error: cannot connect to MongoDB. Details: connect ECONNREFUSED',
    /\(connect ECONNREFUSED\).*DATABASE_URI/,
    false,
  ],
  [
    'Error: cannot connect to MongoDB: Error: cannot connect to MongoDB. Details: Server selection timed out after 10000 ms',
    /Server selection timed out/,
    true,
  ],
  ['Error: cannot connect to SQLite: disk I/O error', /disk I\/O error/, false],
])('“%s” is told as something to put right', (message, words, namesReplicaSet) => {
  const told = openingProblem(new Error(message)) as Error
  expect(isConfigurationError(told)).toBe(true)
  expect(told.message).toMatch(words)
  expect(told.message.includes('rs.initiate()')).toBe(namesReplicaSet)
})

it('anything else stays what it is', () => {
  const problems = [new ConfigurationError('x'), new Error('out of memory'), 'text', null]
  for (const problem of problems) expect(openingProblem(problem)).toBe(problem)
})
