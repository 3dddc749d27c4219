import { captionOf } from '@/domain/text/embeds/embed'
import { type GalleryFault, galleryFault } from '@/domain/text/gallery'
import { pictureLook } from '@/domain/text/pictureLook'
import { fileLook } from '@/domain/text/textFile'
import { type TableFault, tableFault } from '@/domain/text/table/tableFault'

/** What the text of an article may be made of: the same as the editor offers (collections/Articles/editor.ts). */
const NODE_TYPES = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'linebreak',
  'tab',
  'link',
  'autolink',
  'list',
  'listitem',
  'quote',
  'horizontalrule',
  'upload',
  'table',
  'tablerow',
  'tablecell',
  'factbox',
  'embed',
  'gallery',
])
const MAX_DEPTH = 30
const MAX_NODES = 50_000

type Node = {
  type?: unknown
  text?: unknown
  children?: unknown
  value?: unknown
  relationTo?: unknown
  fields?: unknown
}

/** Whether a value is text this product can show: known nodes, bounded depth and size; meantContent mends the rest. */
export function isArticleContent(content: unknown): boolean {
  const root = (content as { root?: Node } | null)?.root
  if (typeof content !== 'object' || root?.type !== 'root') return false
  let budget = MAX_NODES
  const check = (node: Node, depth: number): boolean => {
    budget -= 1
    if (budget < 0 || depth > MAX_DEPTH) return false
    if (typeof node !== 'object' || node === null) return false
    if (typeof node.type !== 'string' || !NODE_TYPES.has(node.type)) return false
    if (node.type === 'text' && typeof node.text !== 'string') return false
    if (node.children === undefined) return true
    return Array.isArray(node.children) && node.children.every((one: Node) => check(one, depth + 1))
  }
  return check(root, 0)
}

/** The kind of the first part that no text of ours may have, when the value is otherwise built like one; else null. */
export function unknownPartOf(content: unknown): string | null {
  const find = (node: Node | null, depth: number): string | null => {
    if (typeof node?.type !== 'string' || depth > MAX_DEPTH) return null
    if (!NODE_TYPES.has(node.type)) return node.type
    const children = Array.isArray(node.children) ? (node.children as Node[]) : []
    for (const one of children) {
      const found = find(one, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  return find((content as { root?: Node } | null)?.root ?? null, 0)
}

/** What is wrong with the first table that no text may have; null when all are good. */
export function tableFaultIn(content: unknown): TableFault | null {
  const children = (content as { root?: Node } | null)?.root?.children
  return Array.isArray(children) ? tableFault(children) : null
}

/** What is wrong with the first gallery that no text may have; null when all are good. */
export function galleryFaultIn(content: unknown): GalleryFault | null {
  const children = (content as { root?: Node } | null)?.root?.children
  return Array.isArray(children) ? galleryFault(children) : null
}

/** Whether a text has a table, a box of facts, a gallery or content of another site: a script of a rundown has none. */
export function hasTableOrBox(content: unknown): boolean {
  const has = ({ type, children }: Node): boolean =>
    type === 'table' ||
    type === 'factbox' ||
    type === 'embed' ||
    type === 'gallery' ||
    (Array.isArray(children) && children.some((one: Node) => has(one)))
  const root = (content as { root?: Node } | null)?.root
  return root ? has(root) : false
}

/** The plain text, one line per block or row of a table: to see whether anything was written, and to search. */
export function plainTextOf(content: unknown): string {
  const read = (node: Node): string => {
    if (typeof node.text === 'string') return node.text
    if (node.type === 'tablerow') return rowText(node, read)
    if (node.type === 'upload') return captionText(node)
    if (node.type === 'embed') return embedText(node)
    const inner = Array.isArray(node.children)
      ? node.children.map((one: Node) => read(one)).join('')
      : ''
    return BLOCKS.has(String(node.type)) ? `${inner}\n` : inner
  }
  const root = (content as { root?: Node } | null)?.root
  return root ? read(root).trim() : ''
}

/** Its own caption is part of what a text says; the library's is not. */
function captionText({ fields }: Node): string {
  const { caption } = pictureLook(fields)
  return caption === null ? '' : `${caption}\n`
}

/** Of content of another site the text says the caption alone. */
function embedText(node: Node): string {
  const caption = captionOf(node)
  return caption === '' ? '' : `${caption}\n`
}

const rowText = ({ children }: Node, read: (node: Node) => string): string => {
  if (!Array.isArray(children)) return ''
  const cells = children.map((one: Node) =>
    read(one)
      .trim()
      .replace(/\s*\n\s*/g, ' '),
  )
  return cells.some(Boolean) ? `${cells.join('\t')}\n` : ''
}

/** The ids of the pictures placed in the text, those shown before a film is played among them. */
export const picturesIn = (content: unknown): string[] => [
  ...new Set(placedPictures(content).map(({ id }) => id)),
]

/** The captions a text gives pictures of its own, by their ids; of one that is placed twice the first. */
export function captionsIn(content: unknown): Map<string, string> {
  const found = new Map<string, string>()
  for (const { id, caption } of placedPictures(content)) {
    if (caption !== null && !found.has(id)) found.set(id, caption)
  }
  return found
}

/** How long the longest caption is that a text gives a picture or a file. */
export function longestCaption(content: unknown): number {
  const read = ({ type, fields, children }: Node): number =>
    Math.max(
      type === 'upload' ? (pictureLook(fields).caption ?? '').length : 0,
      ...(Array.isArray(children) ? children.map((one: Node) => read(one)) : []),
    )
  const root = (content as { root?: Node } | null)?.root
  return root ? read(root) : 0
}

type Placed = { id: string; caption: string | null }

function placedPictures(content: unknown): Placed[] {
  const found: Placed[] = []
  const walk = (node: Node): void => {
    if (node.type === 'upload' && node.relationTo === 'media') {
      const { value } = node as { value?: string | { id?: string } }
      const id = typeof value === 'string' ? value : value?.id
      if (id) found.push({ id, caption: pictureLook(node.fields).caption })
    }
    const poster = node.relationTo === 'text-files' ? fileLook(node.fields).poster : null
    if (poster !== null) found.push({ id: poster, caption: null })
    if (Array.isArray(node.children)) node.children.forEach((one: Node) => walk(one))
  }
  const root = (content as { root?: Node } | null)?.root
  if (root) walk(root)
  return found
}

const BLOCKS = new Set(['paragraph', 'heading', 'listitem', 'quote'])
