import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import type { EditConflict } from '@/domain/rundown/edit/rebase'

/** A rundown on the server at one revision. */
export type Snapshot = { revision: number; content: Content }

/** One change on record, as every open editor receives it. */
export type RemoteChange = {
  revision: number
  operations: readonly Operation[]
  /** The `client` of the request that made it. */
  client: string | null
  /** Who made it, by name. */
  by: string | null
}

export type SendRequest = { base: number; operations: readonly Operation[]; client: string }

export type SendAnswer =
  /**
   * On record as `revision`; `operations` are what is left after what others did first. Without any, nothing new was
   * recorded, and `revision` is the newest of the rundown, whoever made it.
   */
  | { kind: 'accepted'; revision: number; operations: readonly Operation[] }
  | { kind: 'conflicts'; conflicts: readonly EditConflict[]; snapshot: Snapshot }
  /** Will not be accepted: what the server says about it. */
  | { kind: 'refused'; message: string }
  /** Can't be known whether it was accepted: to be sent again. */
  | { kind: 'unreachable'; message: string }

export type Listener = {
  onChange: (change: RemoteChange) => void
  onLost: () => void
  /** The changes since the revision asked for can't be replayed: the rundown is to be loaded. */
  onReset: () => void
}

/** How an editor talks with the server. */
export type Transport = {
  send: (request: SendRequest) => Promise<SendAnswer>
  /** The newest state, or null when it can't be had now. */
  load: () => Promise<Snapshot | null>
  /** Receives changes after a revision, in order, until the returned function is called or the connection is lost. */
  listen: (after: number, listener: Listener) => () => void
}
