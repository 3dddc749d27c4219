import type { Where } from 'payload'

import type { AlertKindName } from '@/domain/alert/kinds'
import { subjectOf, type WorkEvent } from '@/domain/notice/workEvents'

import type { MailPerson } from '../notices/loadPeople'
import { waiting } from '../notices/views/unread'

/** What of a notice decides whether it goes by mail. */
export type Mailed = { kind: AlertKindName | null; event: WorkEvent | null }

/**
 * Notices that are worth a mail: unread, of alerts that hold and that nobody settled, and of work that waits for the
 * person. What only tells, as that a text is out, stays in the inbox.
 */
export const mailable = (): Where[] => [{ readAt: { exists: false } }, waiting()]

/** Whether a person wants mail of such notices. */
export function wantsByMail(
  { mutedKinds, mutedWork }: Pick<MailPerson, 'mutedKinds' | 'mutedWork'>,
  { kind, event }: Mailed,
): boolean {
  if (event) return !mutedWork.has(subjectOf(event))
  return kind !== null && !mutedKinds.has(kind)
}
