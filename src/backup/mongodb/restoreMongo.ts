import { BSON, type Db, type Document } from 'mongodb'

import type { ArchiveReader } from '../archive/readArchive'
import type { MongoManifest } from '../base/manifest'
import type { Change, Shelf } from '../place/swap'
import { BackupRefused, messageOf } from '../base/refusal'
import { documentsOf, exactDocument } from './bson'
import { isOfProduct, oldName, stagedName } from './names'

const BATCH_ROWS = 1000
const BATCH_BYTES = 8 * 1024 * 1024

/** The collections of a database by their names. */
export function mongoShelf(db: Db): Shelf {
  return {
    has: async (name) =>
      (await db.listCollections({ name }, { nameOnly: true }).toArray()).length > 0,
    move: async (from, to) => {
      await db.renameCollection(from, to)
    },
    remove: async (name) => {
      await db.dropCollection(name)
    },
  }
}

/** The collections of the product and how many rows each has. */
export async function mongoCounts(db: Db): Promise<Map<string, number>> {
  const infos = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()
  const counts = new Map<string, number>()
  for (const { name } of infos.filter((one) => isOfProduct(one.name))) {
    counts.set(name, await db.collection(name).countDocuments())
  }
  return counts
}

/** What will change: every collection of the archive, and every one that is there already. */
export function mongoChanges(
  id: string,
  { collections }: MongoManifest,
  there: ReadonlyMap<string, number>,
): Change[] {
  const mine = new Set(collections.map(({ name }) => name))
  return [...new Set([...mine, ...there.keys()])].map((name) => ({
    shelf: 'database',
    name,
    staged: stagedName(id, name),
    old: oldName(id, name),
    had: there.has(name),
    isNew: mine.has(name),
  }))
}

/**
 * Fills the staged collections, every number of the type it had, with their indexes.
 * @throws BackupRefused when one can't be made, or has other than the rows the archive tells of.
 */
export async function stageMongo(
  db: Db,
  id: string,
  archive: ArchiveReader,
  { collections }: MongoManifest,
): Promise<void> {
  const parts = new Map(archive.manifest.parts.map((part) => [part.path, part]))
  for (const { name, rows, part: place, options, indexes } of collections) {
    const part = parts.get(place)
    if (!part) throw new BackupRefused(`${place}: bản kê không ghi phần này.`)
    const staged = stagedName(id, name)
    await db.createCollection(staged, BSON.EJSON.deserialize(options))
    for await (const batch of batches(documentsOf(archive.read(part), place), place)) {
      await db.collection(staged).insertMany(batch, { writeConcern: { w: 'majority' } })
    }
    await makeIndexes(db, { name, staged, indexes })
    const made = await db.collection(staged).countDocuments()
    if (made !== rows) {
      throw new BackupRefused(`${name}: ghi vào được ${made} dòng, bản kê ghi ${rows} dòng.`)
    }
  }
}

async function makeIndexes(
  db: Db,
  { name, staged, indexes }: { name: string; staged: string; indexes: Document[] },
): Promise<void> {
  if (indexes.length === 0) return
  await db
    .command({
      createIndexes: staged,
      indexes: indexes.map((index) => BSON.EJSON.deserialize(index)),
    })
    .catch((error: unknown) => {
      throw new BackupRefused(`${name}: không tạo được chỉ mục (${messageOf(error)}).`)
    })
}

async function* batches(
  documents: AsyncIterable<Uint8Array>,
  part: string,
): AsyncGenerator<Document[]> {
  let batch: Document[] = []
  let bytes = 0
  for await (const one of documents) {
    batch.push(exactDocument(one, part))
    bytes += one.length
    if (batch.length < BATCH_ROWS && bytes < BATCH_BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
