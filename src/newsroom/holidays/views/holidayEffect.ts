import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import type { Facts } from '@/domain/obligation/ledger/types'

import { type EffectLine, previewEffect } from '../../obligations/previewEffect'
import type { TouchedIssue } from './touchedIssues'

type Query = {
  req: PayloadRequest
  now: Date
  daysOff: readonly Holiday[]
  issues: readonly TouchedIssue[]
}

/** Where an issue goes by what was chosen; null where it stays. */
export function movedTo({ choice, moveBefore, moveAfter }: TouchedIssue): number | null {
  if (choice === 'moveBefore') return moveBefore
  return choice === 'moveAfter' ? moveAfter : null
}

/** What new days off and what is decided about the issues on them do to the ledger. */
export async function holidayEffect({ req, now, daysOff, issues }: Query): Promise<EffectLine[]> {
  const excusing = await excusingColumns(req)
  const moves = new Map(issues.map((issue) => [issue.id, movedTo(issue)]))
  const excused = issues.filter(({ choice }) => choice === 'excuse')
  const columns = [...new Set([...issues.map(({ column }) => column), ...excusing])]
  if (columns.length === 0 || daysOff.length === 0) return []
  const suspended = [
    ...daysOff.map(({ date }) => ({ columns: excusing, from: date, to: date })),
    ...excused.map(({ column, plannedAt }) => {
      const date = civilDateOf(plannedAt)
      return { columns: [column], from: date, to: date }
    }),
  ].filter((one) => one.columns.length > 0)
  const change = (facts: Facts): Facts => ({
    ...facts,
    issues: facts.issues.map((issue) => {
      const at = moves.get(issue.id) ?? null
      return at === null ? issue : { ...issue, plannedAt: new Date(at).toISOString() }
    }),
    suspensions: [...facts.suspensions, ...suspended],
  })
  const days = [
    ...daysOff.map(({ date }) => date),
    ...[...moves.values()].filter((at) => at !== null).map((at) => civilDateOf(at)),
  ]
  return previewEffect({ req, now, columns, days, change })
}

/** The columns that owe nothing on a day off. */
export async function excusingColumns(req: PayloadRequest): Promise<string[]> {
  const docs = await rowsWhere(req, 'columns', {
    where: { holidayPolicy: { equals: 'excuse' } },
    sort: 'id',
    select: {},
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
