/** A piece of text of one look. */
export type Run = { text: string; bold: boolean; italic: boolean }

export type ScriptBlock = { kind: 'paragraph' | 'heading' | 'item' | 'quote'; runs: Run[] }

type Node = {
  type?: unknown
  text?: unknown
  format?: unknown
  children?: unknown
}

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
  return isNode(root) ? blocksIn(root) : []
}

function blocksIn(node: Node): ScriptBlock[] {
  return childrenOf(node).flatMap((child): ScriptBlock[] => {
    const kind = KINDS[String(child.type)]
    if (!kind) return blocksIn(child)
    const runs = runsIn(child)
    // A list inside an item is an item of its own.
    const nested = childrenOf(child)
      .filter(({ type }) => type === 'list')
      .flatMap(blocksIn)
    return [...(runs.some(({ text }) => text.trim() !== '') ? [{ kind, runs }] : []), ...nested]
  })
}

function runsIn(node: Node): Run[] {
  return childrenOf(node).flatMap((child): Run[] => {
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
