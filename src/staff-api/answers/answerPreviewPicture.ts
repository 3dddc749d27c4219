import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import type { Payload, PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'
import { picturesOfDraft } from '@/newsroom/previews/views/previewArticle'
import { failure } from '@/newsroom/words/failure'
import { PICTURE_SIZES } from '@/public-api/schemas'
import { nearestFile } from '@/public-api/views/picture'

import { answered, type Refusal } from './answered'

/** Nobody keeps what is not published, and no search finds it. */
export const UNPUBLISHED = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
}
const MEDIA_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])

type Call = {
  payload: Payload
  /** The draft it is asked for with. */
  open: () => Promise<{ req: PayloadRequest; article: Article }>
  picture: string
  size: string
}

/** Answers with a picture of a draft that somebody may see; with one of another text it is not there. */
export function answerPreviewPicture(call: Call): Promise<Response> {
  return answered(null, () => pictureOf(call), inText)
}

async function pictureOf({ payload, open: openDraft, picture, size }: Call): Promise<Response> {
  const { req, article } = await openDraft()
  const wanted = PICTURE_SIZES.find((one) => one === size)
  const row = (await picturesOfDraft(req, article)).find(({ id }) => id === picture)
  const stored = row && wanted && nearestFile(row, wanted)
  const mediaType = stored?.mimeType ?? row?.mimeType ?? ''
  const folder = payload.collections.media.config.upload.staticDir ?? ''
  const file =
    stored?.filename && MEDIA_TYPES.has(mediaType)
      ? await open(path.resolve(folder, path.basename(stored.filename)), 'r').catch(() => null)
      : null
  if (!file) throw failure('gone', { what: 'Ảnh này' })
  const { size: bytes } = await file.stat()
  return new Response(Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>, {
    headers: {
      ...UNPUBLISHED,
      'Content-Type': mediaType,
      'Content-Length': String(bytes),
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

export function inText({ status, body }: Refusal): Response {
  return new Response(body.errors.map(({ message }) => message).join(' '), {
    status,
    headers: { ...UNPUBLISHED, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
