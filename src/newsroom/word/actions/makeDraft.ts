import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { inTransaction } from '@/database/transaction'
import type { WordPicture } from '@/documents/word/wordText'
import { cleanLine } from '@/domain/text/clean'

import { recordEvent } from '../../audit/recordEvent'
import { withContext } from '../../context/requestContext'
import { failure } from '../../words/failure'
import { contentOf } from '../content'
import { type LibraryPicture, libraryPicture, MOST_PICTURES } from '../../pictures/libraryPicture'
import { addingPictures, onePicture } from '../../pictures/onePicture'
import { readUpload } from '../readUpload'

const Picture = z.object({
  /** Its place among the pictures of the file. */
  at: z
    .number()
    .int()
    .min(0)
    .max(MOST_PICTURES - 1),
  alt: z.string().max(1000),
  caption: z.string().max(500).optional().default(''),
  credit: z.string().max(300),
})

export const WordDraftInput = z.object({
  file: z.instanceof(Blob).optional(),
  converts: z.boolean().optional().default(true),
  title: z.string().max(250, 'Tiêu đề dài quá 250 ký tự. Hãy rút ngắn.').optional(),
  sapo: z.string().max(1000, 'Sapo dài quá 1000 ký tự. Hãy rút ngắn.').optional(),
  outlet: z.string('Chưa chọn kênh. Hãy chọn kênh của bài.').min(1).max(100),
  column: z.string().max(100).nullish(),
  /** Those that are taken; the others are left out of the text. */
  pictures: z.array(Picture).max(MOST_PICTURES).optional().default([]),
})

export type MadeDraft = { id: string; title: string; pictures: number }
type Input = z.output<typeof WordDraftInput>
type Taken = z.output<typeof Picture> & { own: LibraryPicture }

/**
 * Makes a draft of a Word file as the person who asks: its pictures in the library, its text with them, and a line in the
 * log. There as a whole or not at all.
 * @throws NewsroomError when the file can't be read or a picture lacks what the library asks for.
 */
export async function makeDraft(req: PayloadRequest, input: Input): Promise<MadeDraft> {
  const { name, sha256, text } = await readUpload(req, input)
  const taken = await takenOf(input, text.pictures)
  const title = cleanLine(input.title ?? text.title).trim() || text.title
  const sapo = input.sapo ?? text.sapo
  const { outlet, column } = input
  const make = async (own: PayloadRequest): Promise<MadeDraft> => {
    const ids = new Map<number, string>()
    for (const picture of taken)
      ids.set(picture.at, await addPicture(own, picture, { outlet, title }))
    const content = contentOf(text.blocks, ids)
    const { id } = await withContext(own, { wordFile: sha256 }, () =>
      req.payload.create({
        collection: 'articles',
        data: { title, sapo, content, outlet, ...(column && { column }) } as never,
        ...{ draft: true, depth: 0, overrideAccess: false, req: own },
      }),
    )
    await recordEvent({
      ...{ req: own, action: 'article.import', collection: 'articles', id, title, outlet },
      after: { file: name, sha256, pictures: ids.size },
    })
    return { id, title, pictures: ids.size }
  }
  const work = () => inTransaction({ payload: req.payload, req }, make)
  return taken.length > 0 ? addingPictures(req, outlet, work) : work()
}

/** The pictures that are taken, with the words each needs, ready for the library. */
async function takenOf(input: Input, pictures: readonly WordPicture[]): Promise<Taken[]> {
  const taken: Taken[] = []
  for (const asked of input.pictures) {
    const number = asked.at + 1
    const missing = [
      asked.alt.trim() === '' && 'mô tả ảnh',
      asked.credit.trim() === '' && 'nguồn ảnh',
    ].filter((one) => one !== false)
    if (missing.length > 0) throw failure('wordPictureWords', { number, missing: missing.join(' và ') }) // prettier-ignore
    const picture = pictures[asked.at]
    const own = picture && (await libraryPicture(picture))
    if (!own) throw failure('wordPictureGone', { number })
    taken.push({ ...asked, own })
  }
  return taken
}

async function addPicture(
  req: PayloadRequest,
  { at, alt, caption, credit, own }: Taken,
  { outlet, title }: { outlet: string; title: string },
): Promise<string> {
  const name = `${title.slice(0, 80)} ${at + 1}`
  const data = { alt, caption, credit, outlet }
  const { id } = await onePicture(req, { own, name, data, overrideAccess: false })
  return id
}
