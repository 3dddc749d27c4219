import type { TextBlock } from './textBlocks'
import { type Anchor, CONTEXT, type Place } from './types'

/** As many characters next to the quote, on one side, show that it is the same place of its block. */
const NEAR = 8
/** As many in all show it in another block. */
const ELSEWHERE = 16
/** A quote as long is known by itself where it stands once. */
const LONG = 24

/**
 * Where an anchor's words stand in a text now: in their block, known by what stands next to them; where they left it (cut
 * in two, joined, moved) wherever else they are known; null when they are not to be known again, and then the comment is
 * detached. What it points at always reads as the quote.
 */
export function placeOf(anchor: Anchor, blocks: readonly TextBlock[]): Place | null {
  const texts = blocks.map(({ text }) => text.normalize('NFC'))
  const own = anchor.block === null ? -1 : blocks.findIndex(({ id }) => id === anchor.block)
  if (own >= 0) {
    const inOwn = best(occurrences(anchor, texts[own] ?? '', own), NEAR, anchor.offset)
    if (inOwn) return inOwn
  }
  const all = texts.flatMap((text, at) => (at === own ? [] : occurrences(anchor, text, at)))
  const known = best(all, ELSEWHERE, null)
  if (known) return known
  const [only, ...more] = texts.flatMap((text, at) => occurrences(anchor, text, at))
  const isAlone = only !== undefined && more.length === 0
  return isAlone && anchor.quote.length >= LONG ? only.place : null
}

type Found = {
  place: Place
  /** How much next to it is as it was, the end of a block counting as NEAR characters. */
  before: number
  after: number
}

function occurrences(anchor: Anchor, text: string, at: number): Found[] {
  const { quote } = anchor
  const found: Found[] = []
  if (quote === '') return found
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length
    // A mark behind it makes another letter of the last one.
    if (/^\p{M}/u.test(text.slice(end))) continue
    const place = { at, start, end }
    found.push({
      place,
      before: alike(reversed(anchor.prefix), reversed(text.slice(0, start))),
      after: alike(anchor.suffix, text.slice(end)),
    })
  }
  return found
}

/** How many characters two texts begin alike; a side that was short, and is the same to its end, ends there too. */
function alike(was: string, now: string): number {
  let count = 0
  while (count < was.length && was[count] === now[count]) count += 1
  const isEnd = was.length < CONTEXT && count === was.length && now.length === was.length
  return isEnd ? count + NEAR : count
}

/** The one most like what was; of several as much alike the one at `offset`, else none: it would be a guess. */
function best(found: readonly Found[], needed: number, offset: number | null): Place | null {
  const score = ({ before, after }: Found) => before + after
  const isKnown = (one: Found) =>
    needed === NEAR ? Math.max(one.before, one.after) >= NEAR : score(one) >= needed
  const known = found.filter(isKnown)
  const top = Math.max(...known.map(score))
  const first = known.filter((one) => score(one) === top)
  if (first.length === 1) return first[0]?.place ?? null
  return first.find(({ place }) => place.start === offset)?.place ?? null
}

const reversed = (text: string) => text.split('').reverse().join('')
