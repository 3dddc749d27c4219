import type { PayloadRequest } from 'payload'

import { recordEvent } from '../../audit/recordEvent'

/** Logs that somebody asked for what their role may not do. */
export async function recordRefusal({
  req,
  move,
  ...subject
}: {
  req: PayloadRequest
  move: string
  outlet: string
  id: string
  title: string
}): Promise<void> {
  await recordEvent({
    req,
    action: 'refused',
    collection: 'schedules',
    ...subject,
    after: { asked: `schedule.${move}` },
  })
}
