import type { PayloadRequest } from 'payload'

import type { Run } from '@/domain/rundown/run/run'

import { namesOf } from '../names'
import type { RunRow } from '../runRow'

/** A run as screens get it; `now` is the server's clock when it was told. */
export type RunView = Run & {
  sequence: number
  operator: { id: string; name: string } | null
  operatorSince: number | null
  now: number
}

export async function runView(req: PayloadRequest, row: RunRow, now: number): Promise<RunView> {
  const { sequence, state, rehearsal, current, rank, startedAt, endedAt, operator, operatorSince } =
    row
  const names = await namesOf(req, operator ? [operator] : [])
  return {
    sequence,
    state,
    rehearsal,
    current,
    rank,
    startedAt,
    endedAt,
    operator: operator ? { id: operator, name: names[operator] ?? 'Người đã nghỉ' } : null,
    operatorSince,
    now,
  }
}
