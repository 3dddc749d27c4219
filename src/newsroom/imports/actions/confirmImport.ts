import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { idOf } from '@/access/membership'
import { countWhere, rowsWhere } from '@/database/rows'

import { confirmAiring } from '../../airings/actions/confirmAiring'
import { rowId, yes } from '../../desk/inputs'
import { runDeskAction } from '../../desk/run/runDeskAction'
import { failure } from '../../words/failure'
import { allowImport } from '../allowImport'
import { loadImport } from '../importRow'
import { refusalWords } from '../refusalWords'

/** Confirmed in one request. */
const STRETCH = 20

export const ConfirmInput = z.object({
  /** The last one that was looked at. */
  after: rowId('Lượt phát').nullish(),
  /** The person compared the table with its source, and means what is odd in it too. */
  acceptWarnings: yes,
})
type Given = z.output<typeof ConfirmInput>

export type Confirmed = {
  confirmed: number
  /** What the desk would not confirm, with its words. */
  refused: { label: string; message: string }[]
  /** To be asked with for the next; null when there are no more. */
  next: string | null
  /** How many wait now. */
  waiting: number
}

/** The airings of an import that wait for somebody. */
export const waitingOf = (id: string, after?: string | null): Where => ({
  importedFrom: { equals: id },
  confirmed: { equals: false },
  rejected: { not_equals: true },
  replacedBy: { exists: false },
  ...(after && { id: { greater_than: after } }),
})

/**
 * Confirms the airings of an import, each as the desk confirms one: by somebody else than who brought them in, with the file
 * that was brought in as their evidence.
 */
export async function confirmImport(
  req: PayloadRequest,
  id: string,
  { input, now }: { input: Given; now: Date },
): Promise<Confirmed> {
  const row = await loadImport(req, id)
  await allowImport(req, row, 'import.confirm')
  if (row.kind !== 'airings') throw failure('importNotAirings')
  if (row.by === req.user?.id) throw failure('importOwnConfirm')
  const waiting = await rowsWhere(req, 'airings', {
    where: waitingOf(id, input.after),
    sort: 'id',
    limit: STRETCH,
    select: { issue: true, startedAt: true, kind: true, label: true },
    overrideAccess: true,
  })
  const refused: Confirmed['refused'] = []
  for (const { issue, startedAt, kind, label } of waiting) {
    const said = { startedAt, kind, acceptWarnings: input.acceptWarnings }
    try {
      await runDeskAction(confirmAiring, { req, id: idOf(issue) ?? '', input: said, now })
    } catch (error) {
      refused.push({ label: label ?? '', message: refusalWords(error) })
    }
  }
  return {
    confirmed: waiting.length - refused.length,
    refused,
    next: waiting.length < STRETCH ? null : (waiting.at(-1)?.id ?? null),
    waiting: await countWhere(req, 'airings', { where: waitingOf(id), overrideAccess: true }),
  }
}
