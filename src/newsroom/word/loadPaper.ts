import { stat } from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { bylineOf } from '@/domain/credit/byline'
import { creditsIn } from '@/domain/credit/creditFault'
import { relatedWork } from '@/domain/credit/words'
import { inChunks, rowOf, rowsWhere } from '@/database/rows'
import { articleBlocks, type FileWords } from '@/documents/article/blocks'
import type { ArticlePaper, PaperPicture } from '@/documents/article/paper'
import type { Article } from '@/payload-types'

import { linkTexts } from '@/public-api/queries/linked'
import { settings } from '@/settings/settings'

import { captionsIn } from '../texts/contentShape'
import { filesIn } from '../texts/filesIn'
import { picturesOf } from '../texts/picturesOf'

/** A text to be taken along, and where the files of its pictures lie. */
export type LoadedPaper = {
  row: Article
  outlet: string | null
  paper: ArticlePaper
  files: PackedPart[]
  /** Documents, sound and film of the text. */
  attachments: PackedPart[]
}

type PackedPart = { id: string; name: string; path: string }

/** The newest draft of a text that the person may read, else null; with the pictures the person may read that are there. */
export async function loadPaper(req: PayloadRequest, id: string): Promise<LoadedPaper | null> {
  const row = await rowOf(req, 'articles', id, { draft: true, overrideAccess: false })
  if (!row) return null
  const reader = { payload: req.payload, now: new Date(), origin: settings().serverUrl ?? '' }
  const { content } = await linkTexts(reader, row.content)
  const { attachments, words } = await attachmentsOf(req, row)
  const blocks = articleBlocks(content, words)
  // What is shown before a film is played is no picture of the page.
  const placed = new Set(blocks.map((one) => (one.kind === 'picture' ? one.picture : null)))
  const ids = picturesOf(row).filter((one) => placed.has(one) || one === idOf(row.cover))
  const rows = await inChunks(ids, (chunk) =>
    rowsWhere(req, 'media', {
      where: { id: { in: chunk } },
      select: { filename: true, alt: true, caption: true, credit: true },
      overrideAccess: false,
    }),
  )
  const known = new Map(rows.map((one) => [one.id, one]))
  const own = captionsIn(content)
  const pictures = new Map<string, PaperPicture>()
  const files: LoadedPaper['files'] = []
  for (const one of ids) {
    const picture = known.get(one)
    const file = picture?.filename && (await fileOf(req, 'media', picture.filename))
    if (!picture || !file) continue
    const number = pictures.size + 1
    const name = `anh-${String(number).padStart(2, '0')}${path.extname(file).toLowerCase()}`
    files.push({ id: one, name, path: file })
    pictures.set(one, {
      ...{ number, file: name, alt: picture.alt },
      ...{ caption: own.get(one) ?? picture.caption ?? '', credit: picture.credit ?? '' },
    })
  }
  const paper = {
    ...{ title: row.title || 'Bài chưa có tiêu đề', sapo: row.sapo ?? '' },
    ...{ byline: await signatureOf(req, row), blocks, pictures },
  }
  return { row, outlet: idOf(row.outlet), paper, files, attachments }
}

/** The files of a text that the person may read and that are there, and what stands in its place for each. */
async function attachmentsOf(
  req: PayloadRequest,
  { content }: Article,
): Promise<{ attachments: LoadedPaper['attachments']; words: FileWords }> {
  const ids = filesIn(content)
  const rows = await inChunks(ids, (chunk) =>
    rowsWhere(req, 'text-files', {
      where: { id: { in: chunk } },
      select: { filename: true, title: true, credit: true },
      overrideAccess: false,
    }),
  )
  const known = new Map(rows.map((one) => [one.id, one]))
  const attachments: LoadedPaper['attachments'] = []
  for (const id of ids) {
    const filename = known.get(id)?.filename
    const file = filename && (await fileOf(req, 'text-files', filename))
    if (!file) continue
    const number = String(attachments.length + 1).padStart(2, '0')
    attachments.push({ id, name: `tep-${number}${path.extname(file).toLowerCase()}`, path: file })
  }
  const words: FileWords = (id, caption) => {
    const at = attachments.findIndex((one) => one.id === id)
    const row = known.get(id)
    if (!row || at < 0) return null
    const credit = row.credit ? `Nguồn: ${row.credit}` : null
    const description = [row.title, caption, credit].filter(Boolean).join('. ')
    return `[Tệp ${at + 1}: ${attachments[at]?.name}] ${description}`
  }
  return { attachments, words }
}

async function fileOf(
  req: PayloadRequest,
  library: 'media' | 'text-files',
  filename: string,
): Promise<string | null> {
  const { staticDir } = req.payload.collections[library].config.upload
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
