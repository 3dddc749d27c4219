import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { textFileType } from '@/domain/text/textFile'

import { etagOf, isKnown, notModified } from '../respond'
import { byteRange } from './byteRange'

type Stored = {
  /** Where it lies on the disk. */
  path: string
  /** What it is called for whoever keeps it. */
  name: string
  mediaType: string
  request: Request
  headers: Record<string, string>
}

/**
 * Streams a file of a text, whole or the part that is asked for; null when there is no such file, or it is none that texts
 * may have. Documents are kept, never shown in place; nothing in them runs.
 */
export async function answerStoredFile(stored: Stored): Promise<Response | null> {
  const kind = textFileType(stored.mediaType)?.kind
  const handle = kind ? await opened(stored.path) : null
  if (!handle) return null
  const { size, mtimeMs } = await handle.stat()
  const etag = etagOf(stored.name, String(size), String(mtimeMs))
  const { request } = stored
  if (isKnown(request, etag)) {
    await handle.close()
    return notModified({ ETag: etag, ...stored.headers })
  }
  const headers = {
    ETag: etag,
    ...stored.headers,
    'Accept-Ranges': 'bytes',
    'Content-Type': stored.mediaType,
    'Content-Disposition': `${kind === 'document' ? 'attachment' : 'inline'}; filename="${plain(stored.name)}"`,
    'X-Content-Type-Options': 'nosniff',
  }
  const asked = request.headers.get('if-range')
  const isSame = asked === null || asked === etag
  const range = isSame ? byteRange(request.headers.get('range'), size) : null
  if (range === 'outside') {
    await handle.close()
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${size}` },
    })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  return new Response(await bodyOf(handle, request, { start, end }), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(end - start + 1),
      ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    },
  })
}

async function bodyOf(
  handle: FileHandle,
  { method }: Request,
  part: { start: number; end: number },
): Promise<ReadableStream<Uint8Array> | null> {
  if (method !== 'HEAD' && part.end >= part.start) {
    return Readable.toWeb(handle.createReadStream(part)) as ReadableStream<Uint8Array>
  }
  await handle.close()
  return null
}

/** Without what would end the name in the header. */
const plain = (name: string) => name.replace(/[^\w.-]/g, '_')

async function opened(path: string): Promise<FileHandle | null> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (!handle || (await handle.stat()).isFile()) return handle
  await handle.close()
  return null
}
