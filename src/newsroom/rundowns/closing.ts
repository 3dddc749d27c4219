import type { PayloadRequest } from 'payload'

import { countWhere } from '@/database/rows'
import type { ClosedTake } from '@/domain/rundown/run/run'

import type { RundownRow } from './rundownRow'
import { addTake, allTakes } from './takes'

/** What stands in a run's row until it is in the takes: a take that was closed, or takes of a run that was discarded. */
export type RunClosing = { sequence: number; by: string | null } & (
  { take: ClosedTake; discards?: undefined } | { discards: Discarded; take?: undefined }
)

/** The takes that stood when a run was discarded, and why it was. */
export type Discarded = { takes: readonly string[]; reason: string }

type Rundown = Pick<RundownRow, 'id' | 'outlet'>

/** Writes down what a press closed; once, however often it is asked for. */
export async function keepClosing(
  req: PayloadRequest,
  rundown: Rundown,
  closing: RunClosing,
): Promise<void> {
  if (await areClosed(req, rundown.id, closing)) return
  if (closing.take) await writeTake(req, rundown, closing.sequence, closing.by, closing.take)
  else await voidTakes(req, rundown, closing.by, closing.discards)
}

/** Whether all that a press closed is in the takes. */
export async function areClosed(
  req: PayloadRequest,
  rundown: string,
  closing: RunClosing,
): Promise<boolean> {
  const names = closing.take
    ? [`live:${closing.sequence}`]
    : closing.discards.takes.map((id) => `replaces:${id}`)
  if (names.length === 0) return true
  const totalDocs = await countWhere(req, 'rundown-takes', {
    where: { key: { in: names.map((name) => `${rundown}:${name}`) } },
    overrideAccess: true,
  })
  return totalDocs === names.length
}

async function writeTake(
  req: PayloadRequest,
  rundown: Rundown,
  sequence: number,
  by: string | null,
  take: ClosedTake,
): Promise<void> {
  const { entry, title, kind, plannedStart, plannedSeconds, order, startedAt, endedAt } = take
  await addTake(req, rundown, `live:${sequence}`, {
    entry,
    title,
    kind,
    plannedStart,
    plannedSeconds,
    order,
    startedAt,
    endedAt,
    operator: by,
    source: 'live',
    replaces: null,
    voided: false,
    reason: null,
  })
}

/** Every take stays; a record that says it did not count takes its place. */
async function voidTakes(
  req: PayloadRequest,
  rundown: Rundown,
  by: string | null,
  { takes, reason }: Discarded,
): Promise<void> {
  const ids = new Set(takes)
  for (const { id, ...take } of await allTakes(req, rundown.id)) {
    if (!ids.has(id)) continue
    await addTake(req, rundown, `replaces:${id}`, {
      ...take,
      operator: by,
      source: 'manual',
      replaces: id,
      voided: true,
      reason,
    })
  }
}
