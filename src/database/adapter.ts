import type { DatabaseAdapterObj } from 'payload'

import { keepMarks } from './changeMarks'
import { markFacts } from './factMarks'
import { mongoDatabase } from './mongodb'
import { sqliteDatabase } from './sqlite'
import { databaseTarget } from '@/settings/databaseTarget'

/** The database the environment asks for. */
export function databaseAdapter(uri: string | undefined): DatabaseAdapterObj {
  const target = databaseTarget(uri)
  const base = target.kind === 'sqlite' ? sqliteDatabase(target) : mongoDatabase(target)
  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args)
      markFacts(adapter)
      keepMarks(adapter)
      return adapter
    },
  }
}
