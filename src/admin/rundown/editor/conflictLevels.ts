import type { Conflict, ConflictLevel } from '@/domain/rundown/conflicts'

const LEVELS: Record<ConflictLevel, number> = { error: 0, warning: 1, note: 2 }

/** The most serious conflict of each row. */
export function levelsOf(conflicts: readonly Conflict[]): Map<string, ConflictLevel> {
  const levels = new Map<string, ConflictLevel>()
  for (const { entry, level } of conflicts) {
    if (entry === null) continue
    const known = levels.get(entry)
    if (!known || LEVELS[level] < LEVELS[known]) levels.set(entry, level)
  }
  return levels
}
