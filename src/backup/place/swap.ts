/** Where things have names and can be renamed: a file system, or the collections of a database. */
export type Shelf = {
  has: (name: string) => Promise<boolean>
  move: (from: string, to: string) => Promise<void>
  remove: (name: string) => Promise<void>
}

/** One thing that is replaced: what is staged comes to its place, and what was there waits under the old name. */
export type Change = {
  shelf: 'files' | 'database'
  name: string
  staged: string
  old: string
  /** Whether there was anything before. */
  had: boolean
  /** Whether anything takes its place. */
  isNew: boolean
}

export type Shelves = Record<Change['shelf'], Shelf>

/** Puts what is staged in its place; where nothing is staged, what was there goes. Each rename is whole or not at all. */
export async function swapIn(changes: readonly Change[], shelves: Shelves): Promise<void> {
  for (const { shelf, name, staged, old, had, isNew } of changes) {
    if (had && (await shelves[shelf].has(name))) await shelves[shelf].move(name, old)
    if (isNew) await shelves[shelf].move(staged, name)
  }
}

/** Puts everything back as it was before `swapIn` began, however far it came; may itself be broken off and repeated. */
export async function swapBack(changes: readonly Change[], shelves: Shelves): Promise<void> {
  for (const { shelf, name, staged, old, had, isNew } of [...changes].reverse()) {
    const on = shelves[shelf]
    const [isStaged, isAway, isThere] = [
      await on.has(staged),
      await on.has(old),
      await on.has(name),
    ]
    // Only what came from the archive is ever removed: what was there before waits under the old name, or never left.
    if (isThere && isNew && !isStaged && (isAway || !had)) await on.remove(name)
    if (isAway) await on.move(old, name)
    if (isStaged) await on.remove(staged)
  }
}

/** Removes what is staged, or what was replaced. */
export async function drop(
  which: 'staged' | 'old',
  changes: readonly Change[],
  shelves: Shelves,
): Promise<void> {
  for (const change of changes) {
    const on = shelves[change.shelf]
    if (await on.has(change[which])) await on.remove(change[which])
  }
}
