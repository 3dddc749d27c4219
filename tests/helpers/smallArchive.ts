import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { createClient } from '@libsql/client'

import { backup } from '@/backup/backup'
import type { Product } from '@/backup/fits'
import type { UploadPlace } from '@/backup/base/uploads'
import type { DatabaseTarget } from '@/settings/databaseTarget'

export const PRODUCT: Product = { version: '0.1.0', migrations: ['1_first', '2_second'] }

export type SmallPlace = {
  target: Extract<DatabaseTarget, { kind: 'sqlite' }>
  uploads: UploadPlace[]
  product: Product
}

/** A database and two folders of files, as the product lays them out below a folder; nothing is made yet. */
export function smallPlace(folder: string): SmallPlace {
  const file = path.join(folder, 'data/t.db')
  return {
    target: { kind: 'sqlite', file, url: `file:${file}` },
    uploads: [
      { collection: 'files', folder: path.join(folder, 'media/files') },
      { collection: 'media', folder: path.join(folder, 'media/pictures') },
    ],
    product: PRODUCT,
  }
}

/** Fills a place with a few rows and the files they name. */
export async function fillPlace({ target, uploads }: SmallPlace): Promise<void> {
  mkdirSync(path.dirname(target.file), { recursive: true })
  for (const { folder } of uploads) mkdirSync(folder, { recursive: true })
  await execute(target.file, [
    'CREATE TABLE payload_migrations (id TEXT PRIMARY KEY, name TEXT)',
    "INSERT INTO payload_migrations VALUES ('a', '1_first'), ('b', '2_second')",
    'CREATE TABLE files (id TEXT PRIMARY KEY, filename TEXT)',
    "INSERT INTO files VALUES ('f1', 'biên bản.pdf'), ('f2', NULL)",
    'CREATE TABLE media (id TEXT PRIMARY KEY, filename TEXT, sizes_card_filename TEXT)',
    "INSERT INTO media VALUES ('m1', 'a.png', 'a-720.png')",
  ])
  const [files, pictures] = uploads.map(({ folder }) => folder)
  writeFileSync(path.join(files ?? '', 'biên bản.pdf'), '%PDF biên bản '.repeat(200))
  writeFileSync(path.join(pictures ?? '', 'a.png'), 'ảnh '.repeat(500))
  writeFileSync(path.join(pictures ?? '', 'a-720.png'), 'ảnh nhỏ '.repeat(300))
}

export async function execute(file: string, statements: string[]): Promise<void> {
  const client = createClient({ url: `file:${file}` })
  await client.batch(statements, 'write')
  client.close()
}

/** An archive of a small place. */
export async function smallArchive(folder: string): Promise<{ place: SmallPlace; file: string }> {
  const place = smallPlace(folder)
  await fillPlace(place)
  const file = path.join(folder, 'b.zip')
  await backup({ ...place, file })
  return { place, file }
}
