import { diff3Merge, type MergeRegion } from 'node-diff3'

type Conflict = NonNullable<MergeRegion<string>['conflict']>

/** What a place becomes that both changed differently; null leaves it to people. */
export type Decide = (conflict: Conflict) => readonly string[] | null

/**
 * Two changes of one line joined word by word, where they lie in different places: the tokens of the result, or null
 * where both changed the same place differently. A token is compared by its `key`.
 */
export function mergeTokens<Token extends { readonly key: string }>(
  base: readonly Token[],
  one: readonly Token[],
  other: readonly Token[],
  decide: Decide = () => null,
): Token[] | null {
  const known = new Map([...base, ...one, ...other].map((token) => [token.key, token]))
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key)
  const regions = diff3Merge(keys(one), keys(base), keys(other), { excludeFalseConflicts: true })
  const joined: Token[] = []
  for (const region of regions) {
    const decided = region.ok ?? (region.conflict ? decide(region.conflict) : null)
    if (!decided) return null
    for (const key of decided) {
      const token = known.get(key)
      if (token) joined.push(token)
    }
  }
  return joined
}

/** The words of a text, each with the white space behind it. */
export function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}

/** Two changes of one plain text; null where both changed the same words differently. */
export function mergeStrings(base: string, one: string, other: string): string | null {
  const tokens = (text: string) => wordsOf(text).map((key) => ({ key }))
  const merged = mergeTokens(tokens(base), tokens(one), tokens(other))
  return merged && merged.map(({ key }) => key).join('')
}
