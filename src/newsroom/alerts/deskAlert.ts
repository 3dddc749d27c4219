import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import type { AlertKindName } from '@/domain/alert/kinds'
import type { AlertHandling } from '@/domain/workflow/alert'

import { failure } from '../words/failure'
import { ALERT_KIND_WORDS } from '../words/alertWords'

/** An alert as the moves people make on it look at it. */
export type DeskAlert = {
  collection: 'alerts'
  id: string
  title: string
  outlet: string | null
  body: string | null
  kind: AlertKindName
  open: boolean
  handling: AlertHandling
  owner: string | null
}

/**
 * The alert a move is about.
 * @throws NewsroomError when it is gone.
 */
export async function loadDeskAlert(req: PayloadRequest, id: string): Promise<DeskAlert> {
  const row = await rowOf(req, 'alerts', id, { overrideAccess: true })
  if (!row) throw failure('gone', { what: 'Cảnh báo này' })
  return {
    collection: 'alerts',
    id: row.id,
    title: row.title ?? ALERT_KIND_WORDS[row.kind].vi,
    outlet: idOf(row.outlet),
    body: idOf(row.organisation),
    kind: row.kind,
    open: row.open,
    handling: row.handling,
    owner: idOf(row.owner),
  }
}
