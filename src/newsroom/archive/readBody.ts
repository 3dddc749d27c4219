import { leftOutWords } from '../words/leftOut'
import { IMPORT_JUDGEMENT_WORDS as WORDS } from '../words/imports'
import { isArticleContent, plainTextOf } from '../texts/contentShape'
import { meantContent } from '../texts/meantContent'
import { contentOf } from '../word/content'
import { blocksOf } from './html/blocksOf'

export type ReadBody = { content: object; notes: string[] } | { problem: string }

/** The words of a text that came as HTML, or as the JSON of our editor; what of them is not kept is told. */
export function readBody(body: string): ReadBody {
  const own = ownContent(body)
  if (own && !isArticleContent(own)) return { problem: WORDS.notRead('không đúng dạng của khung soạn thảo.') } // prettier-ignore
  const read = own ? { content: own, leftOut: [], frames: 0 } : ofHtml(body)
  const { content, leftOut } = meantContent(read.content)
  if (plainTextOf(content) === '') return { problem: WORDS.noWords }
  const frames = read.frames > 0 ? [WORDS.frames(read.frames)] : []
  return { content, notes: [...leftOutWords([...read.leftOut, ...leftOut]), ...frames] }
}

function ofHtml(body: string) {
  const { blocks, leftOut, frames } = blocksOf(body)
  return { content: contentOf(blocks, new Map()) as object, leftOut, frames }
}

function ownContent(body: string): object | null {
  if (!/^\s*\{/.test(body)) return null
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
