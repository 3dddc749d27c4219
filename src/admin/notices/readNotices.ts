'use client'

import { send } from '../send/send'

/** Says that notices were read; what can't be said now is said when they are next opened. */
export function readNotices(ids: readonly string[]): Promise<boolean> {
  return send('POST', '/notices/read', { ids }).then(({ refusal }) => refusal === null)
}
