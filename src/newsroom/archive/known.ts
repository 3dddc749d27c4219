import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { inChunks, rowsWhere } from '@/database/rows'
import type { TextDraft } from '@/domain/imports/textDraft'

import { canonical } from '../texts/canonical'

/** What the same text of an outlet always has. */
export const archiveKey = (outlet: string, textId: string): string => `${outlet}:${textId}`

/** What the old place says of a text: not what is made of its names here. */
export function fingerprintOf({
  column: _column,
  shortPath: _shortPath,
  authors,
  ...said
}: TextDraft): string {
  const parts = canonical({ ...said, authors: authors.map(({ name }) => name) })
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

export type KnownText = {
  key: string
  path: string | null
  shortPath: string | null
  article: string
  title: string
  fingerprint: string
  /** The import and the line of it that it is from. */
  madeBy: string
}

/** What was taken in of some texts already, and what else has their old addresses. */
export async function knownTexts(
  req: PayloadRequest,
  outlet: string,
  drafts: readonly TextDraft[],
): Promise<KnownText[]> {
  const select = {
    ...({ key: true, path: true, shortPath: true, articleId: true } as const),
    ...({ fingerprint: true } as const),
    ...({ importedFrom: true, importedRow: true } as const),
  }
  const by = (field: 'key' | 'path' | 'shortPath', values: readonly string[]) =>
    inChunks(values, (some) =>
      rowsWhere(req, 'archived-texts', {
        where: { [field]: { in: some } },
        select,
        overrideAccess: true,
      }),
    )
  const keys = drafts.map(({ textId }) => archiveKey(outlet, textId))
  const paths = drafts.flatMap(({ path }) => path ?? [])
  const short = drafts.flatMap(({ shortPath }) => shortPath ?? [])
  const rows = [
    ...(await by('key', keys)),
    ...(await by('path', [...paths, ...short])),
    ...(await by('shortPath', short)),
  ]
  const titles = await inChunks(
    rows.map(({ articleId }) => articleId),
    (some) =>
      rowsWhere(req, 'articles', {
        where: { id: { in: some } },
        draft: true,
        trash: true,
        select: { title: true },
        overrideAccess: true,
      }),
  )
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]))
  return rows.map((row) => ({
    ...{ key: row.key, path: row.path ?? null, shortPath: row.shortPath ?? null },
    article: row.articleId,
    ...{ title: titleOf.get(row.articleId) ?? '', fingerprint: row.fingerprint },
    madeBy: `${idOf(row.importedFrom) ?? ''} ${row.importedRow ?? ''}`,
  }))
}
