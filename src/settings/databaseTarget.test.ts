import { describe, expect, it } from 'vitest'

import { ConfigurationError } from './configurationError'
import { databaseTarget } from './databaseTarget'

describe('which database DATABASE_URI names', () => {
  it.each([
    [undefined, { kind: 'sqlite', url: 'file:data/toa-soan.db', file: 'data/toa-soan.db' }],
    ['', { kind: 'sqlite', url: 'file:data/toa-soan.db', file: 'data/toa-soan.db' }],
    ['file:/tmp/x/t.db', { kind: 'sqlite', url: 'file:/tmp/x/t.db', file: '/tmp/x/t.db' }],
    ['file:///tmp/x/t.db', { kind: 'sqlite', url: 'file:/tmp/x/t.db', file: '/tmp/x/t.db' }],
    ['mongodb://h:1/n?replicaSet=rs0', { kind: 'mongodb', url: 'mongodb://h:1/n?replicaSet=rs0' }],
  ])('%s', (uri, target) => {
    expect(databaseTarget(uri)).toEqual(target)
  })

  it.each(['mongodb://h:1/n', 'mongodb://h:1/n?retryWrites=true'])(
    'a MongoDB that is not a replica set is refused with what to do: %s',
    (uri) => {
      expect(() => databaseTarget(uri)).toThrow(ConfigurationError)
      expect(() => databaseTarget(uri)).toThrow(/replicaSet=rs0/)
    },
  )

  it.each(['postgres://h/n', 'file:', 'data/x.db'])('anything else is refused: %s', (uri) => {
    expect(() => databaseTarget(uri)).toThrow(ConfigurationError)
  })
})
