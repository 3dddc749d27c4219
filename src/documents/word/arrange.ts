import type { Block } from './blocks'
import { type TextNode, wordsOf } from './wordText'

const MOST_TITLE = 250
const MOST_SAPO = 1000
const MOST_CAPTION = 500
const BOLD = 1
const ITALIC = 2
/** A title stands at the top, below a heading of the page or the name of an office at most. */
const TITLE_WITHIN = 3
const TITLE = /^title$|^tiêu đề$/i
const SAPO = /^(subtitle|sapo|lead|tít phụ)$/i
const CAPTION = /^caption$|chú thích/i

const isWords = ({ node }: Block): boolean => node.type === 'paragraph' || node.type === 'heading'
const line = (node: TextNode): string => wordsOf([node]).replace(/\s+/g, ' ').trim()

/** Whether all words of a block have a look. */
function isAll(node: TextNode, look: number): boolean {
  if (node.type === 'text')
    return String(node.text).trim() === '' || (Number(node.format) & look) !== 0
  return (node.children ?? []).every((one) => isAll(one, look))
}

/**
 * Takes title and sapo off the beginning of a text: the title is the paragraph in the style of that name, else the first
 * one; the sapo the bold paragraph behind it. Without a fitting first paragraph the title is `fallback`.
 */
export function takeHead(
  blocks: readonly Block[],
  fallback: string,
): { title: string; sapo: string; rest: Block[] } {
  const top = blocks.slice(0, TITLE_WITHIN)
  const styled = top.findIndex((block) => isWords(block) && TITLE.test(block.style))
  const first = blocks[0]
  const at = styled >= 0 ? styled : first && isWords(first) ? 0 : -1
  const chosen = blocks[at]
  const title = chosen ? line(chosen.node) : ''
  if (!chosen || title === '' || title.length > MOST_TITLE) {
    return { title: fallback, sapo: '', rest: [...blocks] }
  }
  const rest = blocks.filter((_, place) => place !== at)
  const next = rest[at]
  const sapo = next && isSapo(next) ? wordsOf([next.node]).trim() : ''
  return sapo === ''
    ? { title, sapo, rest }
    : { title, sapo, rest: rest.filter((_, place) => place !== at) }
}

const isSapo = (block: Block): boolean =>
  block.node.type === 'paragraph' &&
  (SAPO.test(block.style) || isAll(block.node, BOLD)) &&
  wordsOf([block.node]).length <= MOST_SAPO

/**
 * Takes captions out of a text: the paragraph behind a picture in the style of captions, or centred in italics.
 * @returns the blocks without them, and the caption of each picture by its place.
 */
export function takeCaptions(blocks: readonly Block[]): {
  rest: Block[]
  captions: Map<number, string>
} {
  const captions = new Map<number, string>()
  const rest: Block[] = []
  /** Pictures since the last words: several beside each other have one caption. */
  let open: number[] = []
  for (const block of blocks) {
    if (block.node.type === 'picture') {
      open.push(Number(block.node.picture))
      rest.push(block)
      continue
    }
    const words = isCaption(block) ? line(block.node) : ''
    if (open.length > 0 && words !== '' && words.length <= MOST_CAPTION) {
      for (const picture of open) captions.set(picture, words)
    } else rest.push(block)
    open = []
  }
  return { rest, captions }
}

const isCaption = ({ node, style, isCentred }: Block): boolean =>
  node.type === 'paragraph' && (CAPTION.test(style) || (isCentred && isAll(node, ITALIC)))
