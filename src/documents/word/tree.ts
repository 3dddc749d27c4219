/** What mammoth makes of a Word file, as far as it is read here. */
export type Paragraph = {
  type: 'paragraph'
  children: WordNode[]
  styleId: string | null
  styleName: string | null
  numbering: Level | null
  alignment: string | null
}
/** A level of a numbering; `paragraphStyleId` carries the name lists.ts gave it. */
export type Level = { isOrdered: boolean; level: string; paragraphStyleId?: string }
export type Run = {
  type: 'run'
  children: WordNode[]
  styleId: string | null
  isBold: boolean
  isItalic: boolean
  isUnderline: boolean
  isAllCaps: boolean
  verticalAlignment: string
  font: string | null
}
export type Cell = { type: 'tableCell'; children: WordNode[]; colSpan: number; rowSpan: number }
export type Row = { type: 'tableRow'; children: WordNode[]; isHeader: boolean }
export type Table = { type: 'table'; children: WordNode[] }
export type Picture = {
  type: 'image'
  altText?: string
  contentType?: string
  readAsBuffer: () => PromiseLike<Buffer>
}
type Link = { type: 'hyperlink'; children: WordNode[]; href?: string }
type NoteMark = { type: 'noteReference'; noteType: string; noteId: string }

export type WordNode =
  | Paragraph
  | Run
  | Cell
  | Row
  | Table
  | Picture
  | Link
  | NoteMark
  | { type: 'text'; value: string }
  | { type: 'tab' | 'commentReference' | 'bookmarkStart' }
  | { type: 'break'; breakType: string }
  | { type: 'checkbox'; checked: boolean }

export type WordTree = {
  children: WordNode[]
  /** The body of the note that is referred to. */
  noteOf: (mark: { noteType: string; noteId: string }) => WordNode[]
}

export const isParagraph = (node: WordNode): node is Paragraph => node.type === 'paragraph'

/** All nodes within some, themselves included, in reading order. */
export function* within(nodes: readonly WordNode[]): Generator<WordNode> {
  for (const node of nodes) {
    yield node
    if ('children' in node) yield* within(node.children)
  }
}
