import { embedView } from '@/domain/text/embeds/embed'
import { raisedText } from '@/domain/text/raisedText'

import type { FileView } from '../schemas'
import { blocksOf, childrenOf, MAX_DEPTH, type Node } from './nodes'

/**
 * A stored text without marks and pictures: blocks apart by an empty line, items of a list and rows of a table by a line,
 * cells of a row by a tab. Of a document, sound or film its title is there.
 */
export function plainText(
  content: unknown,
  files: ReadonlyMap<string, Pick<FileView, 'title'>> = new Map(),
): string {
  return blocksOf(content)
    .map((node) => fileTitle(node, files) ?? blockText(node, 0))
    .filter((text) => text !== '')
    .join('\n\n')
}

function fileTitle(
  { type, relationTo, value }: Node,
  files: ReadonlyMap<string, Pick<FileView, 'title'>>,
): string | null {
  if (type !== 'upload' || relationTo !== 'text-files') return null
  const id: unknown = typeof value === 'string' ? value : (value as { id?: unknown } | null)?.id
  return typeof id === 'string' ? (files.get(id)?.title ?? null) : null
}

const SEPARATOR = new Map([
  ['list', '\n'],
  ['listitem', ''],
  ['quote', ''],
  ['paragraph', ''],
  ['heading', ''],
  ['table', '\n'],
  ['tablecell', '\n'],
  ['factbox', '\n'],
])

function blockText(node: Node, depth: number): string {
  if (node.type === 'tablerow') return rowText(node, depth)
  if (node.type === 'embed') return depth === 0 ? embedText(node) : ''
  const separator = SEPARATOR.get(node.type)
  if (separator === undefined || depth > MAX_DEPTH) return ''
  return childrenOf(node)
    .map((child) => inlineText(child, depth + 1) ?? blockText(child, depth + 1))
    .join(separator)
    .trim()
}

/** What it is, its caption, and where it is found. */
function embedText(node: Node): string {
  const view = embedView(node)
  return view ? `${[view.label, view.caption].filter(Boolean).join(': ')}\n${view.page}` : ''
}

function rowText(node: Node, depth: number): string {
  if (depth > MAX_DEPTH) return ''
  const cells = childrenOf(node).map((cell) => blockText(cell, depth + 1).replace(/\s*\n\s*/g, ' '))
  return cells.join('\t')
}

function inlineText(node: Node, depth: number): string | null {
  if (node.type === 'text') return placed(node)
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return ' '
  if (node.type !== 'link' && node.type !== 'autolink') return null
  if (depth > MAX_DEPTH) return ''
  return childrenOf(node)
    .map((child) => inlineText(child, depth + 1) ?? '')
    .join('')
}

function placed({ text, format }: Node): string {
  if (typeof text !== 'string') return ''
  const bits = typeof format === 'number' ? format : 0
  if ((bits & 64) !== 0) return raisedText(text, 'above')
  return (bits & 32) === 0 ? text : raisedText(text, 'below')
}
