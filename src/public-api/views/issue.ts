import type { Airing, Issue } from '@/payload-types'

import { publicId } from '../publicName'
import type { Relations } from '../relations'
import type {
  AiredIssueView,
  ArticleReferenceView,
  BroadcastView,
  IssueReferenceView,
  ReferenceView,
} from '../schemas'

export type IssueRow = Pick<
  Issue,
  'id' | 'column' | 'number' | 'year' | 'title' | 'plannedAt' | 'topics' | 'slotKey'
> & {
  /** What it was made up for, where that was read. */
  makesUp?: unknown
}
export type AiringRow = Pick<Airing, 'id' | 'issue' | 'startedAt'>

/** An issue that went out, as another thing names it. */
export function issueReferenceView(
  issue: Pick<IssueRow, 'id' | 'number' | 'year' | 'title'>,
  airing: Pick<AiringRow, 'startedAt'>,
): IssueReferenceView {
  return {
    id: publicId('issue', issue.id),
    number: issue.number ?? null,
    year: issue.year ?? null,
    title: issue.title || null,
    airedAt: airing.startedAt,
  }
}

/** An issue of the archive: when it went out, about what, and the articles that are public. */
export function airedIssueView(
  issue: IssueRow,
  airing: AiringRow,
  relations: Pick<Relations, 'topics'>,
  articles: ArticleReferenceView[],
): AiredIssueView {
  return {
    ...issueReferenceView(issue, airing),
    topics: relations.topics(issue.topics),
    articles,
  }
}

type Slot = { durationMinutes?: number | null; channel?: string | null }

/** A broadcast to come. */
export function broadcastView(
  issue: IssueRow,
  column: ReferenceView,
  slot: Slot,
  relations: Pick<Relations, 'topics'>,
): BroadcastView {
  return {
    id: publicId('issue', issue.id),
    column,
    number: issue.number ?? null,
    year: issue.year ?? null,
    title: issue.title || null,
    plannedAt: issue.plannedAt ?? '',
    durationMinutes: slot.durationMinutes ?? null,
    channel: slot.channel || null,
    topics: relations.topics(issue.topics),
  }
}
