import { escapeHtml } from '@/domain/text/escapeHtml'
import { linkAddress } from '@/domain/text/linkAddress'

import { childrenOf, MAX_DEPTH, type Node } from './nodes'

/** Bits of Lexical's text format that the editor offers, innermost first. */
const MARKS = [
  [1, 'strong'],
  [2, 'em'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
] as const

type Inline = (node: Node, depth: number) => string

const INLINE = new Map<string, Inline>([
  ['text', marked],
  ['linebreak', () => '<br>'],
  ['tab', () => ' '],
  ['link', link],
  ['autolink', link],
])

/** Running text; what is no running text is left out. */
export function renderInline(nodes: Node[], depth: number): string {
  if (depth > MAX_DEPTH) return ''
  return nodes.map((node) => INLINE.get(node.type)?.(node, depth) ?? '').join('')
}

function marked({ text, format }: Node): string {
  if (typeof text !== 'string') return ''
  const bits = typeof format === 'number' ? format : 0
  return MARKS.reduce(
    (html, [bit, tag]) => ((bits & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
    escapeHtml(text),
  )
}

function link(node: Node, depth: number): string {
  const isNested = (child: Node) => child.type === 'link' || child.type === 'autolink'
  const inner = renderInline(
    childrenOf(node).filter((child) => !isNested(child)),
    depth + 1,
  )
  const href = linkAddress((node.fields as { url?: unknown } | null | undefined)?.url)
  if (href === null) return inner
  const rel = /^https?:/i.test(href) ? ' rel="noopener noreferrer"' : ''
  return `<a href="${escapeHtml(href)}"${rel}>${inner}</a>`
}
