import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { type Change, changesAfter } from '../changes'
import { namesOf } from '../names'
import { findRundownRow, type RundownRow } from '../rundownRow'
import { peekRun } from '../runRow'
import { type RunView, runView } from '../views/runView'

/** What happens to a rundown, told to whoever looks on. */
export type RundownEvent =
  | { type: 'change'; data: ChangeEvent }
  | { type: 'run'; data: RunView }
  | { type: 'approval'; data: ApprovalEvent }
  | { type: 'rights'; data: null }
  | { type: 'gone'; data: null }

export type ApprovalEvent = {
  approved: { revision: number; at: number } | null
  byName: string | null
}

export type ChangeEvent = Omit<Change, 'by'> & { by: { id: string; name: string } | null }

type Listener = (event: RundownEvent) => void

type Hub = {
  listeners: Set<Listener>
  look: () => Promise<void>
  stop: () => void
}

/** How often the database is asked what other servers did; this server's own doings are told at once. */
const LIVE_POLL_MS = 150
const POLL_MS = 600

const hubs = new WeakMap<Payload, Map<string, Hub>>()

/** Tells of everything that happens to a rundown from a revision and press on; returns how to end it. */
export async function listen(
  payload: Payload,
  rundown: string,
  listener: Listener,
): Promise<() => void> {
  const here = hubs.get(payload) ?? new Map<string, Hub>()
  hubs.set(payload, here)
  const hub = here.get(rundown) ?? (await openHub(payload, rundown))
  // Somebody else may have opened it meanwhile.
  const kept = here.get(rundown) ?? hub
  if (kept !== hub) hub.stop()
  here.set(rundown, kept)
  kept.listeners.add(listener)
  return () => {
    kept.listeners.delete(listener)
    if (kept.listeners.size > 0) return
    kept.stop()
    if (here.get(rundown) === kept) here.delete(rundown)
  }
}

/** Something was written: those who look on from this server hear of it now. */
export function wake(payload: Payload, rundown: string): void {
  void hubs.get(payload)?.get(rundown)?.look()
}

/** Rights over a rundown changed (a link was revoked): those who look on ask again whether they may. */
export function wakeRights(payload: Payload, rundown: string): void {
  const hub = hubs.get(payload)?.get(rundown)
  for (const listener of hub?.listeners ?? []) listener({ type: 'rights', data: null })
}

async function openHub(payload: Payload, rundown: string): Promise<Hub> {
  const req = await createLocalReq({}, payload)
  const seen = await firstLook(req, rundown)
  const listeners = new Set<Listener>()
  const tell: Listener = (event) => {
    for (const listener of listeners) listener(event)
  }
  let running: Promise<void> | null = null
  let isAskedAgain = false
  let timer: NodeJS.Timeout | null = null
  let isStopped = false

  const look = (): Promise<void> => {
    if (running) {
      isAskedAgain = true
      return running
    }
    running = (async () => {
      do {
        isAskedAgain = false
        await lookOnce(req, rundown, seen, tell)
      } while (isAskedAgain && !isStopped)
    })()
      .catch((error: unknown) => payload.logger.error({ err: error }))
      .finally(() => {
        running = null
        schedule()
      })
    return running
  }
  const schedule = () => {
    if (timer) clearTimeout(timer)
    if (isStopped) return
    timer = setTimeout(() => void look(), seen.isLive ? LIVE_POLL_MS : POLL_MS)
    timer.unref()
  }
  schedule()
  return {
    listeners,
    look,
    stop: () => {
      isStopped = true
      if (timer) clearTimeout(timer)
    },
  }
}

type Seen = { revision: number; sequence: number; isLive: boolean; approval: string }

/** What of its approval there is to tell: that it was handed up or sent back too, which lookers then ask for. */
const approvalOf = (row: RundownRow | null) =>
  JSON.stringify([row?.approved ?? null, row?.review ?? null])

async function firstLook(req: PayloadRequest, rundown: string): Promise<Seen> {
  const row = await findRundownRow(req, { id: { equals: rundown } })
  const run = await peekRun(req, rundown)
  return {
    revision: row?.revision ?? 0,
    sequence: run.sequence,
    isLive: run.state === 'live',
    approval: approvalOf(row),
  }
}

async function lookOnce(
  req: PayloadRequest,
  rundown: string,
  seen: Seen,
  tell: Listener,
): Promise<void> {
  const run = await peekRun(req, rundown)
  if (run.sequence !== seen.sequence) {
    seen.sequence = run.sequence
    seen.isLive = run.state === 'live'
    tell({ type: 'run', data: await runView(req, run, Date.now()) })
  }
  const row = await findRundownRow(req, { id: { equals: rundown } })
  if (!row) return tell({ type: 'gone', data: null })
  if (row.revision > seen.revision) {
    for (const event of await changeEvents(req, {
      rundown,
      after: seen.revision,
      until: row.revision,
    })) {
      seen.revision = event.revision
      tell({ type: 'change', data: event })
    }
  }
  const approval = approvalOf(row)
  if (approval !== seen.approval) {
    seen.approval = approval
    const by = row.approved?.by ?? null
    const byName = by ? ((await namesOf(req, [by]))[by] ?? null) : null
    const { approved } = row
    const seal = approved && { revision: approved.revision, at: approved.at }
    tell({ type: 'approval', data: { approved: seal, byName } })
  }
}

/** The changes of a range as they are told. */
export async function changeEvents(
  req: PayloadRequest,
  range: { rundown: string; after: number; until?: number },
): Promise<ChangeEvent[]> {
  const changes = await changesAfter(req, range)
  const names = await namesOf(
    req,
    changes.flatMap(({ by }) => by ?? []),
  )
  return changes.map(({ revision, operations, at, client, by }) => ({
    revision,
    operations,
    at,
    client,
    by: by ? { id: by, name: names[by] ?? '' } : null,
  }))
}
