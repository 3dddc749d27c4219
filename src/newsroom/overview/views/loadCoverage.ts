import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { readCells } from '@/database/readCells'
import { readLists } from '@/database/readLists'
import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf, startOfDay } from '@/domain/calendar/civil'
import { figures } from '@/domain/report/figures'
import { leafCoverage } from '@/domain/report/rankingWorking'
import type { TopicFigures } from '@/domain/report/rows'

import { loadReportFacts } from '../../reports/loadReportFacts'
import { topicNames } from '../../reports/namedFigures'
import type { ReportQuery } from '../../reports/views/reportQuery'
import { type OverviewOutlet, overviewOutlets } from '../overviewOutlets'

/** How far ahead one looks for what could fill a gap. */
const DAYS_AHEAD = 60
/** Texts in work that are looked at; a newsroom has fewer. */
const MOST_TEXTS = 500

export type Filler = { id: string; title: string; outlet: string; at: string | null }

export type CoveredTopic = {
  topic: string
  name: string
  /** What all outlets chosen have of it. */
  all: TopicFigures | null
  /** Those that have nothing of it, by name. */
  missingAt: string[]
  /** Issues to come that carry it. */
  planned: Filler[]
  /** Texts in work that carry it, of outlets whose texts the person reads. */
  texts: Filler[]
}

export type Coverage = {
  topics: CoveredTopic[]
  /** Issues to come that carry no topic yet. */
  open: Filler[]
  chosen: OverviewOutlet[]
  outlets: OverviewOutlet[]
}

/** Which topics of the plans have something in a range, at which outlets they have nothing, and what could fill that. */
export async function loadCoverage(
  req: PayloadRequest,
  query: ReportQuery,
  now: Date,
): Promise<Coverage> {
  const outlets = await overviewOutlets(req)
  const chosen = outlets.filter(({ id }) => query.outlet === null || id === query.outlet)
  const { facts } = await loadReportFacts({
    ...{ req, outlets: chosen.map(({ id }) => id), ranges: [query.range] },
    cutOff: now.toISOString(),
  })
  const found = figures(facts)
  const of = (outlet: string | null) =>
    leafCoverage(facts, found.topics, { range: query.range.name, outlet })
  const atOutlets = chosen.map(({ id, name }) => ({
    name,
    has: new Set(of(id).flatMap(({ topic, covered }) => (covered ? [topic] : []))),
  }))
  const leaves = of(null)
  const nameOf = await topicNames(
    req,
    leaves.map(({ topic }) => topic),
  )
  const issues = await issuesAhead(req, chosen, now)
  const texts = await textsInWork(req, chosen)
  return {
    topics: leaves.map(({ topic, covered }) => ({
      ...{ topic, name: nameOf[topic] ?? '', all: covered },
      missingAt: atOutlets.flatMap(({ name, has }) => (has.has(topic) ? [] : [name])),
      planned: issues.filter(({ topics }) => topics.includes(topic)),
      texts: texts.filter(({ topics }) => topics.includes(topic)),
    })),
    open: issues.filter(({ topics }) => topics.length === 0),
    chosen,
    outlets,
  }
}

type Carrying = Filler & { topics: string[] }

/** Issues that are to come soon, by time. */
async function issuesAhead(
  req: PayloadRequest,
  chosen: readonly OverviewOutlet[],
  now: Date,
): Promise<Carrying[]> {
  const nameOf = new Map(chosen.map(({ id, name }) => [id, name]))
  const until = startOfDay(addDays(civilDateOf(now.getTime()), DAYS_AHEAD))
  const rows = await readCells({
    req,
    collection: 'issues',
    fields: ['id', 'label', 'outlet', 'plannedAt', 'cancelled'],
    where: [
      { field: 'outlet', in: [...nameOf.keys()] },
      { field: 'plannedAt', from: now.toISOString(), until: new Date(until).toISOString() },
    ],
  })
  const ahead = rows.filter(([, , , , cancelled]) => cancelled !== true)
  const topicsOf = await readLists({
    ...{ req, collection: 'issues', field: 'topics', refersTo: 'topics' },
    ids: ahead.map(([id]) => String(id)),
  })
  return ahead
    .map(([id, label, outlet, plannedAt]) => ({
      ...{ id: String(id), title: String(label ?? ''), at: String(plannedAt) },
      ...{ outlet: nameOf.get(String(outlet)) ?? '', topics: topicsOf.get(String(id)) ?? [] },
    }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** Texts that readers don't have yet; none of outlets whose texts the person doesn't read (ADR 0006). */
async function textsInWork(
  req: PayloadRequest,
  chosen: readonly OverviewOutlet[],
): Promise<Carrying[]> {
  const nameOf = new Map(chosen.map(({ id, name }) => [id, name]))
  const rows = await rowsWhere(req, 'articles', {
    where: {
      and: [
        { outlet: { in: [...nameOf.keys()] } },
        { state: { in: ['draft', 'submitted', 'returned', 'approved'] } },
      ],
    },
    draft: true,
    sort: '-updatedAt',
    limit: MOST_TEXTS,
    select: { title: true, outlet: true, topics: true },
    overrideAccess: false,
  })
  return rows.map(({ id, title, outlet, topics }) => ({
    ...{ id, title: title || 'Bài chưa có tiêu đề', at: null },
    outlet: nameOf.get(idOf(outlet) ?? '') ?? '',
    topics: (topics ?? []).map((one) => idOf(one) ?? ''),
  }))
}
