import { headingLevel, headingOrder } from '@/domain/text/headingOrder'
import { listStart } from '@/domain/text/listStart'
import { pictureLook } from '@/domain/text/pictureLook'
import { fileLook } from '@/domain/text/textFile'

import type { FileView, PictureView } from '../schemas'
import { blocksOf, childrenOf, isInline, MAX_DEPTH, type Node } from './nodes'
import { renderEmbed } from './renderEmbed'
import { renderFile } from './renderFile'
import { renderFigure } from './renderFigure'
import { renderInline } from './renderInline'
import { renderTable } from './renderTable'

type Pictures = ReadonlyMap<string, PictureView>
export type Files = ReadonlyMap<string, FileView>
type Context = {
  pictures: Pictures
  files: Files
  depth: number
  levelOf: (stored: number) => number
  /** The number of the next table of the text. */
  nextTable: () => number
}
/** The title above the text is the one heading of level 1. */
const [HIGHEST, LOWEST] = [2, 3]

type Block = (node: Node, context: Context) => string

const BLOCKS = new Map<string, Block>([
  ['paragraph', (node, { depth }) => wrapped('p', renderInline(childrenOf(node), depth + 1))],
  ['heading', heading],
  ['quote', (node, context) => wrapped('blockquote', mixed(childrenOf(node), context))],
  ['list', list],
  ['horizontalrule', () => '<hr>'],
  ['upload', placed],
  ['table', table],
  ['factbox', factBox],
  ['embed', renderEmbed],
  ['gallery', gallery],
])
/** Of a heading in a cell or a box only the weight is left: it is no part of how the text is divided. */
const CELL_BLOCKS = new Map<string, Block>([
  ...BLOCKS,
  ['heading', (node, { depth }) => wrapped('p', bold(renderInline(childrenOf(node), depth + 1)))],
  ['table', () => ''],
  ['factbox', () => ''],
  ['embed', () => ''],
  ['gallery', () => ''],
])
const BOX_BLOCKS = new Map<string, Block>([...CELL_BLOCKS, ['table', table]])

/**
 * A stored text as HTML that is safe to show anywhere: known nodes only, everything escaped, no attribute but those
 * written here. A picture or file appears only when it is one of `pictures` or `files`: those the published article lists.
 */
export function renderHtml(content: unknown, pictures: Pictures, files: Files = new Map()): string {
  let tables = 0
  return renderBlocks(blocksOf(content), {
    pictures,
    files,
    depth: 0,
    levelOf: headingOrder(HIGHEST, LOWEST),
    nextTable: () => (tables += 1),
  })
}

function renderBlocks(nodes: Node[], context: Context): string {
  if (context.depth > MAX_DEPTH) return ''
  return nodes.map((node) => BLOCKS.get(node.type)?.(node, context) ?? '').join('')
}

/** Running text as one paragraph, blocks as they are: what a quote may hold. */
function mixed(nodes: Node[], context: Context): string {
  if (!nodes.some(isInline)) return renderBlocks(nodes, deeper(context))
  return wrapped('p', renderInline(nodes, context.depth + 1))
}

function heading(node: Node, { depth, levelOf }: Context): string {
  const inner = renderInline(childrenOf(node), depth + 1)
  return inner.trim() === '' ? '' : wrapped(`h${levelOf(headingLevel(node.tag))}`, inner)
}

function list(node: Node, context: Context): string {
  const tag = node.listType === 'number' || node.tag === 'ol' ? 'ol' : 'ul'
  const start = tag === 'ol' ? listStart(node.start) : 1
  const items: string[] = []
  for (const item of childrenOf(node)) {
    if (item.type !== 'listitem') continue
    const children = childrenOf(item)
    const text = renderInline(children.filter(isInline), context.depth + 1)
    const nested = renderBlocks(
      children.filter((child) => child.type === 'list'),
      deeper(context),
    )
    // Lexical keeps an indented list in an item of its own; readers expect it under the item before.
    if (text === '' && nested !== '' && items.length > 0) items.push((items.pop() ?? '') + nested)
    else if (text !== '' || nested !== '') items.push(text + nested)
  }
  return items.length > 0
    ? `<${tag}${start === 1 ? '' : ` start="${start}"`}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`
    : ''
}

function placed(node: Node, context: Context): string {
  return node.relationTo === 'text-files' ? file(node, context) : figure(node, context)
}

function file({ value, fields }: Node, { files, pictures }: Context): string {
  const found = files.get(idIn(value))
  const look = fileLook(fields)
  const poster = look.poster === null ? null : (pictures.get(look.poster) ?? null)
  return found ? renderFile(found, look, poster) : ''
}

function figure(node: Node, { pictures }: Context): string {
  const picture = pictureOf(node, pictures)
  return picture ? renderFigure(picture, pictureLook(node.fields)) : ''
}

/** Pictures side by side where there is room, in the order of reading; one alone is a picture like others. */
function gallery(node: Node, context: Context): string {
  const placed = childrenOf(node).filter((child) => pictureOf(child, context.pictures))
  const figures = placed.flatMap((child) => {
    const picture = pictureOf(child, context.pictures)
    const { caption } = pictureLook(child.fields)
    const width = placed.length > 1 ? 'part' : 'normal'
    return (picture && renderFigure(picture, { width, caption })) || []
  })
  if (figures.length < 2) return figures.join('')
  return `<ul class="gallery">${figures.map((one) => `<li>${one}</li>`).join('')}</ul>`
}

function pictureOf({ type, value, relationTo }: Node, pictures: Pictures): PictureView | undefined {
  if (type !== 'upload' || relationTo !== 'media') return undefined
  return pictures.get(idIn(value))
}

function idIn(value: unknown): string {
  const id: unknown = typeof value === 'string' ? value : (value as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : ''
}

function table(node: Node, context: Context): string {
  const inCell = { ...context, depth: context.depth + 3 }
  if (inCell.depth > MAX_DEPTH) return ''
  return renderTable(node, context.nextTable, (cell) =>
    childrenOf(cell)
      .map((child) => CELL_BLOCKS.get(child.type)?.(child, inCell) ?? '')
      .join(''),
  )
}

function factBox(node: Node, context: Context): string {
  const inBox = deeper(context)
  if (inBox.depth > MAX_DEPTH) return ''
  const inner = childrenOf(node).map((child) => BOX_BLOCKS.get(child.type)?.(child, inBox) ?? '')
  const html = inner.join('')
  return html === '' ? '' : `<aside>${html}</aside>`
}

const bold = (inner: string) => (inner.trim() === '' ? '' : `<strong>${inner}</strong>`)
const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 })
const wrapped = (tag: string, inner: string) =>
  inner.trim() === '' ? '' : `<${tag}>${inner}</${tag}>`
