/** A part of a text as the editor keeps it; a `picture` is one of the file, by its place among them. */
export type TextNode = Record<string, unknown> & { type: string; children?: TextNode[] }

export type WordPicture = {
  name: string
  contentType: string
  bytes: Buffer
  alt: string
  caption: string
}

/** What was read of a Word file. */
export type WordText = {
  title: string
  sapo: string
  /** Top-level nodes; pictures are `{ type: 'picture', picture: 0 }`. */
  blocks: TextNode[]
  pictures: WordPicture[]
  /** What was converted or left out, a sentence each, for whoever is to check it. */
  notes: string[]
  /** The older encoding that was found, whether or not it was converted. */
  legacy: 'tcvn3' | 'vni' | null
}

const block = { version: 1, direction: null, format: '', indent: 0 }

export const textNode = (text: string, format: number): TextNode => ({
  ...{ type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' },
})
export const lineBreak = (): TextNode => ({ type: 'linebreak', version: 1 })
export const linkNode = (url: string, children: TextNode[]): TextNode => ({
  ...{ type: 'link', ...block, version: 3, children },
  fields: { linkType: 'custom', newTab: false, url },
})
export const paragraphNode = (children: TextNode[]): TextNode => ({
  ...{ type: 'paragraph', ...block, children, textFormat: 0, textStyle: '' },
})
export const headingNode = (level: number, children: TextNode[]): TextNode => ({
  ...{ type: 'heading', ...block, tag: `h${level}`, children },
})
export const quoteNode = (children: TextNode[]): TextNode => ({ type: 'quote', ...block, children })
export const itemNode = (value: number, children: TextNode[]): TextNode => ({
  ...{ type: 'listitem', ...block, value, children },
})
export const listNode = (
  isNumbered: boolean,
  start: number,
): TextNode & { children: TextNode[] } => ({
  ...{ type: 'list', ...block, start, children: [] },
  ...(isNumbered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' }),
})
export const pictureNode = (picture: number): TextNode => ({ type: 'picture', picture })

/** The words of some nodes, as they are read. */
export const wordsOf = (nodes: readonly TextNode[]): string =>
  nodes
    .map(({ type, text, children }) => {
      if (type === 'linebreak') return '\n'
      return typeof text === 'string' ? text : wordsOf(children ?? [])
    })
    .join('')
