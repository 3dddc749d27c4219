import type { PayloadRequest } from 'payload'

import { rowOf } from '@/database/rows'
import type { Webhook } from '@/payload-types'

import { allow } from '../desk/allow'
import { failure } from '../words/failure'
import type { DeskActionName } from '../words/deskActions'

/**
 * A webhook for somebody who does something to it: administrators alone.
 * @throws NewsroomError 404 when it is gone, 403 for others.
 */
export async function loadWebhook(
  req: PayloadRequest,
  id: string,
  action: DeskActionName,
): Promise<Webhook> {
  const row = await rowOf(req, 'webhooks', id, { overrideAccess: true })
  if (!row) throw failure('gone', { what: 'Nơi nhận tin này' })
  await allow({ req, subject: webhookSubject(row), roles: [], action })
  return row
}

/** What the log names it by. */
export const webhookSubject = ({ id, name }: Pick<Webhook, 'id' | 'name'>) =>
  ({ collection: 'webhooks', id, title: name, outlet: null }) as const
