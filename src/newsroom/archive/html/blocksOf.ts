import { parseHTML } from 'linkedom'

import {
  headingNode,
  itemNode,
  lineBreak,
  linkNode,
  listNode,
  paragraphNode,
  pictureNode,
  quoteNode,
  type TextNode,
  textNode,
} from '@/documents/word/wordText'

import type { LeftOut } from '../../texts/meantContent'
import { tidyPaste } from '../../texts/paste/tidyPaste'
import {
  type FindPicture,
  type LiftedPictures,
  liftPictures,
  MARK,
} from '../../texts/paste/liftPictures'
import { isBlock, tableNode } from './tableNode'

/** What runs, asks, loads from elsewhere or is never shown. */
const DROPPED =
  'script, style, noscript, template, head, title, meta, link, form, input, button, select, textarea, svg, math, canvas'
const FRAMES = 'iframe, frame, frameset, object, embed, video, audio'

/** Programs that build pages nest some dozens. */
const DEEPEST = 300

export type ReadHtml = {
  blocks: TextNode[]
  /** What a text of ours can't keep, as of what is pasted. */
  leftOut: LeftOut[]
  /** How many frames of other places stood in it. */
  frames: number
  /** Pictures whose files are there, as `{ type: 'picture', picture: 0 }` in the blocks, and those that are not. */
  pictures: LiftedPictures
}

/**
 * HTML of another place as blocks of a text of ours: what pasting from the web keeps (tidyPaste), and nothing that runs.
 * Nothing is loaded. Null of what is nested deeper than anybody writes: it would take the program with it.
 */
export function blocksOf(html: string, find: FindPicture = () => null): ReadHtml | null {
  if (isTooDeep(html)) return null
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const { body } = document
  for (const one of body.querySelectorAll(DROPPED)) one.remove()
  const framed = [...body.querySelectorAll(FRAMES)]
  for (const one of framed) one.remove()
  const pictures = liftPictures(body, find)
  const leftOut = tidyPaste(body).filter(({ kind }) => kind !== 'picture')
  return { blocks: blocksIn(body), leftOut, frames: framed.length, pictures }
}

/** These are closed by what follows them, whether the text closes them or not. */
const CLOSED =
  /^(p|li|tr|td|th|dt|dd|option|br|img|hr|input|col|meta|link|wbr|area|source|track|embed|base|param)$/i

/** By the tags alone, before anything is built of them: what is nested without end takes its time already there. */
function isTooDeep(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const tag = name.toLowerCase()
    if (CLOSED.test(tag)) continue
    const count = open.get(tag) ?? 0
    if (slash && count === 0) continue
    open.set(tag, slash ? count - 1 : count + 1)
    depth += slash ? -1 : 1
    if (depth > DEEPEST) return true
  }
  return false
}

/** Blocks as they stand in each other; words beside them are paragraphs of their own. */
function blocksIn(parent: Element): TextNode[] {
  const blocks: TextNode[] = []
  let words: TextNode[] = []
  const close = () => {
    if (hasWords(words)) blocks.push(paragraphNode(trimmed(words)))
    words = []
  }
  for (const child of parent.childNodes) {
    if (!isBlock(child)) {
      words.push(...inlineOf(child, 0))
      continue
    }
    close()
    blocks.push(...blockOf(child as Element))
  }
  close()
  return blocks
}

function blockOf(element: Element): TextNode[] {
  const name = element.tagName.toLowerCase()
  switch (name) {
    case 'h2':
    case 'h3': {
      const words = trimmed(inlineOf(element, 0))
      return hasWords(words) ? [headingNode(Number(name.slice(1)), words)] : []
    }
    case 'ul':
    case 'ol':
      return listOf(element)
    case 'blockquote': {
      const lines = blocksIn(element).map(({ children = [] }) => children)
      const words = lines.flatMap((line, at) => (at === 0 ? line : [lineBreak(), ...line]))
      return hasWords(words) ? [quoteNode(words)] : []
    }
    case 'table': {
      const table = tableNode(element, (cell) => blocksIn(cell))
      return table ? [table] : []
    }
    case 'figure':
      return element.hasAttribute(MARK)
        ? [pictureNode(Number(element.getAttribute(MARK)))]
        : blocksIn(element)
    case 'hr':
      return [{ type: 'horizontalrule', version: 1 }]
    default:
      return blocksIn(element)
  }
}

function listOf(element: Element): TextNode[] {
  const isNumbered = element.tagName.toLowerCase() === 'ol'
  const start = Number(element.getAttribute('start')) || 1
  const list = listNode(isNumbered, start)
  let next = start
  for (const item of element.children) {
    const inner = [...item.children].filter(({ tagName }) => /^(ul|ol)$/i.test(tagName))
    for (const one of inner) one.remove()
    const words = trimmed(inlineOf(item, 0))
    if (hasWords(words)) list.children.push(itemNode(next++, words))
    // A list within another stands in an item of its own, which has no number.
    for (const one of inner.flatMap(listOf)) list.children.push(itemNode(next, [one]))
  }
  return list.children.length > 0 ? [list] : []
}

/** Formats of the editor, as bits of its text nodes. */
const FORMATS: Record<string, number> = {
  ...{ b: 1, strong: 1, i: 2, em: 2, cite: 2, s: 4, del: 4, strike: 4, u: 8, ins: 8 },
  ...{ code: 16, sub: 32, sup: 64 },
}

function inlineOf(node: Node, format: number): TextNode[] {
  if (node.nodeType === 3) {
    const text = (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ')
    return text === '' ? [] : [textNode(text, format)]
  }
  if (node.nodeType !== 1) return []
  const element = node as Element
  const name = element.tagName.toLowerCase()
  if (name === 'br') return [lineBreak()]
  const inner = [...element.childNodes].flatMap((child) =>
    inlineOf(child, format | (FORMATS[name] ?? 0)),
  )
  const href = name === 'a' ? element.getAttribute('href') : null
  return href !== null && hasWords(inner) ? [linkNode(href, inner)] : inner
}

const hasWords = (nodes: readonly TextNode[]): boolean =>
  nodes.some(({ text, children }) =>
    typeof text === 'string' ? text.trim() !== '' : hasWords(children ?? []),
  )

/** Without the breaks and blanks around it. */
function trimmed(nodes: readonly TextNode[]): TextNode[] {
  const isEmpty = ({ type, text }: TextNode) => type === 'linebreak' || text === ' '
  const from = nodes.findIndex((node) => !isEmpty(node))
  const until = nodes.findLastIndex((node) => !isEmpty(node))
  const kept = nodes.slice(Math.max(from, 0), until + 1)
  return kept.map((node, at) => {
    if (typeof node.text !== 'string') return node
    const begun = at === 0 ? node.text.trimStart() : node.text
    return { ...node, text: at === kept.length - 1 ? begun.trimEnd() : begun }
  })
}
