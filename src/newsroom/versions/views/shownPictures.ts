import type { PayloadRequest } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import type { Line } from '@/domain/text/difference/types'

import { asReader } from '../../audit/asReader'

/** A picture of a version as the library has it now. */
export type ShownPicture = {
  alt: string
  caption: string | null
  credit: string | null
  /** The address of a small file of it, for who may read the library. */
  src: string | null
}

/** The pictures among lines, by id; one that was deleted since, or is not the reader's, is missing. */
export async function picturesFor(
  req: PayloadRequest,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, ShownPicture>> {
  const ids = new Set(
    lines.flatMap(({ shape }) => (shape.kind === 'picture' && shape.picture ? shape.picture : [])),
  )
  const rows = await inChunks([...ids], (chunk) =>
    asReader(
      rowsWhere(req, 'media', {
        where: { id: { in: chunk } },
        select: { alt: true, caption: true, credit: true, filename: true, url: true, sizes: true },
        overrideAccess: false,
      }),
    ),
  )
  return new Map(
    rows.map(({ id, alt, caption, credit, url, sizes }) => [
      id,
      {
        alt,
        caption: caption ?? null,
        credit: credit ?? null,
        src: sizes?.thumbnail?.url ?? url ?? null,
      },
    ]),
  )
}
