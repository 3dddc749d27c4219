/** How many of something each network may have at once. */
export type Shares = {
  /** Takes one for a network and returns how to give it back; null when it has its share. */
  take: (network: string) => (() => void) | null
}

export function sharesOf(most: number): Shares {
  const counts = new Map<string, number>()
  return {
    take: (network) => {
      const taken = counts.get(network) ?? 0
      if (taken >= most) return null
      counts.set(network, taken + 1)
      let isGivenBack = false
      return () => {
        if (isGivenBack) return
        isGivenBack = true
        const left = (counts.get(network) ?? 1) - 1
        if (left > 0) counts.set(network, left)
        else counts.delete(network)
      }
    },
  }
}
