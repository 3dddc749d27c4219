import type { Json } from './types'

/** The words within a node, whatever it is made of; a picture or a file says what it is, whatever its caption. */
export function wordsIn(node: Json): string[] {
  const { type, text, value, children } = (node ?? {}) as Readonly<Record<string, Json | undefined>>
  if (type === 'upload' && typeof value === 'string') return [value]
  if (typeof text === 'string') return text.split(/\s+/).filter(Boolean)
  return Array.isArray(children) ? (children as readonly Json[]).flatMap(wordsIn) : []
}
