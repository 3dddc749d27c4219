/** The places of a plan as a citation names them: `điểm 2.6 khoản 2 mục IV`. */
const PLACE = /(mục|phần|điều|khoản|điểm)\s+([\p{L}\d][\p{L}\d.]*)/giu

const OUTER = ['mục', 'phần', 'điều']

const normal = (text: string) => text.normalize('NFC').trim().toLowerCase()

/**
 * The clause that a citation means, among the refs of its plan (`IV.2.6`), or null when none of them is meant. A plan
 * may name its clauses as citations do; else the places are put from the outside in, a point that already begins with
 * the number of its clause is not numbered twice, and where the plan has no such point its clause is meant.
 */
export function clauseOf(citation: string, refs: readonly string[]): string | null {
  const same = refs.find((ref) => normal(ref) === normal(citation))
  if (same) return same
  const place = new Map<string, string>()
  for (const [, word = '', name = ''] of citation.normalize('NFC').matchAll(PLACE)) {
    const key = normal(word)
    if (!place.has(key)) place.set(key, name.replace(/\.$/, ''))
  }
  const outer = OUTER.flatMap((word) => place.get(word) ?? [])[0]
  const clause = place.get('khoản')
  const point = place.get('điểm')
  const known = new Map(refs.map((ref) => [normal(ref), ref]))
  const inner = point && clause && !point.startsWith(`${clause}.`) ? `${clause}.${point}` : point
  for (const part of [inner, point, clause]) {
    const found = part && known.get(normal([outer, part].filter(Boolean).join('.')))
    if (found) return found
  }
  return (!point && !clause && outer && known.get(normal(outer))) || null
}
