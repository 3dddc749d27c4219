import type { Draft } from './draft'

/** Keys that several lines of a table have, by their fingerprint: the first of them, and whether all say the same. */
export type Twice = Record<string, { first: number; agrees: boolean }>

/** What makes two rows speak of one thing: its number, its slot; of an airing its issue and time. */
export function keysOf(draft: Draft): string[] {
  if (draft.kind === 'texts') {
    const { textId, path } = draft
    return [`text:${textId}`, ...(path === null ? [] : [`address:${path}`])]
  }
  if (draft.kind === 'obligations') {
    const { plan, clause, columns, validFrom } = draft
    return [`obligation:${plan}:${clause}:${columns.join(' ')}:${validFrom}`]
  }
  const { column, number, year, date } = draft
  const issue = number === null ? `${column}:${date}` : `${column}:${year}:${number}`
  if (draft.kind === 'airings') {
    // An issue has one first run.
    return [draft.run === 'first' ? `first:${issue}` : `${draft.run}:${issue}:${draft.startedAt}`]
  }
  const slot = `slot:${column}:${draft.plannedAt}`
  return number === null ? [slot] : [`issue:${issue}`, slot]
}

/**
 * Finds the rows that speak of one thing without holding them: of 200,000 it keeps three numbers each. The order in which
 * rows are added changes nothing but which is called the first: the one with the smallest line.
 */
export class KeyBook {
  private keys = new Float64Array(1024)
  private contents = new Float64Array(1024)
  private lines = new Float64Array(1024)
  private size = 0

  add(draft: Draft, line: number): void {
    const content = fingerprint(JSON.stringify(draft))
    for (const key of keysOf(draft)) {
      if (this.size === this.keys.length) this.grow()
      this.keys[this.size] = fingerprint(key)
      this.contents[this.size] = content
      this.lines[this.size] = line
      this.size += 1
    }
  }

  /** The keys of several lines. */
  twice(): Twice {
    const { keys, contents, lines, size } = this
    const sorted = keys.slice(0, size).sort()
    const several = new Set(sorted.filter((key, at) => key === sorted[at - 1]))
    const found: Twice = {}
    const contentOf = new Map<number, number>()
    for (let at = 0; at < size; at += 1) {
      const [key, content, line] = [keys[at] ?? 0, contents[at] ?? 0, lines[at] ?? 0]
      if (!several.has(key)) continue
      const known = (found[String(key)] ??= { first: line, agrees: true })
      known.first = Math.min(known.first, line)
      if ((contentOf.get(key) ?? content) !== content) known.agrees = false
      contentOf.set(key, content)
    }
    return found
  }

  private grow(): void {
    const larger = (old: Float64Array<ArrayBuffer>) => {
      const next = new Float64Array(old.length * 2)
      next.set(old)
      return next
    }
    this.keys = larger(this.keys)
    this.contents = larger(this.contents)
    this.lines = larger(this.lines)
  }
}

export type Repeated = 'no' | 'again' | 'differs'

/** What a row is to the others of its table: the only one of its thing, one that says it again, or one of several that differ. */
export function repeated(
  draft: Draft,
  line: number,
  twice: Twice,
): { as: Repeated; first: number } {
  const found = keysOf(draft).flatMap((key) => twice[String(fingerprint(key))] ?? [])
  const differing = found.find(({ agrees }) => !agrees)
  if (differing) return { as: 'differs', first: differing.first }
  const again = found.find(({ first }) => first !== line)
  return again ? { as: 'again', first: again.first } : { as: 'no', first: line }
}

/** 53 bits of a text (cyrb53): two of 200,000 keys meet by chance once in half a million tables. */
function fingerprint(text: string): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & two) + (one >>> 0)
}
