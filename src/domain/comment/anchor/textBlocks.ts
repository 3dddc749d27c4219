/** A top-level block of a text, as far as anchors ask: its lasting id, if it has one, and its words. */
export type TextBlock = { readonly id: string | null; readonly text: string }

type Node = { type?: unknown; text?: unknown; children?: unknown; $?: { id?: unknown } | null }

/** Nodes of which several stand below each other in one block. */
const LINES = new Set(['listitem'])

/** The top-level blocks of an article's content with their words as they are kept, a line end between list items. */
export function textBlocks(content: unknown): TextBlock[] {
  const root = (content as { root?: Node } | null | undefined)?.root
  if (!Array.isArray(root?.children)) return []
  return (root.children as Node[]).map((node) => ({
    id: typeof node.$?.id === 'string' ? node.$.id : null,
    text: wordParts(node)
      .map(({ text }) => text)
      .join(''),
  }))
}

/** Where the words of a block come from: a text node, or something between two of them. */
export type WordPart<Some> = { readonly text: string; readonly node: Some | null }

/** The parts of a block in order; joined they are its words. */
export function wordParts<Some extends Node>(block: Some): WordPart<Some>[] {
  const parts: WordPart<Some>[] = []
  const walk = (node: Some): void => {
    if (node.type === 'linebreak') parts.push({ text: '\n', node: null })
    else if (node.type === 'tab') parts.push({ text: '\t', node: null })
    else if (typeof node.text === 'string') parts.push({ text: node.text, node })
    else if (Array.isArray(node.children)) {
      if (LINES.has(String(node.type)) && parts.length > 0) parts.push({ text: '\n', node: null })
      for (const child of node.children as Some[]) walk(child)
    }
  }
  walk(block)
  return parts
}
