/** What an author has of a published text. */
export type AuthoredPart = {
  readonly text: string
  /** By what it is summed: the author, the genre, the desk; null is none. */
  readonly author: string
  readonly genre: string
  readonly desk: string | null
  /** Hundredths of a percent of the text. */
  readonly share: number
}

export type Output<Key extends string | null> = {
  readonly key: Key
  /** Texts, each once. */
  readonly texts: number
  /** The shares added up, in hundredths of a percent of one text. */
  readonly weight: number
}

type By = 'author' | 'genre' | 'desk'

/** Published texts by who wrote them, by genre or by desk: the most first. Shares of all rows add up to the texts. */
export function outputBy<Name extends By>(
  parts: readonly AuthoredPart[],
  by: Name,
): Output<AuthoredPart[Name]>[] {
  const sums = new Map<AuthoredPart[Name], { texts: Set<string>; weight: number }>()
  for (const part of parts) {
    const sum = sums.get(part[by]) ?? { texts: new Set<string>(), weight: 0 }
    sum.texts.add(part.text)
    sum.weight += part.share
    sums.set(part[by], sum)
  }
  return [...sums]
    .map(([key, { texts, weight }]) => ({ key, texts: texts.size, weight }))
    .sort(
      (one, other) =>
        other.weight - one.weight ||
        other.texts - one.texts ||
        ((one.key ?? '') < (other.key ?? '') ? -1 : 1),
    )
}
