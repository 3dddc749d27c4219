import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'

import type { WorkflowArticle } from './articleFacts'

/** Says, for the log, that a write of a text takes it to another desk. */
export function noteDesk(
  req: PayloadRequest,
  before: WorkflowArticle,
  after: WorkflowArticle,
): void {
  const [from, to] = [idOf(before.desk), idOf(after.desk)]
  if (from === to || !before.id) return
  req.context.articleDesk = {
    id: before.id,
    title: after.title ?? '',
    outlet: idOf(after.outlet),
    ...{ from, to },
    isWaiting: before.state === 'submitted' || before.state === 'approved',
  }
}
