import { describe, expect, it } from 'vitest'

import { runsInWebProcess } from './runsInWebProcess'

describe('the checks run inside the web process', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['with no setting at all', {}, true],
    ['on a SQLite file', { DATABASE_URI: 'file:data/t.db' }, true],
    ['not on MongoDB', { DATABASE_URI: 'mongodb://h:27017/t?replicaSet=rs0' }, false],
    [
      'on MongoDB when asked',
      { DATABASE_URI: 'mongodb://h:27017/t?replicaSet=rs0', CRON_IN_PROCESS: 'true' },
      true,
    ],
    ['not on SQLite when told not to', { CRON_IN_PROCESS: 'false' }, false],
    ['never during the build', { NEXT_PHASE: 'phase-production-build' }, false],
    [
      'not during the build, whatever is asked',
      { NEXT_PHASE: 'phase-production-build', CRON_IN_PROCESS: 'true' },
      false,
    ],
  ])('%s', (_, env, answer) => {
    expect(runsInWebProcess(env)).toBe(answer)
  })
})
