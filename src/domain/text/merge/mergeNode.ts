import { mergeTokens, wordsOf } from './mergeWords'
import { isSame, textOf } from './same'
import type { Json } from './types'

type Node = { readonly [key: string]: Json | undefined }
type Token = { readonly key: string; readonly node: Node }

const CONFLICT = Symbol('conflict')

/**
 * Two changes of one block: attribute by attribute (kind, level, alignment), and word by word within its line. Null
 * where both changed the same attribute or the same words differently.
 */
export function mergeNode(base: Json, one: Json, other: Json): Json | null {
  if (isSame(one, other) || isSame(base, other)) return one
  if (isSame(base, one)) return other
  if (!isNode(base) || !isNode(one) || !isNode(other)) return null
  const keys = new Set([...Object.keys(base), ...Object.keys(one), ...Object.keys(other)])
  const merged: Record<string, Json | undefined> = {}
  for (const key of keys) {
    const value =
      key === 'children'
        ? mergeLine(base.children, one.children, other.children)
        : mergeValue(base[key], one[key], other[key])
    if (value === CONFLICT) return null
    if (value !== undefined) merged[key] = value
  }
  return merged
}

type Part = Json | undefined | typeof CONFLICT

function mergeValue(base: Json | undefined, one: Json | undefined, other: Json | undefined): Part {
  if (isSame(one, other) || isSame(base, other)) return one
  return isSame(base, one) ? other : CONFLICT
}

function mergeLine(base: Json | undefined, one: Json | undefined, other: Json | undefined): Part {
  const plain = mergeValue(base, one, other)
  if (plain !== CONFLICT) return plain
  const [before, first, second] = [tokensOf(base), tokensOf(one), tokensOf(other)]
  if (!before || !first || !second) return CONFLICT
  const joined = mergeTokens(before, first, second)
  return joined ? nodesOf(joined) : CONFLICT
}

/** A line as words and single pieces (links, line breaks); null for what is no line: a list, a table. */
function tokensOf(children: Json | undefined): Token[] | null {
  if (children === undefined) return []
  if (!Array.isArray(children)) return null
  const nodes = children as readonly Json[]
  if (!nodes.every((node) => isNode(node) && isInline(node))) return null
  return (nodes as readonly Node[]).flatMap((node) =>
    node.type === 'text' && typeof node.text === 'string'
      ? wordsOf(node.text).map((text) => tokenOf({ ...node, text }))
      : [tokenOf(node)],
  )
}

const INLINE = new Set<Json | undefined>(['text', 'linebreak', 'tab', 'link', 'autolink'])
const isInline = (node: Node): boolean => INLINE.has(node.type)

const tokenOf = (node: Node): Token => ({ key: textOf(node), node })

/** Words that follow one another and look alike are one piece of text again. */
function nodesOf(tokens: readonly Token[]): Json {
  const nodes: Node[] = []
  for (const { node } of tokens) {
    const last = nodes.at(-1)
    if (
      last &&
      isText(last) &&
      isText(node) &&
      isSame({ ...last, text: '' }, { ...node, text: '' })
    ) {
      nodes[nodes.length - 1] = { ...last, text: `${last.text}${node.text}` }
    } else nodes.push(node)
  }
  return nodes
}

const isText = (node: Node): node is Node & { readonly text: string } =>
  node.type === 'text' && typeof node.text === 'string'

function isNode(value: Json): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
