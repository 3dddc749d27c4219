import type { TextNode } from '@/documents/word/wordText'

import { leftOutWords } from '../words/leftOut'
import { IMPORT_JUDGEMENT_WORDS as WORDS } from '../words/imports'
import { isArticleContent, plainTextOf } from '../texts/contentShape'
import { type LeftOut, meantContent } from '../texts/meantContent'
import { blocksOf } from './html/blocksOf'
import type { FindPicture, LiftedPictures } from '../texts/paste/liftPictures'
import { ownPictures } from './ownPictures'

/**
 * The words of a text as the editor keeps them; its pictures are `{ type: 'picture', picture: 0 }` until they are in the
 * library (placePictures).
 */
export type BodyContent = { root: TextNode }
export type ReadBody =
  { content: BodyContent; pictures: LiftedPictures; notes: string[] } | { problem: string }

/** The words of a text that came as HTML, or as the JSON of our editor; what of them is not kept is told. */
export function readBody(body: string, find: FindPicture): ReadBody {
  const own = ownContent(body)
  if (own && !isArticleContent(own)) return { problem: WORDS.notRead('không đúng dạng của khung soạn thảo.') } // prettier-ignore
  const read = own ? ofOwn(own, find) : ofHtml(body, find)
  if (!read) return { problem: WORDS.notRead('các phần lồng nhau quá sâu. Hãy sửa bài ở nơi cũ, hoặc chép bằng tay.') } // prettier-ignore
  // What it names of the library of another place is none of ours, whatever it is called there.
  const { content, leftOut } = meantContent(read.content, undefined, () => false, () => false) // prettier-ignore
  if (plainTextOf(content) === '') return { problem: WORDS.noWords }
  const frames = read.frames > 0 ? [WORDS.frames(read.frames)] : []
  const notes = [...leftOutWords([...read.leftOut, ...leftOut]), ...frames]
  return { content, pictures: read.pictures, notes }
}

type Read = {
  content: BodyContent
  pictures: LiftedPictures
  leftOut: LeftOut[]
  frames: number
}

function ofHtml(body: string, find: FindPicture): Read | null {
  const html = blocksOf(body, find)
  if (!html) return null
  const { blocks, ...read } = html
  return { ...read, content: { root: rootOf(blocks) } }
}

function ofOwn(content: object, find: FindPicture): Read {
  const { root, pictures } = ownPictures((content as BodyContent).root, find)
  return { content: { ...content, root }, pictures, leftOut: [], frames: 0 }
}

const rootOf = (children: TextNode[]): TextNode => ({
  ...{ type: 'root', version: 1, direction: null, format: '', indent: 0, children },
})

function ownContent(body: string): object | null {
  if (!/^\s*\{/.test(body)) return null
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
