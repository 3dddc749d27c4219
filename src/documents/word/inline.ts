import { cleanText } from '@/domain/text/clean'
import { linkAddress } from '@/domain/text/linkAddress'

import { inUnicode, type Letters, lettersOf, type Reading } from './reading'
import type { Paragraph, Picture, Run, WordNode } from './tree'
import { lineBreak, linkNode, type TextNode, textNode } from './wordText'

const BOLD = 1
const ITALIC = 2
const UNDERLINE = 8
const SUBSCRIPT = 32
const SUPERSCRIPT = 64

/** A stretch of one look; what is no text stands for itself. */
type Piece =
  | { kind: 'text'; text: string; format: number; letters: Letters; href: string | null }
  | { kind: 'break' }
  | { kind: 'picture'; picture: Picture }

/** What a paragraph is made of between its pictures. */
export type Segment = { nodes: TextNode[] } | { picture: Picture }

type Place = { reading: Reading; paragraph: Paragraph | null; run: Run | null; href: string | null }

/** The words and pictures of a paragraph, in their order. */
export function inlineOf(
  reading: Reading,
  nodes: readonly WordNode[],
  paragraph: Paragraph | null = null,
): Segment[] {
  const pieces = piecesOf(nodes, { reading, paragraph, run: null, href: null })
  const segments: Segment[] = []
  let open: Piece[] = []
  const close = () => {
    const made = nodesOf(reading, open)
    if (made.length > 0) segments.push({ nodes: made })
    open = []
  }
  for (const piece of pieces) {
    if (piece.kind !== 'picture') open.push(piece)
    else {
      close()
      segments.push({ picture: piece.picture })
    }
  }
  close()
  return segments
}

function piecesOf(nodes: readonly WordNode[], place: Place): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.type) {
      case 'run':
        return piecesOf(node.children, { ...place, run: node })
      case 'hyperlink':
        return piecesOf(node.children, { ...place, href: hrefOf(node.href, place.reading) })
      case 'text':
        return [textPiece(node.value, place)]
      case 'tab':
        return [textPiece(' ', place)]
      case 'checkbox':
        return [textPiece(node.checked ? '☑' : '☐', place)]
      case 'break':
        return node.breakType === 'line' ? [{ kind: 'break' }] : []
      case 'image':
        return [{ kind: 'picture', picture: node }]
      case 'noteReference':
        return [notePiece(node, place)]
      default:
        return 'children' in node ? piecesOf(node.children, place) : []
    }
  })
}

function hrefOf(href: string | undefined, reading: Reading): string | null {
  // A place in the file itself is none in our text.
  if (href === undefined || href.startsWith('#')) return null
  const address = linkAddress(href)
  if (address === null) reading.counts.links += 1
  return address
}

function textPiece(text: string, { reading, paragraph, run, href }: Place): Piece {
  const letters = run ? lettersOf(reading, run, paragraph) : { encoding: null, capitals: false }
  return { kind: 'text', text, format: run ? formatOf(run, href) : 0, letters, href }
}

/** Word underlines links by itself. */
function formatOf(run: Run, href: string | null): number {
  return (
    (run.isBold ? BOLD : 0) |
    (run.isItalic ? ITALIC : 0) |
    (run.isUnderline && href === null ? UNDERLINE : 0) |
    (run.verticalAlignment === 'subscript' ? SUBSCRIPT : 0) |
    (run.verticalAlignment === 'superscript' ? SUPERSCRIPT : 0)
  )
}

/** A note becomes a raised number; its words stand at the end. */
function notePiece(mark: { noteType: string; noteId: string }, { reading }: Place): Piece {
  const key = `${mark.noteType} ${mark.noteId}`
  let number = reading.noteNumbers.get(key)
  if (number === undefined) {
    number = reading.noteBodies.push(reading.tree.noteOf(mark))
    reading.noteNumbers.set(key, number)
  }
  const text = String(number)
  const letters = { encoding: null, capitals: false }
  return { kind: 'text', text, format: SUPERSCRIPT, letters, href: null }
}

function nodesOf(reading: Reading, pieces: readonly Piece[]): TextNode[] {
  const nodes: TextNode[] = []
  let open: { href: string | null; children: TextNode[] } = { href: null, children: nodes }
  for (const piece of trimmed(readAll(reading, pieces))) {
    if (piece.kind === 'picture') continue
    const href = piece.kind === 'text' ? piece.href : null
    if (href === null) open = { href, children: nodes }
    else if (href !== open.href) {
      open = { href, children: [] }
      nodes.push(linkNode(href, open.children))
    }
    open.children.push(piece.kind === 'text' ? textNode(piece.text, piece.format) : lineBreak())
  }
  return nodes
}

/** Neighbours of one look are one, so that a mark of VNI stands beside its vowel; then all is read in its letters. */
function readAll(reading: Reading, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.kind === 'text' && last?.kind === 'text' && isAlike(piece, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    } else joined.push(piece)
  }
  return joined.map((piece) => {
    if (piece.kind !== 'text') return piece
    const made = inUnicode(reading, piece.text, piece.letters)
    if (made !== made.normalize('NFC')) reading.counts.decomposed += 1
    return { ...piece, text: cleanText(made).replace(/\s*\n\s*/g, ' ') }
  })
}

type Text = Extract<Piece, { kind: 'text' }>

const isAlike = (one: Text, other: Text): boolean =>
  one.format === other.format &&
  one.href === other.href &&
  one.letters.encoding === other.letters.encoding &&
  one.letters.capitals === other.letters.capitals

/** Without blanks and breaks at its ends. */
function trimmed(pieces: Piece[]): Piece[] {
  const kept = pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '')
  for (const end of ['start', 'end'] as const) {
    const at = () => (end === 'start' ? 0 : kept.length - 1)
    for (let piece = kept[at()]; piece; piece = kept[at()]) {
      if (piece.kind === 'picture') break
      if (piece.kind === 'text') {
        const text = end === 'start' ? piece.text.trimStart() : piece.text.trimEnd()
        kept[at()] = { ...piece, text }
        if (text !== '') break
      }
      kept.splice(at(), 1)
    }
  }
  return kept
}
