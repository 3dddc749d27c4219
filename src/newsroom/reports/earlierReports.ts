import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { type ReportWindow, reportWindowsFor } from '@/domain/calendar/reportWindows'
import type { Figures } from '@/domain/report/figures'
import { PART, WINDOW } from '@/domain/report/reportRanges'
import { compared } from '@/domain/report/way/comparison'
import { mainNumbers, periodRange } from '@/domain/report/way/mainNumbers'

import { loadReportRules } from './reportRules'
import { type Comparison, loadVersion, type OutletReport } from './reportSubject'

type Earlier = { title: string; figures: Figures; sameWindow: boolean }

/** The figures of a report beside those that were frozen for the period before it and for the same one a year before. */
export async function comparisonsOf(
  req: PayloadRequest,
  report: OutletReport,
  figures: Figures,
): Promise<Comparison[]> {
  const earlier = await earlierReports(req, report)
  return earlier.flatMap(({ title, figures: then, sameWindow }) => {
    const own = periodRange(figures)
    const period = compared(mainNumbers(figures, own), mainNumbers(then, periodRange(then)))
    const rows: Comparison[] = [{ with: title, range: own, rows: period }]
    if (own === PART && sameWindow) {
      const soFar = compared(mainNumbers(figures, WINDOW), mainNumbers(then, WINDOW))
      rows.push({ with: title, range: WINDOW, rows: soFar })
    }
    return rows
  })
}

/** Those that were sent and not given back; a report of days of its own has none before it. */
async function earlierReports(
  req: PayloadRequest,
  { outlet, window, year, to }: OutletReport,
): Promise<Earlier[]> {
  if (window === null) return []
  const rules = await loadReportRules(req)
  const ended = [year - 1, year]
    .flatMap((of) => reportWindowsFor({ rules, year: of }).map((one) => ({ ...one, year: of })))
    .filter((one) => one.to < to)
    .sort(byEnd)
    .at(-1)
  const wanted = [
    ...(ended ? [{ name: ended.name, year: ended.year }] : []),
    { name: window, year: year - 1 },
  ]
  const found: Earlier[] = []
  for (const [at, one] of wanted.entries()) {
    if (at > 0 && wanted[0]?.name === one.name && wanted[0].year === one.year) continue
    const [row] = await rowsWhere(req, 'reports', {
      where: {
        and: [
          { outlet: { equals: outlet } },
          { window: { equals: one.name } },
          { year: { equals: one.year } },
          { state: { in: ['sent', 'accepted'] } },
        ],
      },
      limit: 1,
      select: { label: true },
      overrideAccess: true,
    })
    const version = row && (await loadVersion(req, row.id, { overrideAccess: true }))
    if (version) {
      const sameWindow = one.name === window
      found.push({ title: `${one.name} năm ${one.year}`, figures: version.figures, sameWindow })
    }
  }
  return found
}

const byEnd = (a: ReportWindow, b: ReportWindow) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0)
