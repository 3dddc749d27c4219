import type { Json } from '@/domain/text/merge/types'

/** What the editor gives a link before its drawer is filled in. */
export const UNFINISHED = 'https://'

/**
 * What a node is saved as: a link whose address is still being typed is its words, as the server would keep it. Else the
 * answer would put other nodes in place of those that the drawer is about to change.
 */
export function savedAs(node: Json): Json[] {
  const { type, fields, children } = node as Link
  return type === 'link' && fields?.url === UNFINISHED ? [...(children ?? [])] : [node]
}

type Link = { type?: string; fields?: { url?: string }; children?: readonly Json[] }
