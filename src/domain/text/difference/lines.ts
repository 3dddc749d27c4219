import { captionOf, embedView } from '../embeds/embed'
import { ownTextOf } from '../ownLinks'
import { pictureLook } from '../pictureLook'
import { fileLook } from '../textFile'
import type { Line, Marks, Shape, Within, Word } from './types'

type Node = Readonly<Record<string, unknown>>

/** Deeper than any text; what is below is not read. */
const MAX_DEPTH = 40
const PLAIN: Marks = { format: 0, href: null }

/**
 * A stored text as its lines, in reading order. It may be of any day and hold parts that are unknown by now: their words
 * are lines too.
 */
export function linesOf(content: unknown): Line[] {
  const root = (content as { root?: unknown } | null | undefined)?.root
  return nodesIn(root).flatMap((node) => linesOfBlock(node, { id: idIn(node), depth: 0, level: 0 }))
}

/** What stands before the id of a text of ours that a link leads to: no address begins so. */
export const OWN_LINK = 'articles '

type Place = { id: string | null; depth: number; level: number }

function linesOfBlock(node: Node, place: Place): Line[] {
  if (place.depth > MAX_DEPTH) return []
  const inner = { ...place, depth: place.depth + 1 }
  switch (node.type) {
    case 'list':
      return nodesIn(node).flatMap((item) =>
        linesOfItem(item, { ...inner, id: null }, node.listType === 'number'),
      )
    case 'table':
      return nodesIn(node).flatMap((row, at) =>
        nodesIn(row).flatMap((cell, column) =>
          lineWithin(cell, cellShape(cell, at, column), { ...inner, id: null }),
        ),
      )
    case 'factbox':
    case 'gallery':
      return linesInside(node, node.type, inner)
    case 'upload':
      return [{ id: place.id, shape: uploadShape(node), words: captionIn(node) }]
    case 'embed':
      return [
        {
          id: place.id,
          shape: embedShape(node),
          words: wordsIn({ text: captionOf(node) }, PLAIN, 0),
        },
      ]
    case 'horizontalrule':
      return [{ id: place.id, shape: { kind: 'rule' }, words: [] }]
    default:
      return lineWithin(node, shapeOf(node), inner)
  }
}

/** The lines of what stands together, each by its own id. */
const linesInside = (node: Node, within: Within, place: Place): Line[] =>
  nodesIn(node)
    .flatMap((child) => linesOfBlock(child, { ...place, id: idIn(child) }))
    .map((line) => ({ ...line, shape: { ...line.shape, within } }))

/** Its own words as one line; blocks within it, which have lines of their own, where they stand. */
function lineWithin(node: Node, shape: Shape, place: Place): Line[] {
  const lines: Line[] = []
  let words: Word[] = []
  const close = () => {
    if (words.length > 0) lines.push({ id: lines.length === 0 ? place.id : null, shape, words })
    words = []
  }
  const children = nodesIn(node)
  for (const child of children) {
    if (isBlock(child)) {
      close()
      const own = linesOfBlock(child, { ...place, id: null, depth: place.depth + 1 })
      // A paragraph in a cell is the cell's line.
      lines.push(
        ...own.map((line) => (line.shape.kind === 'paragraph' ? { ...line, shape } : line)),
      )
    } else words = joined([...words, ...wordsIn(child, PLAIN, place.depth + 1)])
  }
  if (typeof node.text === 'string')
    words = joined([...words, ...wordsIn(node, PLAIN, place.depth)])
  close()
  // An empty paragraph is a line as well: a blank one.
  return lines.length > 0 ? lines : [{ id: place.id, shape, words: [] }]
}

function linesOfItem(item: Node, place: Place, isNumbered: boolean): Line[] {
  const children = nodesIn(item)
  const isOnlyList = children.length > 0 && children.every(({ type }) => type === 'list')
  const nested = { ...place, depth: place.depth + 1, level: place.level + 1 }
  if (isOnlyList) return children.flatMap((list) => linesOfBlock(list, nested))
  return lineWithin(item, { kind: 'item', isNumbered, level: place.level }, place)
}

const BLOCKS = new Set<unknown>([
  ...['paragraph', 'heading', 'quote', 'list', 'listitem', 'table', 'tablerow', 'tablecell'],
  ...['upload', 'horizontalrule', 'embed'],
])
const isBlock = ({ type }: Node): boolean => BLOCKS.has(type)

function shapeOf({ type, tag }: Node): Shape {
  if (type === 'paragraph' || type === 'quote') return { kind: type }
  if (type === 'heading') return { kind: 'heading', tag: typeof tag === 'string' ? tag : 'h2' }
  return { kind: 'other' }
}

function wordsIn(node: Node, marks: Marks, depth: number): Word[] {
  if (depth > MAX_DEPTH) return []
  if (node.type === 'linebreak') return [{ text: '\n', marks }]
  if (node.type === 'tab') return [{ text: '\t', marks }]
  const own =
    typeof node.text === 'string'
      ? (node.text.match(/\S+\s*|\s+/g) ?? []).map((text) => ({
          text,
          marks: { ...marks, format: typeof node.format === 'number' ? node.format : 0 },
        }))
      : []
  const href = node.type === 'link' || node.type === 'autolink' ? hrefIn(node) : marks.href
  const inner = nodesIn(node).flatMap((child) => wordsIn(child, { ...marks, href }, depth + 1))
  return [...own, ...inner]
}

/** White space that begins a piece belongs to the word before it, however it is set: nobody sees the difference. */
function joined(words: readonly Word[]): Word[] {
  const found: Word[] = []
  for (const word of words) {
    const last = found.at(-1)
    if (last && /^\s/.test(word.text)) {
      found[found.length - 1] = { ...last, text: `${last.text}${word.text}` }
    } else found.push(word)
  }
  return found
}

function hrefIn(node: Node): string | null {
  const own = ownTextOf(node.fields)
  if (own !== null) return `${OWN_LINK}${own}`
  const url = (node.fields as { url?: unknown } | null | undefined)?.url ?? node.url
  return typeof url === 'string' ? url : ''
}

function embedShape(node: Node): Shape {
  const view = embedView(node)
  const address = typeof node.address === 'string' ? node.address : ''
  return { kind: 'embed', label: view?.label ?? '', address: view?.page ?? address }
}

const cellShape = ({ headerState }: Node, row: number, column: number): Shape => ({
  ...{ kind: 'cell', row, column },
  isHeading: typeof headerState === 'number' && headerState > 0,
})

const uploadShape = (node: Node): Shape =>
  node.relationTo === 'text-files'
    ? { kind: 'file', file: pictureIn(node), poster: fileLook(node.fields).poster }
    : { kind: 'picture', picture: pictureIn(node), width: pictureLook(node.fields).width }

function pictureIn({ value }: Node): string {
  const id = typeof value === 'object' && value ? (value as { id?: unknown }).id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

/** The caption that the text itself gives it: the library's is no word of the text. */
const captionIn = ({ fields }: Node): Word[] =>
  wordsIn({ text: pictureLook(fields).caption ?? '' }, PLAIN, 0)

/** The lasting id that a block has in the editor's state. */
function idIn(node: Node): string | null {
  const id = (node.$ as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' && id !== '' ? id : null
}

function nodesIn(node: unknown): Node[] {
  const children = (node as { children?: unknown } | null | undefined)?.children
  return Array.isArray(children)
    ? children.filter((one): one is Node => typeof one === 'object' && one !== null)
    : []
}
