import type { Payload } from 'payload'

/** A row as people find it again: what the seal says of one that is gone. */
export type NamedRow = { id: string; at: string; action: string }

/** What is not as the chain says. */
export type LogProblem =
  | ({ kind: 'changed' | 'missing' } & NamedRow)
  /** In no seal though its time was sealed long ago: or its seal is gone. */
  | ({ kind: 'inserted' } & NamedRow)
  /** Not there yet when its time was sealed. */
  | ({ kind: 'late' } & NamedRow)
  /** Says that it happened at another time than it was made. */
  | ({ kind: 'misdated'; createdAt: string } & NamedRow)
  | { kind: 'sealChanged' | 'sealMissing'; sequence: number }

export type LogState = {
  sealed: number
  waiting: number
  /** When the longest waiting row was made. */
  waitingSince: string | null
  /** Rows that nothing personal is left in. */
  erased: number
  /** The newest seal, which a copy kept elsewhere can be compared with. */
  last: { sequence: number; hash: string } | null
  /** The first of them, and how many more there are. */
  problems: LogProblem[]
  more: number
}

/** What each part of the comparison reads from and adds to. */
export type Verifying = {
  payload: Payload
  state: LogState
  note: (problem: LogProblem) => void
}
