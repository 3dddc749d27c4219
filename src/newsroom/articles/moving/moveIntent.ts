import type { PayloadRequest } from 'payload'

import { consumeContext } from '../../context/requestContext'
import type { MoveIntent } from '../../context/types'

/** Says, for the next write of this article in this request, what move is meant. */
export function intendMove(req: PayloadRequest, id: string, intent: MoveIntent): void {
  req.context.articleIntent = { id, intent }
}

/** What was meant for this write; said once. */
export function takeIntent(req: PayloadRequest, id: string | undefined): MoveIntent | null {
  if (req.context.articleIntent?.id !== id) return null
  return consumeContext(req, 'articleIntent')?.intent ?? null
}
