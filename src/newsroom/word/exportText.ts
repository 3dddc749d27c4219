import { readFile } from 'node:fs/promises'

import type { PayloadRequest } from 'payload'
import sharp from 'sharp'

import { articleDocx, type DocxPicture } from '@/documents/article/articleDocx'
import { articleHtml } from '@/documents/article/html'
import { articlePlain, captionsPlain } from '@/documents/article/plain'
import { type PackedFile, zipStream } from '@/documents/article/zip'
import { attachment } from '@/documents/spreadsheet/attachment'

import { recordEvent } from '../audit/recordEvent'
import { failure } from '../words/failure'
import { type LoadedPaper, loadPaper } from './loadPaper'

type Format = {
  type: string
  extension: string
  body: (loaded: LoadedPaper) => BodyInit | Promise<BodyInit>
}

/** What a text can be taken along as, by the name in the address. */
const FORMATS: Readonly<Record<string, Format>> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    body: async ({ paper, files }) => articleDocx(paper, await docxPictures(files)),
  },
  html: {
    type: 'text/html; charset=utf-8',
    extension: 'html',
    body: ({ paper }) => articleHtml(paper),
  },
  txt: {
    type: 'text/plain; charset=utf-8',
    extension: 'txt',
    body: ({ paper }) => articlePlain(paper),
  },
  'windows.txt': {
    type: 'text/plain; charset=utf-8',
    extension: 'txt',
    body: ({ paper }) => articlePlain(paper, 'crlf'),
  },
  zip: {
    type: 'application/zip',
    extension: 'zip',
    body: (loaded) => zipStream(packedFiles(loaded), new Date()),
  },
}

/**
 * A text as a file to take along; the log keeps who took it and in which state it was.
 * @throws NewsroomError when it is not there for this person or there is no such format.
 */
export async function exportText(
  req: PayloadRequest,
  { id, format: name }: { id: string; format: string },
): Promise<Response> {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
  if (!format) throw failure('textFormat')
  const loaded = await loadPaper(req, id)
  if (!loaded) throw failure('notHere')
  const body = await format.body(loaded)
  const { row, outlet, paper } = loaded
  await recordEvent({
    ...{ req, action: 'article.export', collection: 'articles', id, title: paper.title, outlet },
    after: { format: name, state: row.state },
  })
  return fileResponse(body, { type: format.type, title: paper.title, extension: format.extension })
}

/** A file to keep, never shown in place. */
export const fileResponse = (
  body: BodyInit,
  { type, title, extension }: { type: string; title: string; extension: string },
): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': attachment(title, extension),
      'Cache-Control': 'private, no-store',
    },
  })

/** What whoever sets the page needs of a text: its words, its captions, its pictures as they were uploaded. */
export const packedFiles = (
  { paper, files, attachments }: LoadedPaper,
  folder = '',
): PackedFile[] => [
  { name: `${folder}bai.txt`, text: articlePlain(paper, 'crlf') },
  { name: `${folder}chu-thich-anh.txt`, text: captionsPlain(paper, 'crlf') },
  ...[...files, ...attachments].map((file) => ({ name: `${folder}${file.name}`, path: file.path })),
]

const KEPT: Readonly<Record<string, DocxPicture['type']>> = { jpeg: 'jpg', png: 'png' }

/** Pictures as Word takes them; one that can't be read is left to its mark in the text. */
async function docxPictures(files: LoadedPaper['files']): Promise<Map<string, DocxPicture>> {
  const pictures = new Map<string, DocxPicture>()
  for (const { id, path } of files) {
    try {
      const bytes = await readFile(path)
      const { format, width, height, autoOrient } = await sharp(bytes).metadata()
      const kept = KEPT[format]
      const data = kept ? bytes : await sharp(bytes).rotate().png().toBuffer()
      const size = kept ? { width, height } : autoOrient
      pictures.set(id, { type: kept ?? 'png', data, ...size })
    } catch {
      continue
    }
  }
  return pictures
}
