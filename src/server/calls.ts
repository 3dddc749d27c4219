import type { IncomingMessage, ServerResponse } from 'node:http'

import type { RequestStory } from '@/logging/requests'

/** Whether a request calls a server function by its number, as the admin's pages do. */
export const isCall = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  'next-action' in headers

/**
 * Next reads what a function is called with, and answers 500 where it can't. While none was reached nothing of ours has
 * failed: what was sent is at fault. Told as the head of an answer is written.
 */
export function blameCaller(res: ServerResponse, story: RequestStory): void {
  if (story.call !== 'unread' || res.statusCode !== 500) return
  res.statusCode = 400
  story.code = 'unreadableCall'
}
