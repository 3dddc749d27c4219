import type { PublicState } from '@/domain/changes/kinds'

import type { PublicReader } from '../reader'

/** What the public has of a thing now, and what a row of the change log says of it beside. */
export type ThingState = PublicState & {
  outlet: string | null
  /** Of a text: the key of what readers have. */
  publication?: string | null
  /** The next instant (UTC, ISO) at which it changes by itself; null if it doesn't. */
  until: string | null
}

/** By the ids that are asked for; what is not there at all is not in it. */
export type StatesOf = (reader: PublicReader, ids: string[]) => Promise<Map<string, ThingState>>
