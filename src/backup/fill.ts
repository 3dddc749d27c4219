import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'

import { Temporal } from 'temporal-polyfill'

import type { DatabaseTarget } from '@/settings/databaseTarget'
import { ZONE } from '@/domain/calendar/civil'

import { type ArchiveWriter, writeArchive } from './archive/writeArchive'
import type { Product } from './fits'
import { FORMAT, type Manifest, mediaPart, type Part } from './base/manifest'
import { snapshotMongo } from './mongodb/snapshotMongo'
import { copyStable, filesIn, type Stamp, stampOf } from './place/media'
import type { DatabaseSnapshot } from './base/snapshot'
import { snapshotSqlite } from './sqlite/snapshotSqlite'
import type { UploadPlace } from './base/uploads'

export type Source = {
  target: DatabaseTarget
  uploads: readonly UploadPlace[]
  product: Product
}

type Copied = Map<string, Part & Stamp>

const MOST_ROUNDS = 4
/** A file system's clock ticks in steps, and may lag behind the one `takenAt` is read from. */
const CLOCK_STEP_MS = 50

/**
 * Writes database and files to `archive.zip` in a folder of its own, and says in words what could not be copied.
 *
 * The database is read first, then the files its rows name. Where one of those was deleted, or written anew, between
 * the two, the database is read once more, which knows of it; where a file that is in the archive already was written
 * anew, the archive is begun once more.
 */
export async function fill(source: Source, staging: string): Promise<string[]> {
  const file = path.join(staging, 'archive.zip')
  let archive = writeArchive(file)
  let copied: Copied = new Map()
  try {
    for (let round = 1; ; round += 1) {
      const folder = await mkdtemp(path.join(staging, 'database-'))
      const snapshot = await snapshotOf(source, folder)
      const { warnings, rewritten } = await addMedia({ archive, copied, staging, ...source })
      const isLast = round === MOST_ROUNDS
      if (isLast || (rewritten.length === 0 && isOfOneMoment(snapshot, copied))) {
        await end({ archive, copied, snapshot, ...source })
        return [...warnings, ...rewritten, ...newer(snapshot, copied)]
      }
      await rm(folder, { recursive: true })
      if (rewritten.length > 0) {
        await archive.abandon()
        await rm(file)
        archive = writeArchive(file)
        copied = new Map()
      }
    }
  } finally {
    await archive.abandon()
  }
}

function snapshotOf({ target, uploads }: Source, folder: string): Promise<DatabaseSnapshot> {
  return target.kind === 'sqlite'
    ? snapshotSqlite({ file: target.file, folder, uploads })
    : snapshotMongo({ url: target.url, folder, uploads })
}

/** Whether every file that a row names is there as it was when the row was read. */
function isOfOneMoment({ named, takenAt }: DatabaseSnapshot, copied: Copied): boolean {
  const latest = takenAt.getTime() - CLOCK_STEP_MS
  return named.every(({ collection, file }) => {
    const one = copied.get(mediaPart(collection, file))
    return one !== undefined && one.changedAt < latest
  })
}

/** In words, files that are newer than the rows that name them. */
function newer({ named, takenAt }: DatabaseSnapshot, copied: Copied): string[] {
  return named.flatMap(({ collection, id, file }) => {
    const part = mediaPart(collection, file)
    return (copied.get(part)?.changedAt ?? 0) > takenAt.getTime()
      ? [`${part}: ghi sau lúc đọc dòng ${id} của ${collection}, có thể mới hơn dòng đó.`]
      : []
  })
}

type Media = { archive: ArchiveWriter; copied: Copied; staging: string } & Pick<Source, 'uploads'>

/** Adds the files that are not in the archive yet. */
async function addMedia({ archive, copied, staging, uploads }: Media) {
  const warnings: string[] = []
  const rewritten: string[] = []
  for (const place of uploads) {
    const { files, skipped } = await filesIn(place)
    warnings.push(...skipped)
    for (const { part, source } of files) {
      const before = copied.get(part)
      if (before) {
        const now = await stampOf(source).catch(() => before)
        if (now.mark !== before.mark) rewritten.push(`${source}: bị ghi lại trong lúc sao lưu.`)
        continue
      }
      const copy = path.join(staging, 'file')
      const stamp = await copyStable(source, copy)
      if (typeof stamp === 'string') warnings.push(stamp)
      else copied.set(part, { ...(await archive.add(part, copy)), ...stamp })
      await rm(copy, { force: true })
    }
  }
  return { warnings, rewritten }
}

type Ending = { archive: ArchiveWriter; copied: Copied; snapshot: DatabaseSnapshot } & Source

async function end({ archive, copied, snapshot, uploads, product }: Ending): Promise<void> {
  const { takenAt, database, files, named } = snapshot
  const parts: Part[] = []
  for (const { part, file } of files) {
    parts.push(await archive.add(part, file))
    await rm(file)
  }
  for (const { path: part, bytes, sha256 } of copied.values()) {
    parts.push({ path: part, bytes, sha256 })
  }
  const manifest: Manifest = {
    format: FORMAT,
    product: { version: product.version, migrations: [...product.migrations] },
    takenAt: Temporal.Instant.fromEpochMilliseconds(takenAt.getTime())
      .toZonedDateTimeISO(ZONE)
      .toString(),
    database,
    uploads: uploads.map(({ collection }) => collection),
    parts,
    lost: named.filter(({ collection, file }) => !copied.has(mediaPart(collection, file))),
  }
  await archive.finish(manifest)
}
