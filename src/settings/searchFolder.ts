import path from 'node:path'

import { DEFAULT_SQLITE_FILE, databaseTarget } from './databaseTarget'
import type { Environment } from './environment'

/** `SEARCH_DIR`, else the folder `search` beside the SQLite file; with MongoDB the one under `data/`. */
export function searchFolder(env: Environment): string {
  const own = env.SEARCH_DIR?.trim()
  if (own) return own
  const target = databaseTarget(env.DATABASE_URI)
  const file = target.kind === 'sqlite' ? target.file : DEFAULT_SQLITE_FILE
  return path.join(path.dirname(file), 'search')
}
