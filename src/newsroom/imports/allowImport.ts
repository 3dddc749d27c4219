import type { PayloadRequest } from 'payload'

import { whileClaimed } from '@/database/claim'
import { SCHEDULE_ROLES } from '@/access/roles'
import type { ImportKind } from '@/domain/imports/fields'

import { allow } from '../desk/allow'
import { failure } from '../words/failure'
import type { DeskActionName } from '../words/deskActions'
import { IMPORT_STATE_WORDS } from '../words/imports'
import type { ImportRow, ImportState } from './importRow'

type Asked = { id: string; title: string; kind: ImportKind; outlet: string }

/**
 * Lets pass who may make such rows at the outlet one by one: those who keep its schedule; of obligations and of texts that were
 * published elsewhere administrators alone, who pass everywhere.
 */
export function allowImport(
  req: PayloadRequest,
  { id, title, kind, outlet }: Asked,
  action: DeskActionName,
): Promise<void> {
  const subject = { collection: 'imports' as const, id, title, outlet }
  const roles = kind === 'obligations' || kind === 'texts' ? [] : SCHEDULE_ROLES
  return allow({ req, subject, roles, action })
}

/** @throws NewsroomError when the import is at another step. */
export function demandState({ state }: ImportRow, ...wanted: ImportState[]): void {
  if (!wanted.includes(state)) {
    throw failure('importState', { state: IMPORT_STATE_WORDS[state].toLocaleLowerCase('vi') })
  }
}

const LEASE_MS = 30_000
const PATIENCE_MS = 10_000

/** One at a time at an import. */
export function alone<T>(req: PayloadRequest, id: string, work: () => Promise<T>): Promise<T> {
  const claim = {
    payload: req.payload,
    key: `import:${id}`,
    leaseMs: LEASE_MS,
    patienceMs: PATIENCE_MS,
    taken: () => failure('importBusy'),
  }
  return whileClaimed(claim, work)
}
