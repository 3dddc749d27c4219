import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf } from '@/domain/calendar/civil'
import {
  type Deadline,
  type DeadlineState,
  deadlineState,
  type DeadlineStep,
  issueDeadlines,
} from '@/domain/schedule/deadlines'
import type { ArticleState } from '@/domain/workflow/article'
import type { Column, Issue } from '@/payload-types'

import { loadHolidays } from '../../holidays/loadHolidays'
import { doneByArticles } from '../doneByArticles'
import { type StepMark, stepsDoneOf } from '../stepsDone'

/** Days off around a deadline that decide where it goes: nobody's table has a longer run of them. */
const MARGIN_DAYS = 45

/** A deadline with how it stands and, where somebody said that it is done, who and when. */
export type KnownDeadline = Deadline & {
  state: DeadlineState
  mark: StepMark | null
  /** The articles say that it is done: nobody has to. */
  isByArticles: boolean
}

type DatedIssue = Pick<Issue, 'id' | 'plannedAt' | 'createdAt'> & {
  column: Issue['column']
  stepsDone?: unknown
}

type Query = { req: PayloadRequest; issues: readonly DatedIssue[]; now: number }

/** The steps a column's issues go through, as the domain reads them. */
export function columnSteps({ deadlines }: Pick<Column, 'deadlines'>): DeadlineStep[] {
  return (deadlines ?? []).map(({ id, kind, name, daysBefore, time }, index) => ({
    key: id ?? String(index),
    kind,
    name,
    daysBefore,
    time: time || null,
  }))
}

/**
 * The deadlines of issues as they stand, by issue: computed from slot, column and days off each time, so that they
 * follow whatever moves. Issues without a slot have none.
 */
export async function loadDeadlines({
  req,
  issues,
  now,
}: Query): Promise<Map<string, KnownDeadline[]>> {
  const found = new Map<string, KnownDeadline[]>()
  const slots = issues.flatMap((issue) =>
    issue.plannedAt ? [{ issue, plannedAt: Date.parse(issue.plannedAt) }] : [],
  )
  if (slots.length === 0) return found
  const columns = await columnsOf(req, [
    ...new Set(slots.map(({ issue }) => idOf(issue.column) ?? '')),
  ])
  const states = await articleStatesOf(
    req,
    slots.map(({ issue }) => issue.id),
  )
  const holidays = await loadHolidays({ req, ...spanOf(slots.map(({ plannedAt }) => plannedAt)) })
  for (const { issue, plannedAt } of slots) {
    const column = columns.get(idOf(issue.column) ?? '')
    if (!column) continue
    const marks = stepsDoneOf(issue.stepsDone)
    const deadlines = issueDeadlines({
      plannedAt,
      steps: columnSteps(column),
      policy: column.deadlinePolicy ?? 'moveBefore',
      holidays,
    })
    found.set(
      issue.id,
      deadlines.map((deadline) => {
        const mark = marks[deadline.key] ?? null
        const isByArticles = doneByArticles(deadline.kind, states.get(issue.id) ?? [])
        const isDone = isByArticles || mark !== null
        const enteredAt = Date.parse(issue.createdAt)
        const state = deadlineState({ at: deadline.at, now, isDone, enteredAt })
        return { ...deadline, state, mark, isByArticles }
      }),
    )
  }
  return found
}

function spanOf(instants: readonly number[]) {
  const days = instants.map((at) => civilDateOf(at)).sort()
  const first = days[0] ?? ''
  return {
    from: addDays(first, -90 - MARGIN_DAYS),
    until: addDays(days.at(-1) ?? first, MARGIN_DAYS),
  }
}

async function columnsOf(req: PayloadRequest, ids: string[]): Promise<Map<string, Column>> {
  const docs = await rowsWhere(req, 'columns', {
    where: { id: { in: ids } },
    select: { deadlines: true, deadlinePolicy: true },
    overrideAccess: true,
  })
  return new Map((docs as unknown as Column[]).map((column) => [column.id, column]))
}

/** How far the issues' articles are: drafts too, by their newest version; their states only. */
async function articleStatesOf(
  req: PayloadRequest,
  issues: string[],
): Promise<Map<string, ArticleState[]>> {
  const articles = await rowsWhere(req, 'articles', {
    where: { issue: { in: issues } },
    draft: true,
    select: { state: true, issue: true },
    overrideAccess: true,
  })
  const states = new Map<string, ArticleState[]>()
  for (const { issue, state } of articles) {
    const key = idOf(issue) ?? ''
    states.set(key, [...(states.get(key) ?? []), state ?? 'draft'])
  }
  return states
}
