import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { reportWindowsFor } from '@/domain/calendar/reportWindows'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { rangesOf, WINDOW } from '@/domain/report/reportRanges'
import type { NamedRange } from '@/domain/report/types'
import { owedKey } from '@/domain/report/way/owed'

import { failure } from '../words/failure'
import { loadReportRules } from './reportRules'

/** A window by its name and year, or days of its own under a title. */
export type WantedDays =
  { window: string; year: number } | { title: string; from: CivilDate; to: CivilDate }

export type PlannedReport = {
  /** Of a window one for each body it is of; of days of its own something random. */
  key: string
  name: string
  window: string | null
  year: number
  from: CivilDate
  to: CivilDate
  due: CivilDate | null
  ranges: NamedRange[]
}

/**
 * The days and ranges of a report that is to be begun.
 * @param of the id of the outlet or organisation whose report it is.
 * @throws NewsroomError when a year has no such window.
 */
export async function plannedReport(
  req: PayloadRequest,
  wanted: WantedDays,
  of: string,
): Promise<PlannedReport> {
  if ('title' in wanted) {
    const { title, from, to } = wanted
    return {
      ...{ key: `own:${randomUUID()}`, name: title, window: null, due: null, from, to },
      year: Number(to.slice(0, 4)),
      ranges: [{ name: WINDOW, from, to }],
    }
  }
  const { window: name, year } = wanted
  const windows = reportWindowsFor({ rules: await loadReportRules(req), year })
  const window = windows.find((one) => one.name === name)
  if (!window) {
    throw failure('reportWindowUnknown', { window: name.slice(0, 60), year: String(year) })
  }
  const { from, to, due } = window
  return {
    ...{ key: owedKey(of, year, name), window: name, year, from, to, due },
    name: reportTitle(name, year),
    ranges: rangesOf(window, windows),
  }
}

/** Refuses a report whose first day is still to come. */
export function demandBegun({ from }: Pick<PlannedReport, 'from'>, now: Date): void {
  if (from > civilDateOf(now.getTime())) {
    throw failure('reportNotBegun', { from: formatDatePadded(from) })
  }
}

/** `Quý I năm 2026`, `Năm 2026`. */
export const reportTitle = (window: string, year: number): string =>
  window === 'Năm' ? `Năm ${year}` : `${window} năm ${year}`
