import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { insertUnique } from '@/database/claim'
import { applyOperations } from '@/domain/rundown/edit/apply'
import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import { type EditConflict, rebase } from '@/domain/rundown/edit/rebase'

import { refuseFor } from '../../desk/problems'
import { failure } from '../../words/messages'
import { applyChange } from '../catchUp'
import { changesAfter, type WrittenChange } from '../changes'
import { checkLinks } from '../checkLinks'
import { wake } from '../events/hub'
import { inTurn } from '../inTurn'
import { loadContent, type Loaded } from '../loadContent'
import { type ChangeInput, MAX_ENTRIES, MAX_SLOT_MS } from '../operationInput'
import { demandRight } from '../rights'
import { rowWrites } from '../rowWrites'
import { loadRundownRow, type RundownRow } from '../rundownRow'
import { airStateOf } from '../runRow'

const ATTEMPTS = 60

export type Changed = { revision: number; applied: Operation[] }

/** What a change would have overwritten unseen: the person decides, on what is there now. */
export class RundownConflict extends Error {
  constructor(
    readonly conflicts: readonly EditConflict[],
    readonly loaded: Loaded,
  ) {
    super('rundown conflict')
  }
}

type Call = {
  req: PayloadRequest
  id: string
  input: z.output<typeof ChangeInput>
  now: Date
}

/**
 * Changes a rundown as an editor asks, on top of whatever happened since the revision they saw. The change is its row in
 * `rundown-changes`: of any number made at once one gets the next revision, the others are put on top of it.
 * @throws RundownConflict where both changed the same field, NewsroomError or DeskRefusal for the rest.
 */
export async function changeRundown({ req, id, input, now }: Call): Promise<Changed> {
  const asked = await loadRundownRow(req, id)
  await demandRight(req, asked, { right: 'edit', action: 'rundown.edit' })
  await refuseAfterAir(req, asked)
  await checkLinks(req, asked, input.ops as Operation[])
  return writeChange({
    req,
    id,
    base: input.base,
    operations: input.ops as Operation[],
    client: input.client ?? null,
    now,
  })
}

type Write = {
  req: PayloadRequest
  id: string
  /** The revision the operations were made on; null for whatever is newest. */
  base: number | null
  operations: Operation[]
  client: string | null
  now: Date
}

/** The same for the system's own changes: nobody's rights and links are looked at. */
export function writeChange(write: Write): Promise<Changed> {
  return inTurn(`change:${write.id}`, async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const done = await tryChange(write)
      if (done) return done
    }
    throw failure('rundownBusy')
  })
}

async function tryChange({ req, id, base, operations, client, now }: Write) {
  const loaded = await loadContent(req, id)
  const { row, content } = loaded
  const on = base ?? row.revision
  if (on > row.revision) throw failure('rundownUnknownRevision')
  const since = await changesAfter(req, { rundown: id, after: on })
  const { operations: left, conflicts } = rebase(
    operations,
    since.flatMap((change) => change.operations),
  )
  if (conflicts.length > 0) throw new RundownConflict(conflicts, loaded)
  const after = applyOperations(content, left)
  refuseContent(after)
  const rows = rowWrites(content, after)
  const settings = after.settings === content.settings ? null : after.settings
  if (rows.length === 0 && !settings) return { revision: row.revision, applied: [] }
  const change: WrittenChange = {
    revision: row.revision + 1,
    operations: left,
    rows,
    settings,
    by: req.user?.id ?? null,
    at: now.getTime(),
    client,
  }
  if (!(await record(req, row, change))) return null
  await applyChange(req, row, change)
  wake(req.payload, id)
  return { revision: change.revision, applied: left }
}

function record(
  req: PayloadRequest,
  rundown: RundownRow,
  { operations, at, ...change }: WrittenChange,
): Promise<boolean> {
  return insertUnique(['key'], () =>
    req.payload.db.create({
      collection: 'rundown-changes',
      data: {
        ...change,
        operations,
        at: new Date(at).toISOString(),
        rundown: rundown.id,
        outlet: rundown.outlet,
        key: `${rundown.id}:${change.revision}`,
      },
      req,
    }),
  )
}

function refuseContent({ settings, entries }: Content): void {
  const { onAir, offAir } = settings
  refuseFor([
    ...(entries.length > MAX_ENTRIES ? [failure('rundownTooLong', { max: MAX_ENTRIES })] : []),
    ...(offAir <= onAir ? [failure('slotBackwards')] : []),
    ...(offAir - onAir > MAX_SLOT_MS ? [failure('slotTooLong')] : []),
  ])
}

/** What has aired is not planned any more: its plan is what the takes are compared with. */
async function refuseAfterAir(req: PayloadRequest, rundown: RundownRow): Promise<void> {
  if ((await airStateOf(req, rundown.id)) === 'ended') throw failure('rundownAired')
}
