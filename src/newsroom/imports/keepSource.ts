import type { PayloadRequest } from 'payload'

import type { ImportKind } from '@/domain/imports/fields'
import { slugify } from '@/domain/text/slug'

export const MOST_BYTES = 25 * 1024 * 1024

const MIME = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  zip: 'application/zip',
} as const

type Source = {
  bytes: Uint8Array
  title: string
  ending: keyof typeof MIME
  outlet: string
  kind: ImportKind
}

/** The file as it came: what was read of it can be looked up in it by who may read the import, and of airings it is the evidence. */
export async function keepSource(
  req: PayloadRequest,
  { bytes, title, ending, outlet, kind }: Source,
): Promise<string> {
  const data = Buffer.from(bytes)
  const base = slugify(title.replace(/\.[a-z]{3,5}$/i, '')).slice(0, 80) || 'bang'
  const { id } = await req.payload.create({
    collection: 'files',
    data: { title: `Số liệu nhập: ${title}`, outlet, importKind: kind },
    file: { name: `${base}.${ending}`, mimetype: MIME[ending], data, size: data.length },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}
