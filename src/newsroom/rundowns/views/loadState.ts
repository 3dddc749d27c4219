import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import type { Entry, Settings } from '@/domain/rundown/edit/content'
import type { RundownReview } from '@/domain/workflow/rundownReview'

import { loadContent, type Loaded } from '../loadContent'
import { minimumSecondsOf } from '../minimumSeconds'
import { namesOf } from '../names'
import { type May, mayOf } from '../rights'
import type { RundownRow } from '../rundownRow'
import { loadRun } from '../runRow'
import { type RunView, runView } from './runView'

/** That it was handed up, or sent back, as people see it. */
export type ReviewView = {
  state: RundownReview
  by: string | null
  byName: string | null
  at: number
  reason: string | null
} | null

type Named = { id: string; name: string }

/** A rundown as its editor and its console get it; instants in epoch milliseconds. */
export type RundownState = {
  id: string
  issue: string | null
  column: string
  outlet: string | null
  label: string
  revision: number
  /** Approved as it stands; edited since is a draft again. */
  state: 'draft' | 'approved'
  approved: { revision: number; byName: string | null; at: number } | null
  review: ReviewView
  settings: Settings
  /** The issue's slot now, where it was moved after the rundown was made. */
  slot: { onAir: number; offAir: number } | null
  entries: Entry[]
  may: May
  me: string | null
  /** What the obligations of the column demand at least; null when nothing. */
  minimumSeconds: number | null
  /** The topics of the issue, which entries have to carry. */
  plannedTopics: string[]
  topics: { id: string; code: string; title: string }[]
  /** Those at the outlet who can be given an entry. */
  people: Named[]
  /** The titles of linked articles and files. */
  articles: Named[]
  clips: Named[]
  run: RunView
}

/** Everything an editor or a console begins with. */
export async function loadState(
  req: PayloadRequest,
  id: string,
  loaded?: Loaded,
): Promise<RundownState> {
  const { row, content } = loaded ?? (await loadContent(req, id))
  const { entries } = content
  const issue = await issueOf(req, row.issue)
  const plannedTopics = (issue?.topics ?? []).map((topic) => idOf(topic) ?? '')
  const topicIds = [...plannedTopics, ...entries.flatMap((entry) => entry.topics)]
  const { approved, revision, settings } = row
  return {
    id: row.id,
    issue: row.issue,
    column: row.column,
    outlet: row.outlet,
    label: row.title,
    revision,
    state: approved?.revision === revision ? 'approved' : 'draft',
    approved: approved && {
      revision: approved.revision,
      at: approved.at,
      byName: approved.by ? ((await namesOf(req, [approved.by]))[approved.by] ?? null) : null,
    },
    review: await reviewOf(req, row.review),
    settings,
    slot: slotOf(issue?.plannedAt, settings),
    entries: [...entries],
    may: await mayOf(req, row.outlet),
    me: req.user?.id ?? null,
    minimumSeconds: await minimumSecondsOf(req, row.column, settings.onAir),
    plannedTopics,
    topics: await topicsOf(req, row.outlet, topicIds),
    people: await peopleOf(req, row.outlet),
    articles: await titlesOf(
      req,
      'articles',
      entries.flatMap(({ article }) => article ?? []),
    ),
    clips: await titlesOf(
      req,
      'files',
      entries.flatMap(({ clip }) => clip ?? []),
    ),
    run: await runView(req, await loadRun(req, row), Date.now()),
  }
}

async function reviewOf(req: PayloadRequest, review: RundownRow['review']): Promise<ReviewView> {
  if (!review) return null
  const { state, by, at, reason } = review
  const byName = by ? ((await namesOf(req, [by]))[by] ?? null) : null
  return { state, by, byName, at, reason }
}

async function issueOf(req: PayloadRequest, id: string | null) {
  if (!id) return null
  return rowOf(req, 'issues', id, {
    select: { plannedAt: true, topics: true },
    overrideAccess: true,
  })
}

/** The slot the issue has now, where it begins at another time than the rundown. */
function slotOf(plannedAt: string | null | undefined, { onAir, offAir }: Settings) {
  if (!plannedAt || Date.parse(plannedAt) === onAir) return null
  const start = Date.parse(plannedAt)
  return { onAir: start, offAir: start + (offAir - onAir) }
}

/** The topics that are named, and all of the plans the outlet owes by. */
async function topicsOf(req: PayloadRequest, outlet: string | null, ids: readonly string[]) {
  const obligations = await rowsWhere(req, 'obligations', {
    where: { outlet: { equals: outlet } },
    select: { plan: true },
    limit: 200,
    overrideAccess: true,
  })
  const plans = [...new Set(obligations.flatMap(({ plan }) => idOf(plan) ?? []))]
  if (plans.length === 0 && ids.length === 0) return []
  const docs = await rowsWhere(req, 'topics', {
    where: {
      or: [
        ...(ids.length > 0 ? [{ id: { in: [...new Set(ids)] } }] : []),
        ...(plans.length > 0 ? [{ plan: { in: plans } }] : []),
      ],
    },
    select: { code: true, title: true },
    sort: ['code', 'id'],
    limit: 300,
    overrideAccess: true,
  })
  return docs.map(({ id, code, title }) => ({ id, code: code ?? '', title: title ?? '' }))
}

async function peopleOf(req: PayloadRequest, outlet: string | null): Promise<Named[]> {
  const docs = await rowsWhere(req, 'users', {
    where: {
      and: [{ active: { not_equals: false } }, { 'memberships.outlet': { equals: outlet } }],
    },
    select: { name: true },
    sort: 'name',
    limit: 200,
    overrideAccess: true,
  })
  return docs.map(({ id, name }) => ({ id, name: name ?? '' }))
}

async function titlesOf(
  req: PayloadRequest,
  collection: 'articles' | 'files',
  ids: readonly string[],
): Promise<Named[]> {
  if (ids.length === 0) return []
  const docs = await rowsWhere(req, collection, {
    where: { id: { in: [...new Set(ids)] } },
    select: { title: true },
    draft: collection === 'articles',
    overrideAccess: false,
  })
  return docs.map(({ id, title }) => ({ id, name: title ?? '' }))
}
