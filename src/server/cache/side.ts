import type { HeldKey } from '@/newsroom/apiKeys/findApiKey'
import type { Group } from '@/public-api/handlers/endpoint'
import type { Parts } from '@/public-api/partOf'
import type { Horizon } from '@/public-api/states/horizon'

type Asked = {
  request: Request
  now: Date
  /** Told what the answer is made of. */
  depends?: (key: string) => void
  /** Parts that are kept, where they may be used now. */
  parts?: Parts
}

/** What answers the public: in this process, by the product that Next opened (src/process/registry.ts). */
export type PublicSide = {
  answer: (asked: Asked) => Promise<Response>
  /** The part of the public API an address belongs to; null for none. */
  groupOf?: (pathname: string) => Group | null
  /** Whether a path, as it was asked for, is the page of the site that searches. */
  searches?: (path: string) => boolean
  /** What a partner's key opens now; null for one that opens nothing. */
  findKey?: (key: string, now: Date) => Promise<HeldKey | null>
  /** Whether an answer depends on a key of the query. */
  reads: (path: string, key: string) => boolean
  /** Drafts by their addresses: for who asks, kept by nobody. */
  answerDraft: (asked: Omit<Asked, 'depends' | 'parts'>) => Promise<Response>
  /** What changed after a number of the change log, and when something will by itself. */
  readHorizon: (after: number | null, now: Date) => Promise<Horizon>
}
