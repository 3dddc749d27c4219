import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import path from 'node:path'

import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import { countWhere, inChunks, rowsWhere } from '@/database/rows'
import type { ImportKind } from '@/domain/imports/fields'

/** Pictures of one pass, each read whole; the rest the next time. */
const PICTURES_A_TIME = 200
/** What people have brought in by hand; older ones keep the access they had. */
const MOST_IMPORTS = 5_000

/** In place of the fingerprint of a picture whose file is gone: it is like no other, and not looked for again. To MongoDB an empty one would be none. */
const GONE = 'không còn tệp'
const UNMARKED: Where = { sha256: { exists: false } }

/**
 * Says of pictures of before 29/11/2026 which bytes they are, so that an import finds them, and of files of before 1/12/2026 that
 * an import was read from them, so that they are read by whom the import is. Answers how many.
 */
export async function fillFiles(payload: Payload): Promise<number> {
  const req = await createLocalReq({}, payload)
  return (await fillFingerprints(req)) + (await fillSources(req))
}

export async function countUnfilled(req: PayloadRequest): Promise<number> {
  const pictures = await countWhere(req, 'media', { where: UNMARKED, overrideAccess: true })
  return pictures + (await unsaidSources(req)).length
}

async function fillFingerprints(req: PayloadRequest): Promise<number> {
  const { payload } = req
  const pictures = await rowsWhere(req, 'media', {
    where: UNMARKED,
    select: { filename: true },
    sort: 'id',
    limit: PICTURES_A_TIME,
    overrideAccess: true,
  })
  const { staticDir = '' } = payload.collections.media.config.upload
  for (const { id, filename } of pictures) {
    const bytes = await readFile(path.resolve(staticDir, path.basename(filename ?? ''))).catch(
      () => null,
    )
    const sha256 = bytes ? createHash('sha256').update(bytes).digest('hex') : GONE
    // One that was replaced meanwhile says it already.
    const where: Where = { and: [{ id: { equals: id } }, UNMARKED] }
    await payload.db.updateOne({ collection: 'media', where, data: { sha256 }, req })
  }
  return pictures.length
}

async function fillSources(req: PayloadRequest): Promise<number> {
  const sources = await unsaidSources(req)
  for (const { id, kind } of sources) {
    const where: Where = { id: { equals: id } }
    await req.payload.db.updateOne({ collection: 'files', where, data: { importKind: kind }, req })
  }
  return sources.length
}

/** Files of imports that don't say so. */
async function unsaidSources(req: PayloadRequest): Promise<{ id: string; kind: ImportKind }[]> {
  const imports = await rowsWhere(req, 'imports', {
    where: {},
    select: { kind: true, file: true, pictureFiles: true },
    sort: ['-createdAt', 'id'],
    limit: MOST_IMPORTS,
    overrideAccess: true,
  })
  const kinds = new Map(
    imports.flatMap(({ kind, file, pictureFiles }) =>
      [file, ...(pictureFiles ?? [])].map((one) => [String(one), kind] as const),
    ),
  )
  const unsaid = await inChunks([...kinds.keys()], (chunk) =>
    rowsWhere(req, 'files', {
      where: { and: [{ id: { in: chunk } }, { importKind: { exists: false } }] },
      select: {},
      overrideAccess: true,
    }),
  )
  return unsaid.flatMap(({ id }) => {
    const kind = kinds.get(id)
    return kind ? [{ id, kind }] : []
  })
}
