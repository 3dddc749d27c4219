import { settings } from '@/settings/settings'
import { createLocalReq, type Payload } from 'payload'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import type { LedgerRow } from '@/domain/obligation/ledger/types'

import { type LedgerEntry, loadLedger } from '../../obligations/loadLedger'
import type { ObligationHead } from '../../obligations/obligationHead'
import { loadOwedAlerts } from '../../reports/owed/loadOwedAlerts'
import { OWED_ALERTS } from '../../reports/owed/owedAlertKey'
import { attempt } from '../attempt'
import { createPlannedIssues, type PlanningResult } from './createPlannedIssues'
import { finishedChecks } from '../views/lastCheck'
import { loadAlertFacts } from '../views/loadAlertFacts'
import { loadOpenAlerts } from '../views/openAlerts'
import { syncAlerts } from './syncAlerts'

/** How far back periods are looked at for new facts: more than a year, so that a year of standstill loses nothing. */
const WINDOW_DAYS = 400

type Check = {
  payload: Payload
  now: Date
  /** This is the present, whatever runs are on record (the worker says so: its clock may have been wrong before). */
  isPresent?: boolean
  /** @default what PLAN_HORIZON_DAYS says */
  horizonDays?: number
}

export type CheckRow = LedgerRow & { outletName: string; obligationTitle: string }

export type CheckResult = {
  at: string
  /** A row for each obligation and period of the civil year of `at`, up to the one it is in. */
  rows: CheckRow[]
  /** The same rows with their obligations. */
  entries: LedgerEntry[]
  /** Obligations in force that year whose quota nobody entered. */
  unset: ObligationHead[]
  alertsCreated: number
  alertsReopened: number
  alertsResolved: number
  issuesCreated: number
  planningProblems: PlanningResult['problems']
  /** A moment before the last recorded check: looked at, nothing written. */
  isLookBack: boolean
}

/**
 * The check: plans the issues that are lacking, computes the ledger, makes the open alerts those the ledger asks for.
 * What is open afterwards follows from (now, facts) alone: run twice, by two at once, cut short or left out for a week,
 * the next complete run ends in the same issues and the same open alerts. Rows of resolved alerts are history: they say
 * what runs saw, and a warning that came and went while nothing ran is not in it.
 */
export async function runCheck({
  payload,
  now,
  isPresent,
  horizonDays,
}: Check): Promise<CheckResult> {
  const req = await createLocalReq({}, payload)
  const today = civilDateOf(now.getTime())
  const from = addDays(today, -WINDOW_DAYS)
  const { last, ahead } = await finishedChecks(req, now)
  const isLookBack = !isPresent && ahead !== null
  const planned = isLookBack
    ? NOTHING_PLANNED
    : await planIssuesOrSay({
        payload,
        now,
        horizonDays: horizonDays ?? settings().planHorizonDays,
        from: last ? civilDateOf(last.getTime()) : today,
      })
  // Alerts before facts: what another check does meanwhile is then never undone by staler facts than its own.
  const open = await loadOpenAlerts(req)
  const openOwed = await loadOpenAlerts(req, OWED_ALERTS)
  const ledger = await loadLedger({ req, now, from, until: today, overrideAccess: true })
  const alerts = isLookBack
    ? { created: 0, reopened: 0, resolved: 0 }
    : await syncAlerts({
        payload,
        now,
        open: [...open, ...openOwed],
        due: [
          ...(await loadAlertFacts({ req, now, entries: ledger.entries, from, open })),
          ...(await loadOwedAlerts({ req, today, open: openOwed })),
        ],
      })
  const year = yearOf(ledger, today.slice(0, 4))
  return {
    at: now.toISOString(),
    rows: year.entries.map(({ row, obligation }) => ({
      ...row,
      outletName: obligation.outletName,
      obligationTitle: obligation.title,
    })),
    ...year,
    alertsCreated: alerts.created,
    alertsReopened: alerts.reopened,
    alertsResolved: alerts.resolved,
    issuesCreated: planned.created,
    planningProblems: planned.problems,
    isLookBack,
  }
}

const NOTHING_PLANNED: PlanningResult = { created: 0, problems: [] }

/** What is owed is judged by the issues there are, also when no more can be planned. */
async function planIssuesOrSay(
  planning: Parameters<typeof createPlannedIssues>[0],
): Promise<PlanningResult> {
  let planned = NOTHING_PLANNED
  const message = await attempt({ payload: planning.payload, part: 'planning' }, async () => {
    planned = await createPlannedIssues(planning)
  })
  return message === null
    ? planned
    : { ...planned, problems: [{ column: 'mọi chuyên mục', message }] }
}

/** The part of the looking window that lies in one civil year. */
function yearOf(
  { entries, unset }: Pick<CheckResult, 'entries' | 'unset'>,
  year: string,
): Pick<CheckResult, 'entries' | 'unset'> {
  const first = `${year}-01-01`
  return {
    entries: entries.filter(({ row }) => row.to >= first),
    unset: unset.filter(({ validTo }) => validTo === null || validTo >= first),
  }
}

/** What a check did, in one line of Vietnamese. */
export function checkSummary(result: CheckResult): string {
  const { alertsCreated, alertsReopened, alertsResolved, issuesCreated, planningProblems } = result
  const parts = [
    `${alertsCreated + alertsReopened} cảnh báo mới`,
    `${alertsResolved} cảnh báo hết`,
    `${issuesCreated} số được lên lịch`,
    ...planningProblems.map(({ column, message }) => `không lên lịch được “${column}”: ${message}`),
  ]
  return parts.join(', ')
}
