import { inlineOf } from './inline'
import { Lists } from './listBlocks'
import type { Reading } from './reading'
import { isLayout, tableBlocks } from './tables'
import { isParagraph, type Paragraph, type Row, type WordNode } from './tree'
import {
  headingNode,
  paragraphNode,
  pictureNode,
  quoteNode,
  type TextNode,
  wordsOf,
} from './wordText'

/** A block with what its paragraph was in Word: what title, sapo and captions are told by. */
export type Block = {
  node: TextNode
  style: string
  isCentred: boolean
  /** Of a heading, 1 to 6. */
  level?: number
}

const HEADING = /^heading ?([1-9])/i
const QUOTE = /quote|trích dẫn/i

/** The blocks of some nodes of Word, in reading order: paragraphs, headings, lists, quotations, pictures, tables. */
export function blocksOf(reading: Reading, nodes: readonly WordNode[]): Block[] {
  const blocks: Block[] = []
  const lists = new Lists()
  for (const node of nodes) {
    if (isParagraph(node)) addParagraph({ reading, blocks, lists }, node)
    else if (node.type === 'table') {
      lists.close()
      const made = isLayout(node)
        ? blocksOf(reading, cellsOf(node.children))
        : tableBlocks(reading, node).map(plain)
      blocks.push(...made)
    } else if ('children' in node) blocks.push(...blocksOf(reading, node.children))
  }
  return blocks
}

const cellsOf = (rows: readonly WordNode[]): WordNode[] =>
  rows
    .filter((row): row is Row => row.type === 'tableRow')
    .flatMap(({ children }) =>
      children.flatMap((cell) => ('children' in cell ? cell.children : [])),
    )

const plain = (node: TextNode): Block => ({ node, style: '', isCentred: false })

type Making = { reading: Reading; blocks: Block[]; lists: Lists }

function addParagraph({ reading, blocks, lists }: Making, paragraph: Paragraph): void {
  const style = paragraph.styleName ?? paragraph.styleId ?? ''
  const level = Number(HEADING.exec(style)?.[1] ?? 0)
  const isCentred = paragraph.alignment === 'center'
  for (const segment of inlineOf(reading, paragraph.children, paragraph)) {
    if ('picture' in segment) {
      lists.close()
      reading.pictures.push(segment.picture)
      blocks.push(plain(pictureNode(reading.pictures.length - 1)))
      continue
    }
    const { nodes } = segment
    if (wordsOf(nodes).trim() === '') continue
    if (level > 0) {
      lists.close()
      blocks.push({ node: headingNode(level, withoutBold(nodes)), style, isCentred, level })
    } else if (paragraph.numbering) {
      const list = lists.add(paragraph.numbering, nodes)
      if (list) blocks.push(plain(list))
    } else {
      lists.close()
      const node = QUOTE.test(style) ? quoteNode(nodes) : paragraphNode(nodes)
      blocks.push({ node, style, isCentred })
    }
  }
}

/** A heading is bold by itself. */
const withoutBold = (nodes: TextNode[]): TextNode[] =>
  nodes.map((node) => ({
    ...node,
    ...(typeof node.format === 'number' && { format: node.format & ~1 }),
    ...(node.children && { children: withoutBold(node.children) }),
  }))
