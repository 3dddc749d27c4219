const last = new Map<string, Promise<unknown>>()

/**
 * Runs work on one rundown after the other within this process, so that writers of one server seldom have to begin
 * again. Between servers the unique keys decide.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key) ?? Promise.resolve()
  const mine = before.then(work, work)
  const settled = mine.catch(() => undefined)
  last.set(key, settled)
  try {
    return await mine
  } finally {
    if (last.get(key) === settled) last.delete(key)
  }
}
