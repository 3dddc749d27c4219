import type { PayloadRequest } from 'payload'

import { unreadOfWork } from '@/newsroom/notices/views/unread'

import { MarkRead } from './MarkRead'

/** On the page of a piece of work: marks as read what the person was told of it. */
export async function WorkRead({ req, subject }: { req: PayloadRequest; subject: string }) {
  const ids = await unreadOfWork(req, subject)
  return ids.length > 0 ? <MarkRead ids={ids} /> : null
}
