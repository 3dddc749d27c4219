import { BSON, type Document } from 'mongodb'

import type { NamedFile } from '../base/manifest'
import { BackupRefused, messageOf } from '../base/refusal'

/** MongoDB's limit for a document is 16 MB; its own overhead may go a little beyond. */
const LARGEST_DOCUMENT = 17 * 1024 * 1024
/** The length and the byte that ends it. */
const SMALLEST_DOCUMENT = 5

/**
 * The documents of a part, one after another as MongoDB sends them; at most one is held.
 * @throws BackupRefused when the bytes are no documents.
 */
export async function* documentsOf(
  bytes: AsyncIterable<Uint8Array>,
  part: string,
): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = []
  let held = 0
  let wanted = 4
  for await (const chunk of bytes) {
    chunks.push(chunk)
    held += chunk.length
    if (held < wanted) continue
    let rest = Buffer.concat(chunks, held)
    for (;;) {
      wanted = rest.length < 4 ? 4 : sizeOf(rest, part)
      if (rest.length < wanted || rest.length < 4) break
      yield rest.subarray(0, wanted)
      rest = rest.subarray(wanted)
    }
    chunks = [rest]
    held = rest.length
  }
  if (held > 0) throw new BackupRefused(`${part}: dòng cuối bị cắt cụt.`)
}

function sizeOf(bytes: Buffer, part: string): number {
  const size = bytes.readInt32LE(0)
  if (size >= SMALLEST_DOCUMENT && size <= LARGEST_DOCUMENT) return size
  throw new BackupRefused(`${part}: có một dòng dài ${size} byte, dữ liệu đã hỏng.`)
}

/** A document with every number of the very type it was stored as. */
export function exactDocument(bytes: Uint8Array, part: string): Document {
  try {
    return BSON.deserialize(bytes, { promoteValues: false, bsonRegExp: true })
  } catch (error) {
    throw new BackupRefused(`${part}: có một dòng không đọc được (${messageOf(error)}).`)
  }
}

/** Counts the documents of a part, reads each of them, and lists the files they name where they are uploads. */
export async function inspectDocuments(
  bytes: AsyncIterable<Uint8Array>,
  { part, collection, isUpload }: { part: string; collection: string; isUpload: boolean },
): Promise<{ rows: number; named: NamedFile[] }> {
  const named: NamedFile[] = []
  let rows = 0
  for await (const one of documentsOf(bytes, part)) {
    rows += 1
    const document = exactDocument(one, part)
    if (!isUpload) continue
    for (const file of filesNamed(document)) {
      named.push({ collection, id: String(document._id), file })
    }
  }
  return { rows, named }
}

/** The file of a row, and those of the other sizes of a picture. */
function filesNamed({ filename, sizes }: Document): string[] {
  const others = Object.values((sizes ?? {}) as Record<string, { filename?: unknown } | null>)
  return [filename, ...others.map((size) => size?.filename)].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
}
