import type { Json } from './types'

/** The words within a node, whatever it is made of. */
export function wordsIn(node: Json): string[] {
  const { text, children } = (node ?? {}) as { text?: Json; children?: Json }
  if (typeof text === 'string') return text.split(/\s+/).filter(Boolean)
  return Array.isArray(children) ? (children as readonly Json[]).flatMap(wordsIn) : []
}
