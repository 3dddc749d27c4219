import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import type { Conflict } from '@/domain/rundown/edit/rebase'

/** A rundown as the server holds it at one revision. */
export type Held = { revision: number; content: Content }

/** One change on record, as every open editor is told. `client` is the window that made it. */
export type HeardChange = {
  revision: number
  operations: readonly Operation[]
  client: string | null
  /** Who made it, by name. */
  by: string | null
}

export type Sending = { base: number; operations: readonly Operation[]; client: string }

export type SendAnswer =
  /** On record as `revision`; `operations` are what is left after what others did first. */
  | { kind: 'accepted'; revision: number; operations: readonly Operation[] }
  | { kind: 'conflicts'; conflicts: readonly Conflict[]; held: Held }
  /** Will not be taken: what the server says about it. */
  | { kind: 'refused'; message: string }
  /** Can't be known whether it was taken: to be sent again. */
  | { kind: 'unreachable'; message: string }

export type Listener = { onChange: (change: HeardChange) => void; onLost: () => void }

/** How an editor talks with the server. */
export type Transport = {
  send: (sending: Sending) => Promise<SendAnswer>
  /** The newest state, or null when it can't be had now. */
  load: () => Promise<Held | null>
  /** Hears changes after a revision, in order, until the returned function is called or the line is lost. */
  listen: (after: number, listener: Listener) => () => void
}
