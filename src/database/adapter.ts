import type { DatabaseAdapterObj } from 'payload'

import { mongoDatabase } from './mongodb'
import { sqliteDatabase } from './sqlite'
import { databaseTarget } from '@/settings/databaseTarget'

/** The database the environment asks for. */
export function databaseAdapter(uri: string | undefined): DatabaseAdapterObj {
  const target = databaseTarget(uri)
  return target.kind === 'sqlite' ? sqliteDatabase(target) : mongoDatabase(target)
}
