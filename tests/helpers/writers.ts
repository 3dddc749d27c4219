import fc from 'fast-check'

import type { Block, Json } from '@/domain/text/merge/types'

/** A node as the editor keeps it. */
export type Node = { readonly [key: string]: Json | undefined }

/** One thing that somebody does to an open text; what is not there to do it to is left. */
export type Edit =
  | { kind: 'type'; at: number; place: number }
  | { kind: 'split'; at: number; place: number }
  | { kind: 'addPart' | 'takePart'; at: number; place: number }
  | { kind: 'new'; at: number }
  | { kind: 'remove'; at: number }
  | { kind: 'join'; at: number }
  | { kind: 'move'; from: number; to: number }

const place = fc.nat(20)
const placed = <Kind extends Edit['kind']>(kind: Kind) =>
  fc.record({ kind: fc.constant(kind), at: place, place })

export const edit = fc.oneof(
  { weight: 6, arbitrary: placed('type') },
  { weight: 1, arbitrary: placed('split') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('new' as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const), at: place }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move' as const), from: place, to: place }),
  },
  { weight: 2, arbitrary: placed('addPart') },
  { weight: 1, arbitrary: placed('takePart') },
) as fc.Arbitrary<Edit>

const SHAPE = { version: 1, direction: null, format: '', indent: 0 } as const
const textNode = (text: string): Node => ({
  ...{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
})
const line = (type: string, words: readonly string[], more: Node = {}): Node => ({
  ...{ type, ...SHAPE, children: words.length > 0 ? [textNode(words.join(' '))] : [] },
  ...more,
})
export const paragraph = (...words: string[]): Node =>
  line('paragraph', words, { textFormat: 0, textStyle: '' })
const box = (type: string, children: readonly Node[], more: Node = {}): Node => ({
  ...{ type, ...SHAPE, children },
  ...more,
})
export const list = (...items: string[][]): Node =>
  box(
    'list',
    items.map((words, at) => line('listitem', words, { value: at + 1 })),
    { listType: 'bullet', start: 1, tag: 'ul' },
  )
const row = (cells: readonly string[]): Node =>
  box(
    'tablerow',
    cells.map((word) => box('tablecell', [paragraph(word)], { ...CELL })),
    {},
  )
const CELL = { backgroundColor: null, colSpan: 1, headerState: 0, rowSpan: 1 } as const
export const table = (...rows: string[][]): Node => box('table', rows.map(row))
export const factBox = (...lines: string[][]): Node =>
  box(
    'factbox',
    lines.map((words) => paragraph(...words)),
  )

/** Letters that no cleaning changes; an id as the editor gives them. */
export const idOf = (name: string): string => `${name}-0123456789`.slice(0, 21)

/** What all begin with: paragraphs, a list, a table and a fact box. */
export const START: readonly Block[] = [
  paragraph('w1', 'w2', 'w3', 'w4'),
  list(['i1', 'i2'], ['i3', 'i4'], ['i5']),
  paragraph('w5', 'w6', 'w7', 'w8'),
  table(['c1', 'c2'], ['c3', 'c4']),
  factBox(['f1', 'f2'], ['f3']),
  paragraph('w9', 'w10'),
].map((node, at) => ({ id: idOf(`b${at}`), node }))

/** The words of a node, whatever it is made of. */
export function wordsOf(node: Json): string[] {
  const { text, children } = node as { text?: string; children?: readonly Json[] }
  return text === undefined ? (children ?? []).flatMap(wordsOf) : text.split(' ').filter(Boolean)
}

export const wordsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ node }) => wordsOf(node))

/** The blocks after these edits; every word and block they make has `who` in it and is one of a kind. */
export function write(blocks: readonly Block[], edits: readonly Edit[], who: string): Block[] {
  return edits.reduce<Block[]>(
    (made, one, count) => edited(made, one, `${who}${count}`),
    [...blocks],
  )
}

