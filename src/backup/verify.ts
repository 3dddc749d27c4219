import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import { type ArchiveReader, readArchive } from './archive/readArchive'
import { type Counted, differences, lostText } from './differences'
import { databaseParts, type Manifest, type Part } from './base/manifest'
import { inspectDocuments } from './mongodb/bson'
import { ensureRoom } from './place/room'
import { BackupRefused, messageOf } from './base/refusal'
import { inspectSqlite, sqliteFaults } from './sqlite/inspectSqlite'

export type Verdict = {
  manifest: Manifest
  /** What is wrong, each with its place; empty when the archive can be restored as it was made. */
  errors: string[]
  /** Files that were missing already when the backup was made. */
  warnings: string[]
}

type Reading = { archive: ArchiveReader; scratch: string; errors: string[] }

/**
 * Reads an archive whole: every checksum and size, every count, SQLite's own integrity check, every file that a row
 * names. Nothing is written but a copy of a SQLite file in the folder for scratch, removed again.
 * @throws BackupRefused when it can't be opened at all.
 */
export async function verifyArchive(file: string, scratch = tmpdir()): Promise<Verdict> {
  const archive = await readArchive(file)
  const { manifest, problems } = archive
  try {
    const errors = [...problems]
    const counted = await readDatabase({ archive, scratch, errors })
    const ofDatabase = new Set(databaseParts(manifest.database))
    for (const part of manifest.parts) {
      if (!ofDatabase.has(part.path)) await isWhole(errors, part, () => drain(archive.read(part)))
    }
    if (counted) errors.push(...differences(manifest, counted))
    return { manifest, errors, warnings: manifest.lost.map(lostText) }
  } finally {
    archive.close()
  }
}

async function readDatabase(reading: Reading): Promise<Counted | null> {
  const { manifest } = reading.archive
  const parts = new Map(manifest.parts.map((part) => [part.path, part]))
  const missing = databaseParts(manifest.database).filter((one) => !parts.has(one))
  reading.errors.push(...missing.map((one) => `${one}: bản kê không ghi phần này của dữ liệu.`))
  if (missing.length > 0) return null
  return manifest.database.kind === 'sqlite'
    ? readSqlite(reading, parts.get(manifest.database.part)!)
    : readMongo(reading, parts)
}

async function readSqlite(
  { archive, scratch, errors }: Reading,
  part: Part,
): Promise<Counted | null> {
  await ensureRoom(scratch, part.bytes)
  const folder = await mkdtemp(path.join(scratch, 'toa-soan-verify-'))
  try {
    const copy = path.join(folder, 'toa-soan.db')
    const out = createWriteStream(copy, { flags: 'wx', mode: 0o600 })
    if (!(await isWhole(errors, part, () => pipeline(archive.read(part), out)))) return null
    const faults = await sqliteFaults(copy)
    errors.push(...faults.map((fault) => `${part.path}: SQLite báo lỗi toàn vẹn: ${fault}.`))
    if (faults.length > 0) return null
    const uploads = archive.manifest.uploads.map((collection) => ({ collection }))
    return await inspectSqlite(copy, uploads)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readMongo(
  { archive, errors }: Reading,
  parts: ReadonlyMap<string, Part>,
): Promise<Counted> {
  const { database, uploads } = archive.manifest
  const counted: Counted = { collections: [], named: [] }
  for (const { name, part: place } of database.kind === 'mongodb' ? database.collections : []) {
    const part = parts.get(place)!
    await isWhole(errors, part, async () => {
      const { rows, named } = await inspectDocuments(archive.read(part), {
        part: place,
        collection: name,
        isUpload: uploads.includes(name),
      })
      counted.collections.push({ name, rows })
      counted.named.push(...named)
    })
  }
  return counted
}

/** Whether a part could be read to its end; if not, why is noted. */
async function isWhole(
  errors: string[],
  part: Part,
  read: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await read()
    return true
  } catch (error) {
    const isSaid = error instanceof BackupRefused
    errors.push(isSaid ? error.message : `${part.path}: ${messageOf(error)}.`)
    return false
  }
}

async function drain(bytes: AsyncGenerator<unknown>): Promise<void> {
  while (!(await bytes.next()).done);
}
