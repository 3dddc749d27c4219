import { stat } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { bylineOf } from '@/domain/credit/byline'
import { creditsIn } from '@/domain/credit/creditFault'
import { relatedWork } from '@/domain/credit/words'
import { inChunks, rowOf, rowsWhere } from '@/database/rows'
import { articleBlocks } from '@/documents/article/blocks'
import type { ArticlePaper, PaperPicture } from '@/documents/article/paper'
import type { Article } from '@/payload-types'

import { linkTexts } from '@/public-api/queries/linked'
import { settings } from '@/settings/settings'

import { picturesOf } from '../texts/picturesOf'

/** A text to be taken along, and where the files of its pictures lie. */
export type LoadedPaper = {
  row: Article
  outlet: string | null
  paper: ArticlePaper
  files: { id: string; name: string; path: string }[]
}

/** The newest draft of a text that the person may read, else null; with the pictures the person may read that are there. */
export async function loadPaper(req: PayloadRequest, id: string): Promise<LoadedPaper | null> {
  const row = await rowOf(req, 'articles', id, { draft: true, overrideAccess: false })
  if (!row) return null
  const ids = picturesOf(row)
  const rows = await inChunks(ids, (chunk) =>
    rowsWhere(req, 'media', {
      where: { id: { in: chunk } },
      select: { filename: true, alt: true, caption: true, credit: true },
      overrideAccess: false,
    }),
  )
  const known = new Map(rows.map((one) => [one.id, one]))
  const pictures = new Map<string, PaperPicture>()
  const files: LoadedPaper['files'] = []
  for (const one of ids) {
    const picture = known.get(one)
    const file = picture?.filename && (await fileOf(req, picture.filename))
    if (!picture || !file) continue
    const number = pictures.size + 1
    const name = `anh-${String(number).padStart(2, '0')}${path.extname(file).toLowerCase()}`
    files.push({ id: one, name, path: file })
    pictures.set(one, {
      ...{ number, file: name, alt: picture.alt },
      ...{ caption: picture.caption ?? '', credit: picture.credit ?? '' },
    })
  }
  const reader = { payload: req.payload, now: new Date(), origin: settings().serverUrl ?? '' }
  const { content } = await linkTexts(reader, row.content)
  const paper = {
    ...{ title: row.title || 'Bài chưa có tiêu đề', sapo: row.sapo ?? '' },
    ...{ byline: await signatureOf(req, row), blocks: articleBlocks(content), pictures },
  }
  return { row, outlet: idOf(row.outlet), paper, files }
}

async function fileOf(req: PayloadRequest, filename: string): Promise<string | null> {
  const { staticDir } = req.payload.collections.media.config.upload
  const file = path.resolve(staticDir ?? '', path.basename(filename))
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? file : null
}

/** Who signs, and who did something else for it. */
async function signatureOf(req: PayloadRequest, article: Article): Promise<string> {
  const byline = bylineOf(article) || (await authorName(req, article))
  return [byline, relatedWork(creditsIn(article.people))].filter(Boolean).join(' · ')
}

async function authorName(req: PayloadRequest, { author }: Article): Promise<string> {
  const id = idOf(author)
  // A name says who wrote, not who works here.
  const row =
    id && (await rowOf(req, 'users', id, { select: { name: true }, overrideAccess: true }))
  return row ? (row.name ?? '') : ''
}
