import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { insertUnique } from '@/database/claim'
import {
  type ChangeDecision,
  type ContentProblem,
  decideChange,
  MAX_ENTRIES,
} from '@/domain/rundown/edit/change'
import type { Operation } from '@/domain/rundown/edit/operation'

import { DeskRefusal } from '../../desk/deskRefusal'
import { failure, type NewsroomError } from '../../words/failure'
import { applyChange } from '../catchUp'
import { changesAfter, type WrittenChange } from '../changes'
import { checkLinks } from '../checkLinks'
import { wake } from '../events/hub'
import { inTurn } from '../inTurn'
import { loadContent, type Loaded } from '../loadContent'
import type { ChangeInput } from '../operationInput'
import { RefusedWith } from '../refusedWith'
import { demandRight } from '../rights'
import { loadRundownRow, type RundownRow } from '../rundownRow'
import { airStateOf } from '../runRow'
import { loadState } from '../views/loadState'

const ATTEMPTS = 60

export type Changed = { revision: number; applied: Operation[] }

type Call = {
  req: PayloadRequest
  id: string
  input: z.output<typeof ChangeInput>
  now: Date
}

/**
 * Changes a rundown as an editor asks, on top of whatever happened since the revision they saw. The change is its row in
 * `rundown-changes`: of any number made at once one gets the next revision, the others are put on top of it.
 * @throws RefusedWith both values and the rundown as it is, where both changed the same field; NewsroomError or
 * DeskRefusal for the rest.
 */
export async function changeRundown({ req, id, input, now }: Call): Promise<Changed> {
  const { base, client = null } = input
  const operations = input.ops as Operation[]
  // Whoever may not is told before they wait for their turn.
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'edit', action: 'rundown.edit' })
  // What has aired is not planned any more: its plan is what the takes are compared with.
  if ((await airStateOf(req, id)) === 'ended') throw failure('rundownAired')
  await checkLinks(req, rundown, operations)
  return writeChange({ req, id, base, operations, client, now })
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

/** Null where somebody else got the next revision. */
async function tryChange(write: Write): Promise<Changed | null> {
  const { req, id, operations } = write
  const loaded = await loadContent(req, id)
  const { content, row } = loaded
  const { revision } = row
  const base = write.base ?? revision
  const since = base < revision ? await changesAfter(req, { rundown: id, after: base }) : []
  const decision = decideChange({
    content,
    revision,
    base,
    since: since.flatMap((change) => change.operations),
    operations,
  })
  if (decision.kind === 'change') return save(write, row, decision)
  if (decision.kind === 'nothing') return { revision, applied: [] }
  throw await refusal(req, loaded, decision)
}

type Going = Extract<ChangeDecision, { kind: 'change' }>

async function save(
  { req, client, now }: Write,
  row: RundownRow,
  { operations, rows, settings }: Going,
): Promise<Changed | null> {
  const change: WrittenChange = {
    revision: row.revision + 1,
    operations,
    rows,
    settings,
    by: req.user?.id ?? null,
    at: now.getTime(),
    client,
  }
  if (!(await record(req, row, change))) return null
  await applyChange(req, row, change)
  wake(req.payload, row.id)
  return { revision: change.revision, applied: operations }
}

function record(
  req: PayloadRequest,
  rundown: RundownRow,
  { at, ...change }: WrittenChange,
): Promise<boolean> {
  return insertUnique(['key'], () =>
    req.payload.db.create({
      collection: 'rundown-changes',
      data: {
        ...change,
        at: new Date(at).toISOString(),
        rundown: rundown.id,
        outlet: rundown.outlet,
        key: `${rundown.id}:${change.revision}`,
      },
      req,
    }),
  )
}

type Refused = Exclude<ChangeDecision, { kind: 'change' | 'nothing' }>

async function refusal(req: PayloadRequest, loaded: Loaded, decision: Refused): Promise<Error> {
  switch (decision.kind) {
    case 'unknownRevision':
      return failure('rundownUnknownRevision')
    case 'conflict': {
      const state = await loadState(req, loaded.row.id, loaded)
      const { conflicts } = decision
      return new RefusedWith(failure('rundownConflict'), { conflicts, state })
    }
    case 'refused':
      return new DeskRefusal(
        422,
        decision.problems.map((problem) => PROBLEMS[problem]()),
      )
  }
}

const PROBLEMS: Record<ContentProblem, () => NewsroomError> = {
  tooLong: () => failure('rundownTooLong', { max: MAX_ENTRIES }),
  slotBackwards: () => failure('slotBackwards'),
  slotTooLong: () => failure('slotTooLong'),
}
