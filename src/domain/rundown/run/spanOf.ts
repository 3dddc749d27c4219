type Timed = { readonly startedAt: number; readonly endedAt: number }

/** From the first take's start to the last one's end: what of a programme went out. Null where nothing did. */
export function spanOf(takes: readonly Timed[]): { startedAt: number; seconds: number } | null {
  if (takes.length === 0) return null
  const startedAt = Math.min(...takes.map((take) => take.startedAt))
  const end = Math.max(...takes.map((take) => take.endedAt))
  return { startedAt, seconds: Math.round((end - startedAt) / 1000) }
}
