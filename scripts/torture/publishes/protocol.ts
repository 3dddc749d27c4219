import type { DieAt } from './dying'
import type { WebhookMade } from './newsroom'

/** Where a server listens: with its cache, and keeping nothing. */
export type Urls = { kept: string; never: string }

type Act<Name, Of> = { do: Name; of: Of; dieAt?: DieAt | null }

/** What a server is told to do. */
export type Asked =
  | { do: 'makeNewsroom'; webhooks: readonly WebhookMade[] }
  | { do: 'standing' }
  | Act<'write', { slug: string; title: string }>
  | Act<'rewrite', { id: string; title: string }>
  | Act<'publish' | 'takeDown', { id: string }>

/** What it says when it was done. */
export type Told = {
  act: { result: string; calls: number; committedAt: number }
  standing: {
    changes: { sequence: number; kind: string }[]
    webhooks: { name: string; position: number }[]
    /** Of things that wait for the change log. */
    marks: number
    /** Things of which the log says otherwise than the public has them. */
    behind: string[]
    undelivered: number
  }
}
