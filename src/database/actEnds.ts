import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

import { kept } from '@/process/registry'

type Adapter = Pick<BaseDatabaseAdapter, 'commitTransaction' | 'rollbackTransaction'>
type Ending = () => Promise<void>

/** What waits for the end of each act under way, by the act's id. */
const endings = () => kept('actEnds', () => new Map<string, Ending[]>())

/** Has an adapter tell when an act has ended, whichever way. */
export function tellEnds(adapter: Adapter): void {
  for (const name of ['commitTransaction', 'rollbackTransaction'] as const) {
    const end = adapter[name].bind(adapter)
    adapter[name] = async (given) => {
      const act = String(await given)
      try {
        await end(given)
      } finally {
        const waiting = endings().get(act) ?? []
        endings().delete(act)
        for (const ending of waiting) await ending()
      }
    }
  }
}

/** The id of the act that a request is in; null while it is in none. */
export async function actOf({ transactionID }: PayloadRequest): Promise<string | null> {
  const id = await transactionID
  return id === undefined || id === null ? null : String(id)
}

/** Runs something after an act has been done or taken back. */
export function whenActEnds(act: string, ending: Ending): void {
  endings().set(act, [...(endings().get(act) ?? []), ending])
}
