import { raisedText } from '@/domain/text/raisedText'

import { blocksOf, childrenOf, MAX_DEPTH, type Node } from './nodes'

/** A stored text without marks and pictures: blocks apart by an empty line, items of a list by a line. */
export function plainText(content: unknown): string {
  return blocksOf(content)
    .map((node) => blockText(node, 0))
    .filter((text) => text !== '')
    .join('\n\n')
}

const SEPARATOR = new Map([
  ['list', '\n'],
  ['listitem', ''],
  ['quote', ''],
  ['paragraph', ''],
  ['heading', ''],
])

function blockText(node: Node, depth: number): string {
  const separator = SEPARATOR.get(node.type)
  if (separator === undefined || depth > MAX_DEPTH) return ''
  return childrenOf(node)
    .map((child) => inlineText(child, depth + 1) ?? blockText(child, depth + 1))
    .join(separator)
    .trim()
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
