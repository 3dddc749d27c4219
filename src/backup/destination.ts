import { createWriteStream, existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import type { Db } from 'mongodb'

import { withMigrationLock } from '@/database/migrationLock'
import type { DatabaseTarget } from '@/settings/databaseTarget'

import type { ArchiveReader } from './archive/readArchive'
import { flush } from './base/flush'
import type { Manifest, MongoManifest } from './base/manifest'
import { withMongo } from './mongodb/connect'
import { mongoChanges, mongoCounts, mongoShelf, stageMongo } from './mongodb/restoreMongo'
import { fileShelf } from './place/fileShelf'
import { ensureRoom } from './place/room'
import type { Change, Shelf } from './place/swap'
import { BackupRefused } from './base/refusal'
import { ensureNotOpen, sqliteChanges } from './sqlite/restoreSqlite'

/** The database a restore goes into. */
export type Destination = {
  shelf: Shelf
  /** In words what is there already, or null. */
  occupied: () => Promise<string | null>
  changes: (id: string, manifest: Manifest) => Promise<Change[]>
  /** Makes what will take the place of the old, beside it. */
  stage: (id: string, archive: ArchiveReader) => Promise<void>
  /** Runs the swap while no program of ours writes. @throws BackupRefused when one does. */
  undisturbed: (swap: () => Promise<void>) => Promise<void>
}

export function withDestination<T>(
  target: DatabaseTarget,
  work: (destination: Destination) => Promise<T>,
): Promise<T> {
  return target.kind === 'sqlite'
    ? work(sqliteDestination(path.resolve(target.file)))
    : withMongo(target.url, async (db) => work(await mongoDestination(db)))
}

function sqliteDestination(file: string): Destination {
  return {
    shelf: fileShelf,
    occupied: async () => (existsSync(file) ? `cơ sở dữ liệu ${file}` : null),
    changes: async (id) => sqliteChanges(id, file),
    stage: async (id, archive) => {
      const { database, parts } = archive.manifest
      const part = parts.find(
        ({ path: one }) => database.kind === 'sqlite' && one === database.part,
      )
      const [change] = sqliteChanges(id, file)
      if (!part || !change) throw new BackupRefused('Bản kê không ghi phần cơ sở dữ liệu.')
      await ensureNotOpen(file)
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      await ensureRoom(path.dirname(file), part.bytes)
      const out = createWriteStream(change.staged, { flags: 'wx', mode: 0o600 })
      await pipeline(archive.read(part), out)
      await flush(change.staged)
    },
    // A server that starts meanwhile waits for the lock, and then opens the new file.
    undisturbed: (swap) =>
      withMigrationLock(file, async () => {
        await ensureNotOpen(file)
        await swap()
      }),
  }
}

async function mongoDestination(db: Db): Promise<Destination> {
  const before = await mongoCounts(db)
  return {
    shelf: mongoShelf(db),
    occupied: async () =>
      [...before.values()].some((rows) => rows > 0)
        ? `dữ liệu trong MongoDB “${db.databaseName}”`
        : null,
    changes: async (id, { database }) =>
      mongoChanges(id, database as MongoManifest, await mongoCounts(db)),
    stage: (id, archive) => stageMongo(db, id, archive, archive.manifest.database as MongoManifest),
    undisturbed: async (swap) => {
      const now = await mongoCounts(db)
      const written = [...now].filter(([name, rows]) => rows !== (before.get(name) ?? 0))
      if (written.length > 0) {
        throw new BackupRefused(
          `Trong lúc khôi phục có chương trình ghi vào ${written.map(([name]) => name).join(', ')}. Hãy dừng máy chủ (npm start) và npm run worker, rồi khôi phục lại.`,
        )
      }
      await swap()
    },
  }
}
