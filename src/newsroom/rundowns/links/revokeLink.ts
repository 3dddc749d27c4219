import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { LINK_KIND_WORDS } from '../../words/rundowns'
import { wakeRights } from '../events/hub'
import { demandRight } from '../rights'
import { loadRundownRow } from '../rundownRow'

type Call = { req: PayloadRequest; id: string; link: string; now: Date }

/** Ends a link: its screens are shown no more, those that are open too. Done twice it comes to the same. */
export async function revokeLink({ req, id, link, now }: Call): Promise<{ id: string }> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'edit', action: 'rundown.unlink' })
  const row = await rowOf(req, 'rundown-links', link, { overrideAccess: true })
  if (!row || idOf(row.rundown) !== id) throw failure('gone', { what: 'Liên kết này' })
  const isMine = await inTransaction({ payload: req.payload, req }, async (own) => {
    const isFirst = await compareAndSet({
      req: own,
      collection: 'rundown-links',
      id: link,
      expected: { revokedAt: { exists: false } },
      set: { revokedAt: now.toISOString() },
    })
    if (!isFirst) return false
    await recordEvent({
      req: own,
      action: 'rundown.unlink',
      collection: 'rundowns',
      id,
      title: rundown.title,
      outlet: rundown.outlet,
      after: { link, screen: LINK_KIND_WORDS[row.kind].vi, label: row.label ?? null },
    })
    return true
  })
  if (isMine) wakeRights(req.payload, id)
  return { id: link }
}
