import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf, rowsWhere } from '@/database/rows'
import { type TextNode, wordsOf } from '@/documents/word/wordText'

import { libraryPicture, MOST_PICTURES, thumbnailOf } from '../../pictures/libraryPicture'
import { readUpload } from '../readUpload'

export const WordPreviewInput = z.object({
  file: z.instanceof(Blob).optional(),
  /** False leaves the letters of an older encoding as they are. */
  converts: z.boolean().optional().default(true),
})

export type PreviewPicture = { at: number; alt: string; caption: string; thumbnail: string }

/** What a Word file would become; nothing is written. */
export type WordPreview = {
  name: string
  sha256: string
  title: string
  sapo: string
  /** The beginning of the text, a line a block. */
  lines: string[]
  words: number
  pictures: PreviewPicture[]
  notes: string[]
  legacy: 'tcvn3' | 'vni' | null
  /** Texts made from the same file, as far as the person may read them. */
  known: { id: string; title: string }[]
}

const MOST_LINES = 6
const MOST_LETTERS = 240
const MOST_KNOWN = 5

/** Reads a Word file for somebody who is about to make a draft of it. */
export async function previewWord(
  req: PayloadRequest,
  input: z.output<typeof WordPreviewInput>,
): Promise<WordPreview> {
  const { name, sha256, text } = await readUpload(req, input)
  const lines = text.blocks.flatMap(linesOf).filter((line) => line !== '')
  const pictures: PreviewPicture[] = []
  const notes = [...text.notes]
  let unusable = 0
  for (const [at, picture] of text.pictures.slice(0, MOST_PICTURES).entries()) {
    const own = await libraryPicture(picture)
    const { alt, caption } = picture
    if (own) pictures.push({ at, alt, caption, thumbnail: await thumbnailOf(own) })
    else unusable += 1
  }
  if (unusable > 0) {
    notes.push(`${unusable} hình không phải ảnh chụp hoặc bị hỏng (EMF, WMF, SVG…) nên không được đưa vào bài.`) // prettier-ignore
  }
  const over = text.pictures.length - MOST_PICTURES
  if (over > 0) notes.push(`Tệp có quá ${MOST_PICTURES} ảnh; ${over} ảnh cuối không được đưa vào bài.`) // prettier-ignore
  return {
    ...{ name, sha256, title: text.title, sapo: text.sapo, notes, pictures, legacy: text.legacy },
    lines: lines.slice(0, MOST_LINES).map((line) => (line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line)), // prettier-ignore
    words: lines.join(' ').split(/\s+/).filter(Boolean).length,
    known: await textsOf(req, sha256),
  }
}

const LINES = new Set(['list', 'table', 'tablerow'])

function linesOf(node: TextNode): string[] {
  const { children = [] } = node
  if (node.type === 'listitem' && children[0]?.type === 'list') return children.flatMap(linesOf)
  if (LINES.has(node.type)) return children.flatMap(linesOf)
  return [wordsOf([node]).replace(/\s+/g, ' ').trim()]
}

async function textsOf(req: PayloadRequest, sha256: string): Promise<WordPreview['known']> {
  const rows = await rowsWhere(req, 'articles', {
    where: { wordFile: { equals: sha256 } },
    sort: '-createdAt',
    limit: MOST_KNOWN,
    select: {},
    overrideAccess: false,
  })
  const found = await Promise.all(
    rows.map(({ id }) =>
      rowOf(req, 'articles', id, { draft: true, select: { title: true }, overrideAccess: false }),
    ),
  )
  return found.flatMap((row) => (row ? [{ id: row.id, title: row.title ?? '' }] : []))
}
