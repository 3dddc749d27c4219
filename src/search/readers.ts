/** Lets many read, and nobody while what they read is put in another's place: who comes meanwhile waits. */
export function readersOf() {
  const active = new Set<Promise<unknown>>()
  let changing: Promise<void> | null = null
  return {
    reading: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      while (changing) await changing.catch(() => {})
      const one = work()
      active.add(one)
      try {
        return await one
      } finally {
        active.delete(one)
      }
    },
    change: async (work: () => Promise<void>): Promise<void> => {
      changing = Promise.allSettled([...active]).then(work)
      try {
        await changing
      } finally {
        changing = null
      }
    },
  }
}
