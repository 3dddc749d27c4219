import { isSame } from '@/domain/text/merge/same'
import type { Block, Json } from '@/domain/text/merge/types'

/** What the editor keeps of a text; blocks carry their lasting ids as node state, `$.id`. */
export type Content = { root: { children: readonly Node[]; [key: string]: Json | undefined } }
export type Node = { readonly [key: string]: Json | undefined }

const ID = /^[A-Za-z0-9_-]{10,21}$/

export const isBlockId = (value: unknown): value is string =>
  typeof value === 'string' && ID.test(value)

/** The id a block carries; null where it has none of ours. */
export function blockIdOf(node: Node): string | null {
  const state = node.$ as { id?: unknown } | null | undefined
  return isBlockId(state?.id) ? state.id : null
}

/** The blocks of a text with their ids; one without has the id that its place and words give it, on every screen the same. */
export function blocksOf(content: Json | undefined): Block[] {
  const root = (content as Content | null | undefined)?.root
  const seen = new Set<string>()
  return (root?.children ?? []).map((child, at) => {
    const own = blockIdOf(child)
    const id = own !== null && !seen.has(own) ? own : placeId(at, child)
    seen.add(id)
    return { id, node: withoutId(child) }
  })
}

/** A text of these blocks; what its root says besides is as in `like`. */
export function contentOf(blocks: readonly Block[], like?: Json): Content {
  const root = (like as Content | null | undefined)?.root ?? EMPTY_ROOT
  return { root: { ...root, children: blocks.map(({ id, node }) => withId(node as Node, id)) } }
}

const EMPTY_ROOT = {
  type: 'root',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children: [],
}

export const withId = (node: Node, id: string): Node => ({ ...node, $: { id } })

export function withoutId(node: Node): Node {
  const { $: state, ...rest } = node
  return state === undefined ? node : rest
}

/** Whether two texts are the same, block for block. */
export function isSameContent(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  const [mine, theirs] = [blocksOf(one), blocksOf(other)]
  return (
    mine.length === theirs.length &&
    mine.every(({ id, node }, at) => id === theirs[at]?.id && isSame(node, theirs[at].node))
  )
}

/** The words of a block or a text, a line for each paragraph within. */
export function wordsOf(node: Json | undefined): string {
  const { text, type, children } = (node ?? {}) as Node
  if (typeof text === 'string') return text
  if (type === 'linebreak') return '\n'
  const parts = (Array.isArray(children) ? (children as Json[]) : []).map((child) => wordsOf(child))
  return parts.join(type === 'list' ? '\n' : '')
}

/** An id for a block of before there were any: from its place and its words. */
function placeId(at: number, node: Node): string {
  let hash = 0x811c9dc5
  for (const sign of `${at} ${String(node.type)} ${wordsOf(node)}`) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return `b${String(at).padStart(5, '0')}-${hash.toString(36).padStart(7, '0')}`
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
const LENGTH = 12

/** A new id; `crypto.randomUUID` is missing where a newsroom has no HTTPS. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(LENGTH))]
    .map((byte) => SIGNS[byte % SIGNS.length])
    .join('')
}
