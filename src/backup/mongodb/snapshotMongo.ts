import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import { BSON, type ClientSession, type Db } from 'mongodb'

import type { MongoManifest, NamedFile } from '../base/manifest'
import { BackupRefused } from '../base/refusal'
import type { DatabaseSnapshot } from '../base/snapshot'
import type { UploadPlace } from '../base/uploads'
import { inspectDocuments } from './bson'
import { withMongo } from './connect'
import { inSnapshot } from './inSnapshot'
import { isOfProduct } from './names'

type Collection = MongoManifest['collections'][number]

const BATCH = 1000

/** Every collection as it was at one moment, as the bytes MongoDB sends; read first, since the server forgets. */
export function snapshotMongo({
  url,
  folder,
  uploads,
}: {
  url: string
  folder: string
  uploads: readonly UploadPlace[]
}): Promise<DatabaseSnapshot> {
  return withMongo(url, async (db, client) => {
    const found = await describe(db)
    const [first] = found
    if (!first) {
      throw new BackupRefused(
        `Cơ sở dữ liệu “${db.databaseName}” chưa có gì. Hãy kiểm tra DATABASE_URI.`,
      )
    }
    const files = found.map(({ part }, index) => ({
      part,
      file: path.join(folder, `${index}.bson`),
    }))
    const takenAt = await inSnapshot({ client, db, first: first.name }, async (session, moment) => {
      for (const [index, { name }] of found.entries()) {
        await dump(db, session, name, files[index]?.file ?? '')
      }
      return moment
    })
    const named: NamedFile[] = []
    const collections: Collection[] = []
    for (const [index, collection] of found.entries()) {
      const isUpload = uploads.some((place) => place.collection === collection.name)
      const bytes = createReadStream(files[index]?.file ?? '')
      const read = await inspectDocuments(bytes, {
        part: collection.part,
        collection: collection.name,
        isUpload,
      })
      collections.push({ ...collection, rows: read.rows })
      named.push(...read.named)
    }
    return { takenAt, database: { kind: 'mongodb', collections }, files, named }
  })
}

/** The collections and their indexes; rows are counted when they are read. */
async function describe(db: Db): Promise<Collection[]> {
  const infos = await db.listCollections({ type: 'collection' }, { nameOnly: false }).toArray()
  const mine = infos.filter(({ name }) => isOfProduct(name))
  const collections: Collection[] = []
  for (const { name, options } of mine.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const indexes = await db.collection(name).listIndexes().toArray()
    collections.push({
      name,
      rows: 0,
      part: `database/${encodeURIComponent(name)}.bson`,
      options: plain(options ?? {}),
      // The one on _id is made with the collection; `v` and `ns` are the server's own.
      indexes: indexes
        .filter(({ name: index }) => index !== '_id_')
        .map((index) => plain(without(index, ['v', 'ns']))),
    })
  }
  return collections
}

const without = (row: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)))

const plain = (value: object) =>
  BSON.EJSON.serialize(value, { relaxed: true }) as Record<string, unknown>

async function dump(db: Db, session: ClientSession, name: string, file: string): Promise<void> {
  const cursor = db.collection(name).find({}, { session, raw: true, batchSize: BATCH })
  const bytes = cursor.stream() as AsyncIterable<unknown> as AsyncIterable<Uint8Array>
  await pipeline(
    async function* () {
      yield* bytes
    },
    createWriteStream(file, { flags: 'wx', mode: 0o600 }),
  )
}
