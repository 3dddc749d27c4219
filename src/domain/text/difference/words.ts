import { diffComm } from 'node-diff3'

import type { Marks, Word, WordPart } from './types'

/** Lines whose changed middles are longer than this together are shown as one replaced by the other. */
const MOST_STEPS = 4_000_000
const PLAIN: Marks = { format: 0, href: null }

/**
 * How the words of a line became others: what went out, what came in, what stayed and what of that is set otherwise. White
 * space is no word: of words that stayed it is as it is now.
 */
export function wordParts(before: readonly Word[], after: readonly Word[]): WordPart[] {
  const same = (one: Word | undefined, other: Word | undefined) =>
    one !== undefined && other !== undefined && one.text.trim() === other.text.trim()
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && same(before[start], after[start])) start += 1
  let end = 0
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1
  const [one, other] = [before.length - end, after.length - end]
  return grouped([
    ...stayed(before.slice(0, start), after.slice(0, start)),
    ...middle(before.slice(start, one), after.slice(start, other)),
    ...stayed(before.slice(one), after.slice(other)),
  ])
}

/** The same of plain texts. */
export function textParts(before: string, after: string): WordPart[] {
  return wordParts(plainWords(before), plainWords(after))
}

const plainWords = (text: string): Word[] =>
  (text.match(/\S+\s*|\s+/g) ?? []).map((word) => ({ text: word, marks: PLAIN }))

function middle(before: readonly Word[], after: readonly Word[]): WordPart[] {
  if (before.length * after.length > MOST_STEPS || before.length === 0 || after.length === 0) {
    return [
      { kind: 'removed', words: before },
      { kind: 'added', words: after },
    ]
  }
  const regions = diffComm(
    before.map(({ text }) => text.trim()),
    after.map(({ text }) => text.trim()),
  )
  let [one, other] = [0, 0]
  return regions.flatMap((region): WordPart[] => {
    if ('common' in region && region.common) {
      const { length } = region.common
      const [from, to] = [one, other]
      one += length
      other += length
      return stayed(before.slice(from, one), after.slice(to, other))
    }
    const [from, to] = [one, other]
    one += region.buffer1.length
    other += region.buffer2.length
    return [
      { kind: 'removed', words: before.slice(from, one) },
      { kind: 'added', words: after.slice(to, other) },
    ]
  })
}

function stayed(before: readonly Word[], after: readonly Word[]): WordPart[] {
  return after.map((word, at): WordPart => {
    const was = before[at]?.marks ?? PLAIN
    const isSame = was.format === word.marks.format && was.href === word.marks.href
    return isSame
      ? { kind: 'same', words: [word] }
      : { kind: 'restyled', words: [word], was: [was] }
  })
}

function grouped(parts: readonly WordPart[]): WordPart[] {
  const found: { kind: WordPart['kind']; words: Word[]; was?: Marks[] }[] = []
  for (const part of parts) {
    if (part.words.length === 0) continue
    const last = found.at(-1)
    if (last?.kind === part.kind) {
      last.words.push(...part.words)
      if (part.was) last.was?.push(...part.was)
    } else {
      found.push({
        kind: part.kind,
        words: [...part.words],
        ...(part.was && { was: [...part.was] }),
      })
    }
  }
  return found
}

/** How many words came in and went out. */
export type Counted = { added: number; removed: number }

export function countParts(parts: readonly WordPart[]): Counted {
  const of = (kind: WordPart['kind']) =>
    parts
      .filter((part) => part.kind === kind)
      .flatMap(({ words }) => words)
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length
  return { added: of('added'), removed: of('removed') }
}
