import { deepFrozen } from '@/public-api/deepFrozen'
import type { Parts } from '@/public-api/partOf'

import type { Endings, Made } from './endings'
import { keptStore } from './keptStore'

type Part = Made & { value: unknown }

type Options = {
  over: Endings
  /** Room for what is kept; 0 keeps nothing. */
  maxBytes: number
  now: () => number
}

/** Parts that answers are made of, kept as answers are: by the same keys, until the same instants. */
export function answerParts({ over, maxBytes, now }: Options) {
  const store = keptStore<Part>({ maxBytes: Math.max(1, maxBytes), over, bytesOf })
  const make = async (load: (depends: (key: string) => void) => Promise<unknown>) => {
    const [at, made] = [now(), over.generation()]
    const keys = new Set<string>()
    const value = deepFrozen(await load((key) => keys.add(key)))
    return { value, keys: [...keys], made, at, until: over.nextTurn() }
  }
  const parts: Parts = async (key, depends, load) => {
    const makeAndKeep = async () => {
      const part = await make(load)
      // What says nothing of what it is made of would never end.
      if (part.keys.length > 0 && !over.isOver(part, now())) store.put(key, part)
      return part
    }
    const part = store.get(key, now()) ?? (await store.joined(key, now(), makeAndKeep))
    for (const one of part.keys) depends(one)
    return part.value as Awaited<ReturnType<typeof load>>
  }
  return { parts: maxBytes > 0 ? parts : undefined, bytes: store.bytes, size: store.size }
}

/** Letters take two bytes at most; what stands around them is counted by the letters of JSON. */
function bytesOf({ value, keys }: Part): number {
  return 2 * ((JSON.stringify(value) ?? '').length + keys.reduce((sum, key) => sum + key.length, 0))
}
