import path from 'node:path'

import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj, Migration } from 'payload'

import { tellEnds } from './actEnds'
import { keepActs } from './acts/acts'
import { dropListIndexes, listIndexes } from './listIndexes'
import { guardLog, openLog } from './logGuard'
import { withMigrationLock } from './migrationLock'
import { migrations } from './migrations'
import { closeDatabaseFiles } from './privateFiles'
import { checkSqliteFile, refuseNewer } from './sqliteFile'
import { turnBetween } from './turns'

/**
 * The zero-setup database: one file, WAL, no transactions (two of them at once would fail with SQLITE_BUSY, and a
 * rebuilding migration would delete child rows) but acts that are taken back when they were cut short (docs/adr/0019),
 * schema by committed migrations that run when it is opened.
 */
export function sqliteDatabase({ file, url }: { file: string; url: string }): DatabaseAdapterObj {
  const base = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    wal: { synchronous: 'NORMAL' },
    busyTimeout: 10_000,
    push: false,
    beforeSchemaInit: [dropListIndexes],
    afterSchemaInit: [listIndexes],
    migrationDir: 'src/database/migrations',
  })
  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args) as unknown as SQLiteAdapter
      adapter.bulkOperationsSingleTransaction = true
      const acts = keepActs(adapter, path.resolve(file))
      tellEnds(adapter)
      const connect = adapter.connect?.bind(adapter)
      adapter.connect = async (options) => {
        checkSqliteFile(file)
        await connect?.(options)
        if (process.env.PAYLOAD_MIGRATING === 'true') return
        if (options?.hotReload) return acts.begin()
        closeDatabaseFiles(path.resolve(file))
        await withMigrationLock(path.resolve(file), async () => {
          const known = migrations.map(({ name }) => name)
          const ran = await migrationsOf(adapter)
          refuseNewer(ran, known)
          await acts.open()
          if (known.some((name) => !ran.includes(name))) await openLog(adapter.client)
          await adapter.migrate({ migrations: migrations as Migration[] })
          await guardLog(adapter.client)
        })
        await acts.begin()
        // Around what acts do, whose statements belong together.
        turnBetween(adapter.client)
      }
      return adapter
    },
  } as DatabaseAdapterObj
}

/** What was run on a database; nothing on a new one. */
async function migrationsOf({ client }: SQLiteAdapter): Promise<string[]> {
  const tables = await client.execute(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'",
  )
  if (tables.rows.length === 0) return []
  const { rows } = await client.execute('SELECT name FROM payload_migrations WHERE batch IS NOT -1')
  return rows.map(({ name }) => String(name))
}
