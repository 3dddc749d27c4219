import { z } from 'zod'

/** The format this version writes, and the newest it reads. */
export const FORMAT = 1

export const MANIFEST = 'manifest.json'

const name = z.string().min(1).max(200)
const count = z.int().nonnegative()

/** A path inside the archive: `database/…` or `media/<collection>/…`, every step a plain name. */
const path = z.string().max(1000).refine(isPartPath, { message: 'đường dẫn không an toàn' })

const namedFile = z.strictObject({
  collection: name,
  /** Of the row that names it. */
  id: z.string(),
  /** The file within the collection's folder. */
  file: z.string(),
})

const sqlite = z.strictObject({
  kind: z.literal('sqlite'),
  /** The migrations that had run on it. */
  migrations: z.array(name),
  collections: z.array(z.strictObject({ name, rows: count })),
  part: path,
})

const mongodb = z.strictObject({
  kind: z.literal('mongodb'),
  collections: z.array(
    z.strictObject({
      name,
      rows: count,
      part: path,
      /** As Extended JSON: what `createCollection` and `createIndexes` take. */
      options: z.record(z.string(), z.unknown()),
      indexes: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
})

const manifest = z.strictObject({
  format: z.literal(FORMAT),
  product: z.strictObject({
    version: name,
    /** All migrations the product knew: what its schema was, on MongoDB too. */
    migrations: z.array(name),
  }),
  /** When the database was read, with offset and zone. */
  takenAt: z.string(),
  database: z.discriminatedUnion('kind', [sqlite, mongodb]),
  /** The collections whose rows name files. */
  uploads: z.array(name),
  parts: z.array(z.strictObject({ path, bytes: count, sha256: z.string().regex(/^[\da-f]{64}$/) })),
  /** Files that rows name and that were not there when the backup was made. */
  lost: z.array(namedFile),
})

export type Manifest = z.infer<typeof manifest>
export type DatabaseManifest = Manifest['database']
export type MongoManifest = Extract<DatabaseManifest, { kind: 'mongodb' }>
export type Part = Manifest['parts'][number]
export type NamedFile = z.infer<typeof namedFile>

/** What an archive says of itself, or a sentence on why it can't be read. */
export function parseManifest(
  text: string,
): { ok: true; manifest: Manifest } | { ok: false; sentence: string } {
  const read = json(text)
  const format = (read as { format?: unknown } | null)?.format
  if (typeof format === 'number' && format > FORMAT) {
    return {
      ok: false,
      sentence: `Bản sao lưu có định dạng ${format}, chương trình này chỉ đọc được đến định dạng ${FORMAT}. Hãy cập nhật chương trình.`,
    }
  }
  const { success, data, error } = manifest.safeParse(read)
  if (!success) {
    const [first] = error.issues
    return {
      ok: false,
      sentence: `${MANIFEST}: nội dung không đúng (${first?.path.join('.') || 'cả tệp'}: ${first?.message}).`,
    }
  }
  const twice = firstTwice(data.parts.map((part) => part.path))
  if (twice) return { ok: false, sentence: `${MANIFEST}: ghi ${twice} hai lần.` }
  return { ok: true, manifest: data }
}

/** The place of a collection's file in the archive. */
export function mediaPart(collection: string, file: string): string {
  return `media/${collection}/${file}`
}

/** The parts a database is in. */
export function databaseParts(database: DatabaseManifest): string[] {
  return database.kind === 'sqlite' ? [database.part] : database.collections.map(({ part }) => part)
}

export function isPartPath(text: string): boolean {
  const [top, ...steps] = text.split('/')
  return (
    (top === 'database' || top === 'media') &&
    steps.length >= (top === 'media' ? 2 : 1) &&
    // eslint-disable-next-line no-control-regex
    steps.every((step) => step !== '' && !/^\.{1,2}$/.test(step) && !/[\\\u0000-\u001f]/.test(step))
  )
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((one) => seen.has(one) || !seen.add(one))
}
