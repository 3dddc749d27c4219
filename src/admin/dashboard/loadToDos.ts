import type { PayloadRequest } from 'payload'

import { airingToDos } from './airingToDos'
import { articlesToDecide, lateTexts, ownArticles } from './articleToDos'
import type { DashboardScope } from './dashboardScope'
import { deadlineToDos } from './deadlineToDos'
import { reviewToDos } from './reviewToDos'
import type { ToDoList } from './toDo'

/** What waits for this person: own drafts and returns, approvals, publications, airings to confirm, deadlines. */
export async function loadToDos(
  req: PayloadRequest,
  scope: DashboardScope,
  now: Date,
): Promise<ToDoList[]> {
  const lists = await Promise.all([
    ownArticles(req, scope, now),
    airingToDos(req, scope, now),
    deadlineToDos(req, scope, now),
  ])
  const reviews = await reviewToDos(req, scope)
  const late = await lateTexts(req, scope, now)
  const decisions = await articlesToDecide(req, scope, now)
  const [own, ...others] = lists
  return [own, ...late, ...reviews, ...decisions, ...others].filter((list) => list != null)
}
