import { embedView } from '@/domain/text/embeds/embed'
import { headingLevel, headingOrder } from '@/domain/text/headingOrder'
import { listStart } from '@/domain/text/listStart'
import { fileLook } from '@/domain/text/textFile'

/** A piece of text of one look; a newline in it is a line break. */
export type Run = {
  text: string
  bold: boolean
  italic: boolean
  underline: boolean
  place: 'above' | 'below' | null
  href: string | null
}

/** The list an item is in; `number` tells it from the others, `depth` says in how many it stands itself. */
export type List = { number: number; isNumbered: boolean; start: number; depth: number }
export type TableCell = { lines: Run[][]; colSpan: number; rowSpan: number; isHeader: boolean }

export type Block =
  | { kind: 'paragraph' | 'quote'; runs: Run[] }
  /** 1 stands above all. */
  | { kind: 'heading'; runs: Run[]; level: number }
  | { kind: 'item'; runs: Run[]; list: List; marker: string }
  | { kind: 'rule' }
  /** By its id in the library. */
  | { kind: 'picture'; picture: string }
  | { kind: 'table'; rows: TableCell[][] }

type Node = Record<string, unknown> & { type?: unknown }

const DEEPEST_HEADING = 3
const MOST_DEPTH = 30
const BOLD = 1
const ITALIC = 2
const UNDERLINE = 8
const SUBSCRIPT = 32
const SUPERSCRIPT = 64

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const childrenOf = ({ children }: Node): Node[] =>
  Array.isArray(children) ? (children as unknown[]).filter(isNode) : []

/** What stands in the text for a document, sound or film, by its id and its caption there; null for nothing. */
export type FileWords = (id: string, caption: string | null) => string | null

type Place = {
  lists: { count: number }
  levelOf: (stored: number) => number
  fileWords: FileWords
  depth: number
}

/** A stored text (the editor's JSON, or null) as blocks, in reading order; what it has of unknown kinds is looked into. */
export function articleBlocks(content: unknown, fileWords: FileWords = () => null): Block[] {
  const root = isNode(content) ? content.root : null
  if (!isNode(root)) return []
  return blocksIn(root, {
    lists: { count: 0 },
    levelOf: headingOrder(1, DEEPEST_HEADING),
    fileWords,
    depth: 0,
  })
}

function blocksIn(node: Node, place: Place): Block[] {
  if (place.depth > MOST_DEPTH) return []
  return childrenOf(node).flatMap((child): Block[] => {
    switch (child.type) {
      case 'paragraph':
      case 'quote':
        return withWords(child, (runs) => ({ kind: child.type as 'paragraph' | 'quote', runs }))
      case 'heading':
        return withWords(child, (runs) => ({
          ...{ kind: 'heading', runs, level: place.levelOf(headingLevel(child.tag)) },
        }))
      case 'list':
        return itemsOf(child, place, 0)
      case 'horizontalrule':
        return [{ kind: 'rule' }]
      case 'upload':
        return child.relationTo === 'text-files' ? fileOf(child, place) : pictureOf(child)
      case 'embed':
        return embedOf(child)
      case 'table':
        return [{ kind: 'table', rows: childrenOf(child).map(cellsOf) }]
      default:
        return blocksIn(child, { ...place, depth: place.depth + 1 })
    }
  })
}

const hasWords = (runs: readonly Run[]): boolean => runs.some(({ text }) => text.trim() !== '')

function withWords(node: Node, make: (runs: Run[]) => Block): Block[] {
  const runs = runsIn(node)
  return hasWords(runs) ? [make(runs)] : []
}

function pictureOf({ relationTo, value }: Node): Block[] {
  const id: unknown = isNode(value) ? value.id : value
  return relationTo === 'media' && typeof id === 'string' ? [{ kind: 'picture', picture: id }] : []
}

/** A link to it: what it is, its caption, its address for those who read on paper. */
function embedOf(node: Node): Block[] {
  const view = embedView(node)
  if (!view) return []
  const words = [view.label, view.caption].filter(Boolean).join(': ')
  const run = { ...runOf({ text: `${words}\n${view.page}` }, view.page) }
  return [{ kind: 'paragraph', runs: [run] }]
}

function fileOf({ value, fields }: Node, { fileWords }: Place): Block[] {
  const id: unknown = isNode(value) ? value.id : value
  const text = typeof id === 'string' ? fileWords(id, fileLook(fields).caption) : null
  return text === null ? [] : [{ kind: 'paragraph', runs: [runOf({ text }, null)] }]
}

function itemsOf(node: Node, { lists, ...place }: Place, depth: number): Block[] {
  if (depth > MOST_DEPTH) return []
  lists.count += 1
  const isNumbered = node.listType === 'number' || node.tag === 'ol'
  const list: List = { number: lists.count, isNumbered, start: listStart(node.start), depth }
  let next = list.start
  return childrenOf(node).flatMap((item): Block[] => {
    const runs = runsIn(item)
    const inner = childrenOf(item).filter(({ type }) => type === 'list')
    const blocks: Block[] = []
    if (hasWords(runs)) {
      blocks.push({ kind: 'item', runs, list, marker: isNumbered ? `${next}.` : '•' })
      next += 1
    }
    return [...blocks, ...inner.flatMap((one) => itemsOf(one, { lists, ...place }, depth + 1))]
  })
}

function cellsOf(row: Node): TableCell[] {
  return childrenOf(row).map((cell) => {
    const blocks = childrenOf(cell).map((one) => runsIn(one))
    return {
      lines: blocks.filter(hasWords),
      ...{ colSpan: spanOf(cell.colSpan), rowSpan: spanOf(cell.rowSpan) },
      isHeader: Number(cell.headerState) > 0,
    }
  })
}

const spanOf = (span: unknown): number =>
  Number.isInteger(span) && Number(span) >= 1 && Number(span) <= 1000 ? Number(span) : 1

function runsIn(node: Node, href: string | null = null, depth = 0): Run[] {
  if (depth > MOST_DEPTH) return []
  return childrenOf(node).flatMap((child): Run[] => {
    if (child.type === 'text') return [runOf(child, href)]
    if (child.type === 'linebreak') return [runOf({ text: '\n' }, href)]
    if (child.type === 'tab') return [runOf({ text: ' ' }, href)]
    if (child.type === 'list' || child.type === 'upload') return []
    const fields = isNode(child.fields) ? child.fields : null
    const url = fields && typeof fields.url === 'string' ? fields.url : null
    return runsIn(child, url ?? href, depth + 1)
  })
}

function runOf({ text, format }: Node, href: string | null): Run {
  const bits = Number(format) || 0
  const has = (bit: number) => (bits & bit) !== 0
  return {
    text: typeof text === 'string' ? text : '',
    ...{ bold: has(BOLD), italic: has(ITALIC), underline: has(UNDERLINE), href },
    place: has(SUPERSCRIPT) ? 'above' : has(SUBSCRIPT) ? 'below' : null,
  }
}

/** The words of some runs. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
