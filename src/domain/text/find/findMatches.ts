/** A place in a text, as indexes of it; `end` is after its last letter. */
export type Match = { start: number; end: number }
export type FindOptions = { ignoreMarks: boolean }

/**
 * Where a text says what is looked for, in order, none within another; great and small letters are the same, with `ignoreMarks` also
 * `a` and `ắ`, `d` and `đ`. Whole letters alone are found, whichever way they are encoded: `a` is not in a decomposed `á`.
 */
export function findMatches(text: string, sought: string, options: FindOptions): Match[] {
  const wanted = lettersOf(sought)
    .map(({ letter }) => keyOf(letter, options))
    .join('')
  if (wanted === '') return []
  let keys = ''
  // For each character of `keys` the letter it is of.
  const letterAt: number[] = []
  const letters = lettersOf(text)
  letters.forEach(({ letter }, at) => {
    const key = keyOf(letter, options)
    keys += key
    for (let times = 0; times < key.length; times += 1) letterAt.push(at)
  })
  const found: Match[] = []
  let from = keys.indexOf(wanted)
  while (from !== -1) {
    const to = from + wanted.length
    const [first, last] = [letterAt[from], letterAt[to - 1]]
    const isWhole = letterAt[from - 1] !== first && letterAt[to] !== last
    if (isWhole) found.push(stretch(letters[first ?? -1], letters[last ?? -1]))
    from = keys.indexOf(wanted, isWhole ? to : from + 1)
  }
  return found
}

const stretch = (first: Letter | undefined, last: Letter | undefined): Match => ({
  start: first?.start ?? 0,
  end: (last?.start ?? 0) + (last?.letter.length ?? 0),
})

type Letter = { letter: string; start: number }

/** A letter with the marks that follow it. */
function lettersOf(text: string): Letter[] {
  return [...text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)].map((one) => ({
    ...{ letter: one[0], start: one.index },
  }))
}

/** The no-break space editors put in stands for a space. */
function keyOf(letter: string, { ignoreMarks }: FindOptions): string {
  const small = letter.normalize('NFC').toLowerCase().replace('\u00a0', ' ')
  if (!ignoreMarks) return small
  return small
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace('đ', 'd')
}

/** A match in a text that is kept in parts: where it begins and ends, as a part and an index in it. */
export type PartMatch = { from: Point; to: Point }
type Point = { part: number; offset: number }

/** The same over a text that is kept in parts, as bold words and links divide a paragraph. */
export function findInParts(
  parts: readonly string[],
  sought: string,
  options: FindOptions,
): PartMatch[] {
  const starts: number[] = []
  let length = 0
  for (const part of parts) {
    starts.push(length)
    length += part.length
  }
  // Where one part ends and the next begins, a match begins in the next and ends in the first.
  const beginning = (index: number): Point =>
    pointAt(
      starts.findLastIndex((at) => at <= index),
      index,
    )
  const end = (index: number): Point =>
    pointAt(
      starts.findLastIndex((at) => at < index),
      index,
    )
  const pointAt = (part: number, index: number): Point => ({
    ...{ part, offset: index - (starts[part] ?? 0) },
  })
  return findMatches(parts.join(''), sought, options).map((match) => ({
    ...{ from: beginning(match.start), to: end(match.end) },
  }))
}
