import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type {
  CollectionAfterErrorHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  Payload,
} from 'payload'

import { fileNames, type UploadRow } from '../fileNames'

/**
 * Payload removes a row's files before it has judged and written what takes their place. Until that is done they are kept
 * under a second name: a refusal, or a server that ends in between, takes no picture from a row that still names it.
 */
export const keepFiles: CollectionBeforeOperationHook = async ({
  args,
  operation,
  collection,
  req,
}) => {
  const { id } = args as { id?: string }
  const removes =
    operation === 'delete' || (operation === 'update' && (req.file ?? req.query?.uploadEdits))
  const { staticDir } = collection.upload
  if (!removes || !id || !staticDir) return args
  const row = await req.payload.db.findOne<UploadRow & { id: string }>({
    collection: collection.slug,
    where: { id: { equals: id } },
    req,
  })
  const place = placeOf(staticDir)
  const names = fileNames(row ?? {})
  await mkdir(place, { recursive: true, mode: 0o700 })
  for (const name of names) {
    await rm(path.join(place, name), { force: true })
    await keep(path.join(staticDir, name), path.join(place, name))
  }
  req.context.keptFiles = names
  return args
}

/** After a refusal what was removed comes back at once. */
export const putBackAfterError: CollectionAfterErrorHook = async ({ collection, context, req }) => {
  const { keptFiles } = context
  if (keptFiles) await putBack(req.payload, collection.slug as CollectionSlug, keptFiles)
}

/**
 * Gives rows back the files they still name, in every collection with files; what no row names any more is let go once
 * nobody can be about to name it. At the start of a server or the worker, and once a day.
 */
export async function putBackFiles(payload: Payload): Promise<void> {
  for (const { slug, upload } of payload.config.collections) {
    if (!upload?.staticDir) continue
    const names = await readdir(placeOf(upload.staticDir)).catch(() => [])
    await putBack(payload, slug as CollectionSlug, names)
  }
}

async function putBack(
  payload: Payload,
  slug: CollectionSlug,
  names: readonly string[],
): Promise<void> {
  const { staticDir } = payload.collections[slug]?.config.upload ?? {}
  if (!staticDir) return
  const place = placeOf(staticDir)
  for (const name of names) {
    const kept = path.join(place, name)
    const since = await stat(kept).then(
      ({ ctimeMs }) => ctimeMs,
      () => null,
    )
    if (since === null) continue
    if (await isNamed(payload, slug, name)) await keep(kept, path.join(staticDir, name))
    else if ((await diskTime(place)) - since < BEING_WRITTEN_MS) continue
    await rm(kept, { force: true })
  }
}

/** A request takes 300 s at most. */
const BEING_WRITTEN_MS = 10 * 60_000

/** Now, by the clock that gives files their times: a disk on the network has its own. */
async function diskTime(folder: string): Promise<number> {
  const probe = path.join(folder, `.now-${randomUUID()}`)
  await writeFile(probe, '')
  const { ctimeMs } = await stat(probe)
  await rm(probe, { force: true })
  return ctimeMs
}

/** Beside the folder, which holds uploads alone. */
function placeOf(staticDir: string): string {
  const folder = path.resolve(staticDir)
  return path.join(path.dirname(folder), '.replaced', path.basename(folder))
}

/** A second name for a file; a copy where the disk has none. One that is there already stays. */
async function keep(file: string, second: string): Promise<void> {
  await link(file, second).catch(async (problem: NodeJS.ErrnoException) => {
    if (problem.code === 'EEXIST' || problem.code === 'ENOENT') return
    await copyFile(file, second)
  })
}

async function isNamed(payload: Payload, slug: CollectionSlug, name: string): Promise<boolean> {
  const { imageSizes = [] } = payload.collections[slug]?.config.upload ?? {}
  const fields = ['filename', ...imageSizes.map((size) => `sizes.${size.name}.filename`)]
  const { totalDocs } = await payload.db.count({
    collection: slug,
    where: { or: fields.map((field) => ({ [field]: { equals: name } })) },
  })
  return totalDocs > 0
}
