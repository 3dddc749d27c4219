import type { Where } from 'payload'

import { addressOf } from '../address'
import type { PublicReader } from '../reader'
import type { CorrectedView, CorrectionReferenceView, CorrectionView } from '../schemas'
import { type ArticleRow, correctionReferenceView } from '../views/article'
import { correctedView } from '../views/correction'
import { type Page, type Paged, pageOfTexts, summaries } from './articles'
import { findTexts } from './texts'

/** More are not shown under one text. */
const MOST = 20

/** The public corrections of an article, newest first. */
export async function correctionsOf(
  reader: PublicReader,
  article: string,
): Promise<CorrectionReferenceView[]> {
  const rows = await findTexts(reader, { where: [{ corrects: { equals: article } }], limit: MOST })
  return rows.flatMap((row) =>
    row.correction ? [correctionReferenceView(row, row.correction)] : [],
  )
}

/** What a correction is about, with the address at which readers find that now. */
export async function viewCorrected(
  reader: PublicReader,
  row: ArticleRow,
): Promise<CorrectedView | null> {
  return (await viewAllCorrected(reader, [row])).get(row.id) ?? null
}

/** Public corrections, of one outlet or of all, newest first. */
export async function listCorrections(
  reader: PublicReader,
  { limit, cursor, outlet }: Paged & { outlet?: string },
): Promise<Page<CorrectionView>> {
  const where: Where[] = [
    { corrects: { exists: true } },
    ...(outlet ? [{ outlet: { equals: outlet } }] : []),
  ]
  const { page, nextCursor } = await pageOfTexts(where, { limit, cursor }, (asked) =>
    findTexts(reader, asked),
  )
  const [shown, corrected] = await Promise.all([
    summaries(reader, page),
    viewAllCorrected(reader, page),
  ])
  return {
    items: shown.flatMap((summary, index) => {
      const corrects = corrected.get(page[index]?.id ?? '')
      return corrects ? [{ ...summary, corrects }] : []
    }),
    nextCursor,
  }
}

/** By the id of the correction; the corrected texts are looked for in one go. */
async function viewAllCorrected(
  reader: PublicReader,
  rows: readonly ArticleRow[],
): Promise<ReadonlyMap<string, CorrectedView>> {
  const about = rows.flatMap(({ id, correction }) => (correction ? [{ id, correction }] : []))
  if (about.length === 0) return new Map()
  const ids = [...new Set(about.map(({ correction }) => correction.articleId))]
  const found = await findTexts(reader, { where: [{ articleId: { in: ids } }], limit: ids.length })
  const slugs = new Map(found.map((row) => [row.id, addressOf(row)]))
  return new Map(
    about.map(({ id, correction }) => [
      id,
      correctedView(correction, slugs.get(correction.articleId) ?? null),
    ]),
  )
}
