import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { subjectOf, type WorkSubject } from '@/domain/notice/workEvents'
import type { Notice, Outlet } from '@/payload-types'

import { ARTICLE_STATE_WORDS } from '../../words/articleStates'
import { CONSOLIDATION_STATE_WORDS } from '../../words/consolidations'
import { REPORT_STATE_WORDS } from '../../words/reportStates'
import { RUNDOWN_REVIEW_WORDS } from '../../words/rundowns'
import { SCHEDULE_STATE_WORDS } from '../../words/scheduleStates'

/** A piece of work as a notice shows it, read at this moment. */
export type Work = {
  title: string
  outlet: string | null
  outletName: string
  /** The body whose work it is, where it is of no outlet. */
  organisation: string | null
  /** Its address inside the admin. */
  path: string
  /** Where it stands now, in a word. */
  state: string
  /** Why it was sent back, while it is. */
  reason: string | null
}

type Access = { overrideAccess: boolean }
type Load = (req: PayloadRequest, ids: string[], access: Access) => Promise<[string, Work][]>

/** The work that notices tell of, by id; what the reader may not read is not there. */
export async function workById(
  req: PayloadRequest,
  notices: readonly Pick<Notice, 'event' | 'subject'>[],
  access: Access,
): Promise<ReadonlyMap<string, Work>> {
  const found = new Map<string, Work>()
  const ids: Record<WorkSubject, Set<string>> = {
    articles: new Set(),
    schedules: new Set(),
    rundowns: new Set(),
    reports: new Set(),
    consolidations: new Set(),
  }
  for (const { event, subject } of notices) if (event && subject) ids[subjectOf(event)].add(subject)
  for (const subject of Object.keys(ids) as WorkSubject[]) {
    if (ids[subject].size === 0) continue
    for (const [id, work] of await LOADS[subject](req, [...ids[subject]], access)) {
      found.set(id, work)
    }
  }
  return found
}

const many = (ids: string[]) => ({
  where: { id: { in: ids } },
  depth: 1,
  populate: { outlets: { name: true }, users: {}, issues: {} } as const,
})

const outletOf = (outlet: string | Outlet) => ({
  outlet: idOf(outlet),
  outletName: typeof outlet === 'object' ? outlet.name : '',
  organisation: null,
})

const LOADS: Record<WorkSubject, Load> = {
  articles: async (req, ids, { overrideAccess }) => {
    const rows = await rowsWhere(req, 'articles', {
      draft: true,
      select: { title: true, outlet: true, state: true, returnReason: true },
      overrideAccess,
      ...many(ids),
    })
    return rows.map(({ id, title, outlet, state, returnReason }) => [
      id,
      {
        title: title || 'Bài chưa có tiêu đề',
        ...outletOf(outlet as string | Outlet),
        path: `/admin/collections/articles/${id}`,
        state: ARTICLE_STATE_WORDS[state ?? 'draft'].vi,
        reason: state === 'returned' ? (returnReason ?? null) : null,
      },
    ])
  },
  schedules: async (req, ids, { overrideAccess }) => {
    const rows = await rowsWhere(req, 'schedules', {
      select: { label: true, outlet: true, month: true, state: true, returnReason: true },
      overrideAccess,
      ...many(ids),
    })
    return rows.map(({ id, label, outlet, month, state, returnReason }) => [
      id,
      {
        title: label,
        ...outletOf(outlet),
        path: `/admin/lich?${new URLSearchParams({ outlet: idOf(outlet) ?? '', month })}`,
        state: SCHEDULE_STATE_WORDS[state].vi,
        reason: state === 'returned' ? (returnReason ?? null) : null,
      },
    ])
  },
  reports: async (req, ids, { overrideAccess }) => {
    const rows = await rowsWhere(req, 'reports', {
      select: { label: true, outlet: true, state: true, returnReason: true },
      overrideAccess,
      ...many(ids),
    })
    return rows.map(({ id, label, outlet, state, returnReason }) => [
      id,
      {
        title: label,
        ...outletOf(outlet),
        path: `/admin/bao-cao/${id}`,
        state: REPORT_STATE_WORDS[state].vi,
        reason: state === 'returned' ? (returnReason ?? null) : null,
      },
    ])
  },
  consolidations: async (req, ids, { overrideAccess }) => {
    const rows = await rowsWhere(req, 'consolidations', {
      where: { id: { in: ids } },
      select: { label: true, organisation: true, state: true, askReason: true },
      overrideAccess,
    })
    return rows.map(({ id, label, organisation, state, askReason }) => [
      id,
      {
        ...{ title: label, outlet: null, outletName: '', organisation: idOf(organisation) },
        path: `/admin/bao-cao-tong-hop/${id}`,
        state: CONSOLIDATION_STATE_WORDS[state].vi,
        reason: state === 'reopenAsked' ? (askReason ?? null) : null,
      },
    ])
  },
  rundowns: async (req, ids, { overrideAccess }) => {
    const rows = await rowsWhere(req, 'rundowns', {
      select: {
        label: true,
        outlet: true,
        issue: true,
        review: true,
        returnReason: true,
        revision: true,
        approvedRevision: true,
      },
      overrideAccess,
      ...many(ids),
    })
    return rows.map((row) => [
      row.id,
      {
        title: row.label,
        ...outletOf(row.outlet),
        path: `/admin/collections/issues/${idOf(row.issue)}/khung-chuong-trinh`,
        state: row.review
          ? RUNDOWN_REVIEW_WORDS[row.review].vi
          : row.approvedRevision === row.revision
            ? 'Đã duyệt'
            : 'Bản thảo',
        reason: row.review === 'returned' ? (row.returnReason ?? null) : null,
      },
    ])
  },
}
