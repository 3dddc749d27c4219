import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { bylineOf } from '@/domain/credit/byline'
import type { Article } from '@/payload-types'
import { linkTexts } from '@/public-api/queries/linked'
import { loadRelations } from '@/public-api/queries/relations'
import { viewCorrected } from '@/public-api/queries/corrections'
import { plainText } from '@/public-api/richText/plainText'
import { renderHtml } from '@/public-api/richText/renderHtml'
import type { ArticleView, PictureView } from '@/public-api/schemas'
import { type ArticleRow, articleSummaryView } from '@/public-api/views/article'
import type { FrozenCorrection } from '@/public-api/views/correction'
import { embedViews } from '@/public-api/views/embed'
import { type PictureRow, pictureView } from '@/public-api/views/picture'
import { type FrozenFile, viewOf } from '@/public-api/views/textFile'

import { frozenCorrection } from '../../corrections/frozenCorrection'
import { filesIn } from '../../texts/filesIn'
import { PICTURE_SELECT } from '../../texts/pictureSelect'
import { picturesOf } from '../../texts/picturesOf'
import { NewsroomError } from '../../words/failure'

/**
 * A draft as the site would show it now. Its pictures are asked for under `base`, the address of the preview: readers have
 * none of them.
 */
export async function previewArticle(
  req: PayloadRequest,
  article: Article,
  { base, now }: { base: string; now: Date },
): Promise<ArticleView> {
  const row = await rowOfDraft(req, article, now)
  const reader = { payload: req.payload, now, origin: '' }
  const [relations, rows, fileRows, corrects, { content, linkedArticles }] = await Promise.all([
    loadRelations(reader, [row]),
    picturesOfDraft(req, article),
    filesOfDraft(req, article),
    viewCorrected(reader, row),
    linkTexts(reader, article.content),
  ])
  const pictures = new Map(rows.map((one) => [one.id, underBase(one, base)]))
  const files = new Map(
    fileRows.flatMap((one) => {
      const view = viewOf(one, `${base}/tep/${one.id}/${encodeURIComponent(one.name)}`)
      return view ? [[one.id, view]] : []
    }),
  )
  return {
    ...articleSummaryView(row, { relations, origin: '' }),
    cover: pictures.get(row.cover ?? '') ?? null,
    html: renderHtml(content, pictures, files),
    text: plainText(content, files),
    pictures: [...pictures.values()],
    embeds: embedViews(content),
    files: [...files.values()],
    linkedArticles,
    issue: null,
    corrects,
    corrections: [],
    updatedAt: article.updatedAt,
  }
}

/** The pictures of a draft, as the library has them: no other one is shown with it. */
export function picturesOfDraft(
  req: PayloadRequest,
  article: Pick<Article, 'cover' | 'content'>,
): Promise<PictureRow[]> {
  return rowsWhere(req, 'media', {
    where: { id: { in: picturesOf(article) } },
    select: PICTURE_SELECT,
    overrideAccess: true,
  })
}

/** The files of a draft, as the library has them: no other one is given with it. */
export async function filesOfDraft(
  req: PayloadRequest,
  article: Pick<Article, 'content'>,
): Promise<Omit<FrozenFile, 'version'>[]> {
  const ids = filesIn(article.content)
  if (ids.length === 0) return []
  const rows = await rowsWhere(req, 'text-files', {
    where: { id: { in: ids } },
    select: { title: true, credit: true, filename: true, mimeType: true, filesize: true },
    overrideAccess: true,
  })
  return rows.map(({ id, title, credit, filename, mimeType, filesize }) => ({
    ...{ id, title, credit: credit ?? null, name: filename ?? '', filename: filename ?? '' },
    ...{ mimeType: mimeType ?? '', filesize: filesize ?? 0 },
  }))
}

async function rowOfDraft(req: PayloadRequest, article: Article, now: Date): Promise<ArticleRow> {
  const { id, slug, title, sapo, people, source, genre, outlet, column, issue, topics } = article
  const at = article.publishedAt ?? now.toISOString()
  return {
    penName: bylineOf(article),
    ...{ id, sideId: '', slug, sapo, people, source, genre, outlet, column, issue, topics },
    title: title || 'Bài chưa có tiêu đề',
    cover: typeof article.cover === 'object' ? article.cover?.id : article.cover,
    outlet,
    sample: article.sample,
    publishedAt: at,
    revisedAt: article.updatedAt,
    pictures: [],
    files: [],
    correction: await correctionOf(req, article),
  } as ArticleRow
}

/** What a correction says; nothing yet where it names no text that readers had. */
async function correctionOf(
  req: PayloadRequest,
  article: Article,
): Promise<FrozenCorrection | null> {
  try {
    return await frozenCorrection(req, article)
  } catch (error) {
    if (error instanceof NewsroomError) return null
    throw error
  }
}

function underBase(row: PictureRow, base: string): PictureView {
  const view = pictureView({ ...row, version: null }, '')
  const sizes = Object.entries(view.sizes).map(([size, file]) => [
    size,
    { ...file, url: `${base}/anh/${row.id}/${size}` },
  ])
  return { ...view, sizes: Object.fromEntries(sizes) as PictureView['sizes'] }
}
