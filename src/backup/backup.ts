import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { Temporal } from 'temporal-polyfill'

import type { DatabaseTarget } from '@/database/uri'
import { ZONE } from '@/domain/calendar/civil'

import { type ArchiveWriter, flush, writeArchive } from './archive/writeArchive'
import type { Product } from './fits'
import { FORMAT, type Manifest, mediaPart, type NamedFile, type Part } from './manifest'
import { snapshotMongo } from './mongodb/snapshotMongo'
import { copyStable, filesIn } from './place/media'
import { BackupRefused, codeOf } from './refusal'
import type { Snapshot } from './snapshot'
import { snapshotSqlite } from './sqlite/snapshotSqlite'
import type { UploadPlace } from './uploads'
import { verifyArchive } from './verify'

type Asked = {
  target: DatabaseTarget
  uploads: readonly UploadPlace[]
  product: Product
  /** The archive to write; must not exist yet. */
  file: string
}

export type Backup = { manifest: Manifest; warnings: string[] }

/** A file deleted between the database and the files: then the database is read once more, which knows it no longer. */
const MOST_SNAPSHOTS = 3

/**
 * Writes database and files into one archive while the product runs, reads the archive back whole, and only then gives
 * it its name. The database comes first, so that every file its rows name is there to be copied after it.
 * @throws BackupRefused when there is no backup to be had; nothing is left then.
 */
export async function backup(asked: Asked): Promise<Backup> {
  const { file } = asked
  if (existsSync(file)) {
    throw new BackupRefused(`${file} đã có. Hãy chọn tên khác, hoặc chuyển tệp cũ đi.`)
  }
  const folder = path.dirname(path.resolve(file))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const staging = await mkdtemp(`${path.resolve(file)}.partial-`)
  try {
    const archive = path.join(staging, 'archive.zip')
    const warnings = await fill(asked, staging, archive)
    const { manifest, errors, warnings: lost } = await verifyArchive(archive, staging)
    if (errors.length > 0) {
      throw new BackupRefused(
        `Bản sao lưu vừa ghi đọc lại không đúng, nên không giữ:\n${errors.join('\n')}`,
      )
    }
    await rename(archive, file)
    await flush(folder)
    return { manifest, warnings: [...warnings, ...lost] }
  } catch (problem) {
    throw codeOf(problem) === 'ENOSPC' ? new BackupRefused(full(folder)) : problem
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

const full = (folder: string) =>
  `Ổ đĩa của ${folder} hết chỗ nên chưa sao lưu được. Hãy dọn chỗ trống hoặc ghi sang ổ khác.`

async function fill(
  { target, uploads, product }: Asked,
  staging: string,
  file: string,
): Promise<string[]> {
  const archive = writeArchive(file)
  const parts = new Map<string, Part>()
  let warnings: string[] = []
  let lost: NamedFile[] = []
  for (let attempt = 1; ; attempt += 1) {
    const folder = await mkdtemp(path.join(staging, 'database-'))
    const snapshot = await snapshotOf(target, folder, uploads)
    warnings = await addMedia({ archive, uploads, parts, staging })
    lost = snapshot.named.filter((one) => !parts.has(mediaPart(one.collection, one.file)))
    if (lost.length === 0 || attempt === MOST_SNAPSHOTS) {
      await addDatabase(archive, snapshot, parts)
      await archive.finish(manifestOf({ snapshot, parts, lost, uploads, product }))
      return warnings
    }
    await rm(folder, { recursive: true })
  }
}

function snapshotOf(
  target: DatabaseTarget,
  folder: string,
  uploads: readonly UploadPlace[],
): Promise<Snapshot> {
  return target.kind === 'sqlite'
    ? snapshotSqlite({ file: target.file, folder, uploads })
    : snapshotMongo({ url: target.url, folder, uploads })
}

/** Adds the files that are not in the archive yet; in words, what could not be copied. */
async function addMedia({
  archive,
  uploads,
  parts,
  staging,
}: {
  archive: ArchiveWriter
  uploads: readonly UploadPlace[]
  parts: Map<string, Part>
  staging: string
}): Promise<string[]> {
  const warnings: string[] = []
  for (const place of uploads) {
    const { files, skipped } = await filesIn(place)
    warnings.push(...skipped)
    for (const { part, source } of files) {
      if (parts.has(part)) continue
      const copy = path.join(staging, 'file')
      const problem = await copyStable(source, copy)
      if (problem) warnings.push(problem)
      else parts.set(part, await archive.add(part, copy))
      await rm(copy, { force: true })
    }
  }
  return warnings
}

async function addDatabase(
  archive: ArchiveWriter,
  { files }: Snapshot,
  parts: Map<string, Part>,
): Promise<void> {
  for (const { part, file } of files) {
    parts.set(part, await archive.add(part, file))
    await rm(file)
  }
}

function manifestOf({
  snapshot: { takenAt, database },
  parts,
  lost,
  uploads,
  product,
}: {
  snapshot: Snapshot
  parts: ReadonlyMap<string, Part>
  lost: NamedFile[]
  uploads: readonly UploadPlace[]
  product: Product
}): Manifest {
  return {
    format: FORMAT,
    product: { version: product.version, migrations: [...product.migrations] },
    takenAt: Temporal.Instant.fromEpochMilliseconds(takenAt.getTime())
      .toZonedDateTimeISO(ZONE)
      .toString(),
    database,
    uploads: uploads.map(({ collection }) => collection),
    parts: [...parts.values()],
    lost,
  }
}
