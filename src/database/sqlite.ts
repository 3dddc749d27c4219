import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj, Migration } from 'payload'

import { withMigrationLock } from './migrationLock'
import { migrations } from './migrations'
import { closeDatabaseFiles } from './privateFiles'

/**
 * The zero-setup database: one file, WAL, no transactions (two of them at once would fail with SQLITE_BUSY, and a
 * rebuilding migration would delete child rows), schema by committed migrations that run when it is opened.
 */
export function sqliteDatabase({ file, url }: { file: string; url: string }): DatabaseAdapterObj {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const base = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    wal: { synchronous: 'NORMAL' },
    busyTimeout: 10_000,
    push: false,
    migrationDir: 'src/database/migrations',
  })
  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args) as unknown as SQLiteAdapter
      const connect = adapter.connect?.bind(adapter)
      adapter.connect = async (options) => {
        await connect?.(options)
        if (process.env.PAYLOAD_MIGRATING === 'true' || options?.hotReload) return
        closeDatabaseFiles(path.resolve(file))
        await withMigrationLock(path.resolve(file), () =>
          adapter.migrate({ migrations: migrations as Migration[] }),
        )
      }
      return adapter
    },
  } as DatabaseAdapterObj
}
