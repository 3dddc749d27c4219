import { nfc } from '../text/fold'
import type { QueryWord } from './query'

/** A word of the index and how often it stands in titles and sapos. */
export type KnownWord = { word: string; folded: string; count: number }

/** A word that may have been meant; the distance is 0 for the one that was typed. */
export type Reading = { word: string; distance: number; count: number }

const ONSETS: readonly [RegExp, string][] = [
  [/^(ngh|ng)/, 'N'],
  [/^gh/, 'g'],
  [/^(gi|d|r)/, 'd'],
  [/^(ch|tr)/, 'C'],
  [/^(s|x)/, 's'],
  [/^(n|l)(?=[aeiouy])/, 'l'],
  [/^(ph|f)/, 'f'],
  [/^qu/, 'W'],
  [/^[ckq]/, 'k'],
  [/^v(?=[aeiouy])/, 'v'],
]
const ENDINGS: readonly [RegExp, string][] = [
  [/(ng|nh|n)$/, 'n'],
  [/(ch|c|t)$/, 't'],
  [/[iy]$/, 'i'],
]

/** What a syllable sounds like to some: s and x, ch and tr, l and n, d, gi and r, n and ng, c and t, i and y are one. */
export function soundOf(folded: string): string {
  let sound = folded
  for (const rules of [ONSETS, ENDINGS]) {
    const rule = rules.find(([pattern]) => pattern.test(sound))
    if (rule) sound = sound.replace(rule[0], rule[1])
  }
  return sound
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const LONGEST_MENDED = 12

/** Everything that is one slip of the fingers away: a letter left out, too much, another one, or two in each other's place. */
export function slipsOf(folded: string): string[] {
  if (folded.length < 2 || folded.length > LONGEST_MENDED) return []
  const slips = new Set<string>()
  for (let at = 0; at <= folded.length; at += 1) {
    const [head, tail] = [folded.slice(0, at), folded.slice(at)]
    for (const letter of LETTERS) {
      slips.add(head + letter + tail)
      if (tail) slips.add(head + letter + tail.slice(1))
    }
    if (tail) slips.add(head + tail.slice(1))
    if (tail.length > 1) slips.add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`)
  }
  slips.delete(folded)
  return [...slips]
}

const MARKS: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
}
const SHAPES: readonly [RegExp, string][] = [
  [/dd/, 'đ'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/uow/, 'ươ'],
  [/aw/, 'ă'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
]

/** What keys of Telex would have made, typed while the keyboard was not set to it (`chisnh` is chính). */
export function telexOf(word: string): string | null {
  if (!/^[a-z]+$/.test(word)) return null
  const tone = /[aeiouyw][a-z]*?([sfrxj])/.exec(word.slice(0))?.[1]
  let text = tone ? removeLast(word, tone) : word
  for (const [keys, letter] of SHAPES) text = text.replace(keys, letter)
  if (tone) {
    const vowels = [...text.matchAll(/[aâăeêioôơuưy]+/g)].at(-1)
    if (!vowels) return null
    const place = vowels.index + toneAt(vowels[0], vowels.index + vowels[0].length < text.length)
    text = nfc(`${text.slice(0, place + 1)}${MARKS[tone]}${text.slice(place + 1)}`)
  }
  return text === word ? null : text
}

const removeLast = (word: string, letter: string) => {
  const at = word.lastIndexOf(letter)
  return word.slice(0, at) + word.slice(at + 1)
}

/** Which vowel of several bears the tone. */
function toneAt(vowels: string, isClosed: boolean): number {
  const shaped = [...vowels].findLastIndex((vowel) => /[âăêôơư]/.test(vowel))
  if (shaped !== -1) return shaped
  return vowels.length === 1 ? 0 : isClosed || vowels.length === 3 ? vowels.length - 1 : 0
}

/** How far what is known lies from what was typed. */
export function distanceFrom(typed: QueryWord): (known: KnownWord) => number {
  const [telex, marks, sound] = [telexOf(typed.exact), marksOf(typed.exact), soundOf(typed.folded)]
  return ({ word, folded }) => {
    if (word === typed.exact) return 0
    if (folded === typed.folded || word === telex) return 1
    const hasSameMarks = marksOf(word) === marks
    if (soundOf(folded) === sound) return hasSameMarks ? 1.2 : 1.8
    return hasSameMarks ? 1.6 : 2
  }
}

const marksOf = (word: string) => word.normalize('NFD').replace(/[^\p{M}đ]/gu, '')

/** What each step away costs, in the logarithms of the counts it has to win by. */
const STEP = 2.2
/** What it is worth that two words stand side by side somewhere. */
const SIDE_BY_SIDE = 3

type Path = { words: string[]; worth: number }

/**
 * The words that were meant most likely, one reading for each: near what was typed, and known to stand side by side.
 * Null when that is what was typed.
 */
export function likeliest(
  readings: readonly (readonly Reading[])[],
  together: (one: string, other: string) => number,
): string[] | null {
  const [first, ...rest] = readings
  if (!first) return null
  const isAlone = rest.length === 0
  let paths: Path[] = first.map((reading) => ({
    words: [reading.word],
    worth: worthOf(reading, isAlone),
  }))
  for (const options of rest) {
    paths = options.map((reading) => {
      const from = paths.map(({ words, worth }) => {
        const count = together(words.at(-1) ?? '', reading.word)
        return { words, worth: worth + (count > 0 ? SIDE_BY_SIDE + Math.log(count) : 0) }
      })
      const best = from.reduce((one, other) => (other.worth > one.worth ? other : one))
      return {
        words: [...best.words, reading.word],
        worth: best.worth + worthOf(reading, false),
      }
    })
  }
  const best = paths.reduce((one, other) => (other.worth > one.worth ? other : one))
  const typed = readings.map((options) => options.find(({ distance }) => distance === 0)?.word)
  return best.words.every((word, at) => word === typed[at]) ? null : best.words
}

/** A word alone is weighed by how often it is there; beside others the pairs tell. */
const worthOf = ({ distance, count }: Reading, isAlone: boolean) =>
  -STEP * distance + (isAlone ? Math.log(1 + count) : count > 0 ? 0 : -STEP)
