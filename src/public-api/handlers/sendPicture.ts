import { open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import { noQuery } from '../queries/parameters'
import { findPicture } from '../queries/pictures'
import { etagOf, isKnown, notModified } from '../respond'
import { nearestFile } from '../views/picture'
import { PICTURE_SIZES, type PictureSize } from '../schemas'
import type { Call } from './endpoint'
import { found, foundOrGone } from './found'
import { readQuery } from './readQuery'

const PICTURE_CACHE = 'public, max-age=60'
const MEDIA_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])

/** Streams a file of a picture that a public article shows; whatever stands in the way is a 404. */
export async function sendPicture({ reader, request, path: given }: Call): Promise<Response> {
  readQuery(noQuery, request)
  const size = found(sizeNamed(given.size), 'picture')
  const name = given.id ?? ''
  const picture = await foundOrGone({ reader, name }, await findPicture(reader, name), 'picture')
  const stored = found(nearestFile(picture, size), 'picture')
  const mediaType = stored.mimeType ?? picture.mimeType ?? ''
  const folder = reader.payload.collections['published-files'].config.upload.staticDir ?? ''
  return answerPictureFile({ folder, filename: stored.filename, mediaType, request })
}

type Stored = { folder: string; filename?: string | null; mediaType: string; request: Request }

/** Streams a picture of a folder of uploads. */
export async function answerPictureFile({
  folder,
  filename,
  mediaType,
  request,
}: Stored): Promise<Response> {
  const name = found(MEDIA_TYPES.has(mediaType) ? plainName(filename) : null, 'picture')
  const handle = found(await opened(path.resolve(folder, name)), 'picture')
  return send({ handle, name, mediaType, request })
}

type Sending = { handle: FileHandle; name: string; mediaType: string; request: Request }

async function send({ handle, name, mediaType, request }: Sending): Promise<Response> {
  const { size, mtimeMs } = await handle.stat()
  const etag = etagOf(name, String(size), String(mtimeMs))
  const headers = { ETag: etag, 'Cache-Control': PICTURE_CACHE }
  if (isKnown(request, etag) || request.method === 'HEAD') await handle.close()
  if (isKnown(request, etag)) return notModified(headers)
  const body =
    request.method === 'HEAD'
      ? null
      : (Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>)
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': mediaType,
      'Content-Length': String(size),
      'Content-Disposition': `inline; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function sizeNamed(text: string | undefined): PictureSize | null {
  return PICTURE_SIZES.find((size) => size === text) ?? null
}

/** A file name of the upload folder itself: no way out of it. */
function plainName(filename: string | null | undefined): string | null {
  return filename && /^[\w][\w.-]*$/.test(filename) ? filename : null
}

/** The file, or null when it is gone from the disk. */
async function opened(file: string): Promise<FileHandle | null> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (!handle || (await handle.stat()).isFile()) return handle
  await handle.close()
  return null
}
