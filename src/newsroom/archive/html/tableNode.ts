import { paragraphNode, type TextNode } from '@/documents/word/wordText'

const BLOCK =
  /^(p|div|section|article|header|footer|main|aside|figure|figcaption|h[1-6]|ul|ol|li|blockquote|table|hr|pre|dl|dt|dd|address|center)$/i

export const isBlock = (node: Node): boolean =>
  node.nodeType === 1 && BLOCK.test((node as Element).tagName)

const HEADER_ROW = 1
const base = { version: 1, direction: null, format: '', indent: 0 }

/** A tidied table (tidyTables) as the editor keeps it; null when it has no rows. In a cell stand paragraphs alone. */
export function tableNode(
  table: Element,
  blocksIn: (cell: Element) => TextNode[],
): TextNode | null {
  const rows = [...table.querySelectorAll('tr')].map((row): TextNode => {
    const cells = [...row.children].filter(({ tagName }) => /^t[dh]$/i.test(tagName))
    return { type: 'tablerow', ...base, children: cells.map((cell) => cellNode(cell, blocksIn)) }
  })
  const filled = rows.filter(({ children = [] }) => children.length > 0)
  return filled.length > 0 ? { type: 'table', ...base, children: filled } : null
}

function cellNode(cell: Element, blocksIn: (cell: Element) => TextNode[]): TextNode {
  const paragraphs = blocksIn(cell).flatMap(asParagraphs)
  return {
    ...{ type: 'tablecell', ...base, backgroundColor: null },
    ...{ colSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') },
    headerState: /^th$/i.test(cell.tagName) ? HEADER_ROW : 0,
    children: paragraphs.length > 0 ? paragraphs : [paragraphNode([])],
  }
}

/** What else stands in a cell, as its lines. */
function asParagraphs(node: TextNode): TextNode[] {
  if (node.type === 'paragraph') return [node]
  const { children = [] } = node
  if (node.type === 'list' || node.type === 'table' || node.type === 'tablerow') {
    return children.flatMap(asParagraphs)
  }
  if (node.type === 'listitem' && children.some(({ type }) => type === 'list')) {
    return children.flatMap(asParagraphs)
  }
  return children.length > 0 ? [paragraphNode(children)] : []
}

const spanOf = (cell: Element, name: string): number => {
  const span = Number(cell.getAttribute(name))
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1
}
