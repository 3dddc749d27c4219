import { headingLevel, headingOrder } from '@/domain/text/headingOrder'
import { listStart } from '@/domain/text/listStart'

/** A piece of text of one look. */
export type TextRun = { text: string; bold: boolean; italic: boolean }

export type ScriptBlock = {
  kind: 'paragraph' | 'heading' | 'item' | 'quote'
  runs: TextRun[]
  /** Of a heading: 1 stands above all. */
  level?: number
  /** Of an item: the list it is in, and what stands before it there: its number, or a dot. */
  list?: List
  marker?: string
}

/** A list of a script; `number` tells it from the others. */
export type List = {
  number: number
  isNumbered: boolean
  /** What its first item is numbered. */
  start: number
  /** In how many lists it stands itself. */
  depth: number
}

type Node = {
  type?: unknown
  text?: unknown
  format?: unknown
  children?: unknown
  tag?: unknown
  listType?: unknown
  start?: unknown
}

/** Of headings within a script. */
const DEEPEST = 4
const BOLD = 1
const ITALIC = 2
const KINDS: Readonly<Record<string, ScriptBlock['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  listitem: 'item',
  quote: 'quote',
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const childrenOf = ({ children }: Node): Node[] =>
  Array.isArray(children) ? children.filter(isNode) : []

/**
 * The paragraphs of a script (the editor's JSON, or null): text only, so that nothing in it can be anything else. What
 * has no text, such as pictures, is left out.
 */
export function scriptBlocks(script: unknown): ScriptBlock[] {
  const root = isNode(script) ? (script as { root?: unknown }).root : null
  return isNode(root) ? blocksIn(root, { lists: 0, levelOf: headingOrder(1, DEEPEST) }) : []
}

/** How far the reading is: lists so far, the heading this stands under, the list this stands in. */
type Place = {
  lists: number
  levelOf: (stored: number) => number
  list?: List & { next: number }
}

function blocksIn(node: Node, place: Place): ScriptBlock[] {
  const inside = node.type === 'list' ? listOf(node, place) : place
  const blocks = childrenOf(node).flatMap((child): ScriptBlock[] => {
    const kind = KINDS[String(child.type)]
    if (!kind) return blocksIn(child, inside)
    const runs = runsIn(child)
    // A list inside an item is a list of its own.
    const block = runs.some(({ text }) => text.trim() !== '')
      ? [{ kind, runs, ...lookOf(child, kind, inside) }]
      : []
    const nested = childrenOf(child).filter(({ type }) => type === 'list')
    return [...block, ...nested.flatMap((list) => blocksIn(list, inside))]
  })
  place.lists = inside.lists
  return blocks
}

function listOf({ listType, tag, start }: Node, { lists, levelOf, list }: Place): Place {
  const number = lists + 1
  const depth = list ? list.depth + 1 : 0
  const isNumbered = listType === 'number' || tag === 'ol'
  const first = listStart(start)
  return { lists: number, levelOf, list: { number, isNumbered, start: first, next: first, depth } }
}

function lookOf({ tag }: Node, kind: ScriptBlock['kind'], { list, levelOf }: Place) {
  if (kind === 'heading') return { level: levelOf(headingLevel(tag)) }
  if (kind !== 'item' || !list) return {}
  const { next, ...of } = list
  list.next += 1
  return { list: of, marker: of.isNumbered ? `${next}.` : '•' }
}

function runsIn(node: Node): TextRun[] {
  return childrenOf(node).flatMap((child): TextRun[] => {
    if (child.type === 'linebreak') return [{ text: '\n', bold: false, italic: false }]
    if (child.type === 'list') return []
    if (child.type !== 'text') return runsIn(child)
    const format = Number(child.format) || 0
    const text = typeof child.text === 'string' ? child.text : ''
    return [{ text, bold: (format & BOLD) !== 0, italic: (format & ITALIC) !== 0 }]
  })
}

/** A script as plain text, a line for each paragraph. */
export const scriptText = (script: unknown): string =>
  scriptBlocks(script)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\n')