function edited(blocks: Block[], change: Edit, name: string): Block[] {
  const made = [...blocks]
  if (change.kind === 'new') {
    const block = { id: idOf(`n${name}`), node: paragraph(`new${name}`) }
    return made.toSpliced(change.at % (made.length + 1), 0, block)
  }
  if (made.length === 0) return made
  if (change.kind === 'move') {
    const [moved] = made.splice(change.from % made.length, 1)
    if (moved) made.splice(change.to % (made.length + 1), 0, moved)
    return made
  }
  const at = change.at % made.length
  const block = made[at]
  if (!block) return made
  if (change.kind === 'remove') return made.toSpliced(at, 1)
  if (change.kind === 'join') return joinedWithNext(made, at)
  if (change.kind === 'split') return split(made, at, { place: change.place, name })
  const node = block.node as Node
  const next =
    change.kind === 'type'
      ? typedIn(node, change.place, `typed${name}`)
      : change.kind === 'addPart'
        ? withPart(node, change.place, `part${name}`)
        : withoutPart(node, change.place)
  return made.with(at, { ...block, node: next })
}

const isParagraph = (block: Block | undefined): boolean =>
  (block?.node as Node | undefined)?.type === 'paragraph'

function joinedWithNext(blocks: Block[], at: number): Block[] {
  const [first, second] = [blocks[at], blocks[at + 1]]
  if (!first || !second || !isParagraph(first) || !isParagraph(second)) return blocks
  const node = paragraph(...wordsOf(first.node), ...wordsOf(second.node))
  return blocks.toSpliced(at, 2, { ...first, node })
}

function split(blocks: Block[], at: number, { place: cut, name }: { place: number; name: string }) {
  const block = blocks[at]
  if (!block || !isParagraph(block)) return blocks
  const words = wordsOf(block.node)
  const end = cut % (words.length + 1)
  const rest = { id: idOf(`s${name}`), node: paragraph(...words.slice(end)) }
  return blocks.toSpliced(at, 1, { ...block, node: paragraph(...words.slice(0, end)) }, rest)
}

const childrenOf = (node: Node): readonly Node[] => (node.children ?? []) as readonly Node[]

/** Whether a node is one line of words. */
const isLine = (node: Node): boolean => node.type === 'paragraph' || node.type === 'listitem'

/** A word put into one of the lines within a node. */
function typedIn(node: Node, at: number, word: string): Node {
  if (!isLine(node)) {
    const children = childrenOf(node)
    if (children.length === 0) return node
    const which = at % children.length
    const child = children[which]
    // What is left of the number chooses within.
    const next = child && typedIn(child, Math.floor(at / children.length), word)
    return next ? { ...node, children: children.with(which, next) } : node
  }
  const words = wordsOf(node)
  const text = words.toSpliced(at % (words.length + 1), 0, word).join(' ')
  return { ...node, children: [textNode(text)] }
}

/** An item, a row or a paragraph more, with a word in it. */
function withPart(node: Node, at: number, word: string): Node {
  const parts = childrenOf(node)
  const made =
    node.type === 'list'
      ? line('listitem', [word], { value: 1 })
      : node.type === 'table'
        ? row(childrenOf(parts[0] ?? {}).map((_, cell) => `${word}.${cell}`))
        : node.type === 'factbox'
          ? paragraph(word)
          : null
  return made
    ? counted({ ...node, children: parts.toSpliced(at % (parts.length + 1), 0, made) })
    : node
}

function withoutPart(node: Node, at: number): Node {
  const parts = childrenOf(node)
  if (isLine(node) || parts.length < 2) return node
  return counted({ ...node, children: parts.toSpliced(at % parts.length, 1) })
}

/** Items with the numbers of their places. */
const counted = (node: Node): Node =>
  node.type === 'list'
    ? { ...node, children: childrenOf(node).map((item, at) => ({ ...item, value: at + 1 })) }
    : node
