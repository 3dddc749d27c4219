import { mergeInner, type Node } from './mergeInner'
import { type Decide, mergeTokens, wordsOf } from './mergeWords'
import { numberedItems } from './numberedItems'
import { isSame, textOf } from './same'
import { keyOf } from './tokenKey'
import type { Json } from './types'

/** `look`: of a piece of text, all but its words. */
type Token = { readonly key: string; readonly node: Node; readonly look: string | null }
/** How a line is cut into what is compared, and what becomes of a place that both changed. */
type How = { readonly cut: (text: string) => string[]; readonly decide?: Decide }

const CONFLICT = Symbol('conflict')

/**
 * Two changes of one block: attribute by attribute (kind, level, alignment), word by word within its line, and
 * part by part within a list, a table or a fact box. Null where both changed the same attribute or words differently.
 */
export function mergeNode(
  base: Json,
  one: Json,
  other: Json,
  how: How = { cut: wordsOf },
): Json | null {
  if (isSame(one, other) || isSame(base, other)) return one
  if (isSame(base, one)) return other
  if (!isNode(base) || !isNode(one) || !isNode(other)) return null
  const keys = new Set([...Object.keys(base), ...Object.keys(one), ...Object.keys(other)])
  const merged: Record<string, Json | undefined> = {}
  for (const key of keys) {
    const value =
      key === 'children'
        ? mergeChildren({ base, one, other }, how)
        : mergeValue(base[key], one[key], other[key])
    if (value === CONFLICT) return null
    if (value !== undefined) merged[key] = value
  }
  return numberedItems(merged)
}

type Part = Json | undefined | typeof CONFLICT

function mergeValue(base: Json | undefined, one: Json | undefined, other: Json | undefined): Part {
  if (isSame(one, other) || isSame(base, other)) return one
  return isSame(base, one) ? other : CONFLICT
}

type Nodes = { base: Node; one: Node; other: Node }

function mergeChildren({ base, one, other }: Nodes, how: How): Part {
  const plain = mergeValue(base.children, one.children, other.children)
  if (plain !== CONFLICT) return plain
  const [before, first, second] = [base, one, other].map(({ children }) =>
    tokensOf(children, how.cut),
  )
  if (!before || !first || !second) return mergeParts({ base, one, other }, how)
  const joined = mergeTokens(before, first, second, how.decide)
  return joined ? nodesOf(joined) : CONFLICT
}

function mergeParts({ base, one, other }: Nodes, how: How): Part {
  const [before, first, second] = [partsOf(base), partsOf(one), partsOf(other)]
  if (!before || !first || !second || base.type !== one.type || base.type !== other.type)
    return CONFLICT
  const joined = mergeInner(one.type, { base: before, one: first, other: second }, (...sides) =>
    mergeNode(...sides, how),
  )
  return joined ?? CONFLICT
}

/** What a list, a table or a fact box is made of; null for what has words beside it. */
function partsOf({ children = [] }: Node): Node[] | null {
  if (!Array.isArray(children)) return null
  const nodes = children as readonly Json[]
  return nodes.every((node) => isNode(node) && !isInline(node)) ? ([...nodes] as Node[]) : null
}

/** A line as words and single pieces (links, line breaks); null for what is no line: a list, a table. */
function tokensOf(children: Json | undefined, cut: How['cut']): Token[] | null {
  if (children === undefined) return []
  if (!Array.isArray(children)) return null
  const nodes = children as readonly Json[]
  if (!nodes.every((node) => isNode(node) && isInline(node))) return null
  return (nodes as readonly Node[]).flatMap((node): Token[] => {
    if (!isText(node)) return [{ key: keyOf('', textOf(node)), node, look: null }]
    const look = textOf({ ...node, text: '' })
    return cut(node.text).map((text) => ({ key: keyOf(text, look), node: { ...node, text }, look }))
  })
}

const INLINE = new Set<Json | undefined>(['text', 'linebreak', 'tab', 'link', 'autolink'])
const isInline = (node: Node): boolean => INLINE.has(node.type)

/** Words that follow one another and look alike are one piece of text again. */
function nodesOf(tokens: readonly Token[]): Json {
  const pieces: { node: Node; look: string | null; words: string[] }[] = []
  for (const { node, look } of tokens) {
    const last = pieces.at(-1)
    const words = isText(node) ? [node.text] : []
    if (look !== null && last?.look === look) last.words.push(...words)
    else pieces.push({ node, look, words })
  }
  return pieces.map(({ node, look, words }) =>
    look === null ? node : { ...node, text: words.join('') },
  )
}

const isText = (node: Node): node is Node & { readonly text: string } =>
  node.type === 'text' && typeof node.text === 'string'

function isNode(value: Json): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
