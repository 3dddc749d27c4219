import type { PayloadRequest } from 'payload'

import { inChunks, rowsWhere } from '@/database/rows'
import type { Line } from '@/domain/text/difference/types'

import { asReader } from '../../audit/asReader'

/** The titles of the files among lines, by id; one that was deleted since, or is not the reader's, is missing. */
export async function fileNamesFor(
  req: PayloadRequest,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(lines.flatMap(({ shape }) => (shape.kind === 'file' ? shape.file : [])))
  const rows = await inChunks([...ids], (chunk) =>
    asReader(
      rowsWhere(req, 'text-files', {
        where: { id: { in: chunk } },
        select: { title: true },
        overrideAccess: false,
      }),
    ),
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}
