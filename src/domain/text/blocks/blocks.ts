import type { Block, Json } from '../merge/types'

type Node = { readonly [key: string]: unknown }
type Content = { readonly root: Node & { readonly children: readonly Node[] } }

/** A top-level block as it was sent or kept: those of texts of before there were ids, and of programs, have none. */
export type Found = { readonly id: string | null; readonly node: Json }

const ID = /^[A-Za-z0-9_-]{10,21}$/

export const isBlockId = (value: unknown): value is string =>
  typeof value === 'string' && ID.test(value)

/** The lasting id of a block; null where it has none, or something else in its place. */
export function blockIdOf(node: unknown): string | null {
  const state = (node as { $?: { id?: unknown } | null } | null | undefined)?.$
  return isBlockId(state?.id) ? state.id : null
}

/** The top-level blocks of a text, without what an editor keeps beside their words; none of what is no text. */
export function foundBlocks(content: unknown): Found[] {
  if (!hasBlocks(content)) return []
  return content.root.children.map((node) => ({
    id: blockIdOf(node),
    node: withoutStates(node) as Json,
  }))
}

/** The text made of these blocks; `like` is a text whose frame (direction and the like) it gets. */
export function contentOf(blocks: readonly Block[], like: unknown): unknown {
  const frame = hasBlocks(like) ? (withoutStates(like) as Content) : EMPTY
  const children = blocks.map(({ id, node }) => ({ ...(node as Node), $: { id } }))
  return { ...frame, root: { ...frame.root, children } }
}

const EMPTY: Content = {
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [] },
}

/** The same text without ids. */
export const withoutBlockIds = (content: unknown): unknown => withoutStates(content)

/**
 * The same text, its top-level blocks each with an id of its own and nothing else beside its words: one that has none, or
 * the id of a block in front of it, gets a new one. A text where nothing is missing is the very same object.
 */
export function withBlockIds<Value>(content: Value, newId: (at: number) => string): Value {
  if (!hasBlocks(content)) return content
  const used = new Set<string>()
  const { $: _state, ...root } = content.root
  const children = content.root.children.map((node, at) => {
    const known = blockIdOf(node)
    const id = known !== null && !used.has(known) ? known : freeId(used, () => newId(at))
    used.add(id)
    const plain = withoutStates(node, 1)
    return isMarked(plain, id) ? plain : { ...plain, $: { id } }
  })
  const isSame =
    _state === undefined && children.every((node, at) => node === content.root.children[at])
  return isSame ? content : { ...content, root: { ...root, children } }
}

/** An id that no other block of the text has; `make` is asked until it gives one. */
function freeId(used: ReadonlySet<string>, make: () => string): string {
  for (let tries = 0; tries < 5; tries += 1) {
    const id = make()
    if (isBlockId(id) && !used.has(id)) return id
  }
  throw new Error('No free id for a block of a text.')
}

function isMarked(node: Node, id: string): boolean {
  const state = node.$ as object | undefined
  return state !== undefined && Object.keys(state).length === 1 && blockIdOf(node) === id
}

/** Without node states; those of the first `kept` levels stay. The very same object where there are none. */
function withoutStates<Value>(value: Value, kept = 0): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown) => withoutStates(part, kept))
    return parts.every((part, at) => part === value[at]) ? value : (parts as Value)
  }
  let isSame = true
  const parts: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    if (key === '$' && kept === 0) isSame = false
    else {
      parts[key] = key === '$' ? part : withoutStates(part, Math.max(0, kept - 1))
      if (parts[key] !== part) isSame = false
    }
  }
  return isSame ? value : (parts as Value)
}

function hasBlocks(content: unknown): content is Content {
  const root = (content as { root?: { children?: unknown } } | null | undefined)?.root
  return Array.isArray(root?.children)
}
