import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { insertUnique } from '@/database/claim'
import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import {
  airState,
  type Current,
  IDLE,
  type Rehearsal,
  type Run,
  type RunState,
} from '@/domain/rundown/run/run'
import type { RundownRun } from '@/payload-types'

import type { RundownRow } from './rundownRow'
import { keepClosing, type RunClosing } from './closing'

/** A run as it is kept: with the count of its presses and who operates. */
export type RunRow = Run & {
  id: string | null
  sequence: number
  operator: string | null
  operatorSince: number | null
  /** What the last press closed or the last discarding voided, and who did. */
  closed: RunClosing | null
}

/** What a rundown has that never ran. */
const NEVER: RunRow = {
  ...IDLE,
  id: null,
  sequence: 0,
  operator: null,
  operatorSince: null,
  closed: null,
}

/** Where a rundown's run is. What a server closed but did not get to write down is written down now. */
export async function loadRun(
  req: PayloadRequest,
  rundown: Pick<RundownRow, 'id' | 'outlet'>,
): Promise<RunRow> {
  const run = await peekRun(req, rundown.id)
  if (run.closed) await keepClosing(req, rundown, run.closed)
  return run
}

/** The same without looking after its takes. */
export async function peekRun(req: PayloadRequest, rundown: string): Promise<RunRow> {
  const { docs } = await req.payload.db.find<RundownRun>({
    collection: 'rundown-runs',
    where: { key: { equals: rundown } },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ? readRun(docs[0]) : NEVER
}

/** How far the programme is on air; a rehearsal is not. */
export async function airStateOf(req: PayloadRequest, rundown: string): Promise<RunState> {
  return airState(await peekRun(req, rundown))
}

/** Makes a rundown's row of its run, once. */
export async function ensureRun(
  req: PayloadRequest,
  { id, outlet }: Pick<RundownRow, 'id' | 'outlet'>,
): Promise<void> {
  await insertUnique(['key'], () =>
    req.payload.db.create({
      collection: 'rundown-runs',
      data: { rundown: id, outlet, key: id, ...runColumns(NEVER) },
      req,
    }),
  )
}

type Moving = { req: PayloadRequest; before: RunRow; after: RunRow }

/**
 * Puts a run in the place of the one a press saw, with what goes along in the same act; false where that has moved on.
 * The run comes last: whoever sees it writes down what it closed, and that must not be taken back.
 */
export async function moveRun(
  { req, before, after }: Moving,
  along: (own: PayloadRequest) => Promise<void>,
): Promise<boolean> {
  try {
    await inTransaction({ payload: req.payload, req }, async (own) => {
      await along(own)
      if (!(await setRun(own, before, after))) throw HAS_MOVED
    })
    return true
  } catch (error) {
    if (error === HAS_MOVED) return false
    throw error
  }
}

const HAS_MOVED = new Error('the run has moved on')

/** Puts a run in the place of another that must still be there; false where it is not. */
export function setRun(req: PayloadRequest, before: RunRow, after: RunRow): Promise<boolean> {
  return compareAndSet({
    req,
    collection: 'rundown-runs',
    id: before.id ?? '',
    expected: { sequence: { equals: before.sequence } },
    set: runColumns(after),
  })
}

/** The columns that hold a run. */
export function runColumns({
  sequence,
  state,
  rehearsal,
  current,
  rank,
  startedAt,
  endedAt,
  operator,
  operatorSince,
  closed,
}: Omit<RunRow, 'id'>) {
  return {
    sequence,
    state,
    current: { current, rank, rehearsal },
    startedAt: textOf(startedAt),
    endedAt: textOf(endedAt),
    operator,
    operatorSince: textOf(operatorSince),
    closed,
  }
}

function readRun(row: RundownRun): RunRow {
  const place = row.current as unknown as Place | null
  return {
    id: row.id,
    sequence: row.sequence,
    state: row.state,
    rehearsal: place?.rehearsal ?? null,
    current: place?.current ?? null,
    rank: place?.rank ?? null,
    startedAt: instantOf(row.startedAt),
    endedAt: instantOf(row.endedAt),
    operator: idOf(row.operator),
    operatorSince: instantOf(row.operatorSince),
    closed: (row.closed as unknown as RunClosing | null) ?? null,
  }
}

type Place = { current: Current | null; rank: string | null; rehearsal?: Rehearsal | null }

const instantOf = (text: string | null | undefined) => (text ? Date.parse(text) : null)
const textOf = (instant: number | null) =>
  instant === null ? null : new Date(instant).toISOString()
