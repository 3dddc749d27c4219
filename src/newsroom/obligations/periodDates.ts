import { addDays, isCivilDate } from '@/domain/calendar/civil'
import { type Period, type PeriodKind, periodOf, periodsBetween } from '@/domain/calendar/periods'

const FORMS: readonly { shape: RegExp; kind: PeriodKind; firstDay: (match: string[]) => string }[] =
  [
    { shape: /^(\d{4})-(\d\d)$/, kind: 'month', firstDay: ([, y, m]) => `${y}-${m}-01` },
    {
      shape: /^(\d{4})-Q([1-4])$/,
      kind: 'quarter',
      firstDay: ([, y, q]) => `${y}-${String(Number(q) * 3 - 2).padStart(2, '0')}-01`,
    },
    {
      shape: /^(\d{4})-H([12])$/,
      kind: 'halfYear',
      firstDay: ([, y, h]) => `${y}-${h === '1' ? '01' : '07'}-01`,
    },
    { shape: /^(\d{4})$/, kind: 'year', firstDay: ([, y]) => `${y}-01-01` },
  ]

/** The period of a name as in an address (`2026-02`, `2026-W07`, `2026-Q1`, `2026-H1`, `2026`), or null. */
export function periodNamed(name: string): Period | null {
  const week = /^(\d{4})-W(\d\d)$/.exec(name)
  if (week) return weekNamed(name, String(week[1]), Number(week[2]))
  for (const { shape, kind, firstDay } of FORMS) {
    const match = shape.exec(name)
    if (!match) continue
    const date = firstDay(match)
    return isCivilDate(date) ? periodOf(date, kind) : null
  }
  return null
}

/** Week 1 holds 4 January (ISO 8601). */
function weekNamed(name: string, year: string, week: number): Period | null {
  if (!isCivilDate(`${year}-01-04`)) return null
  const period = periodOf(addDays(`${year}-01-04`, (week - 1) * 7), 'week')
  return period.name === name ? period : null
}

/** The dates to show around a period: its year, or for weeks the six before and after it. */
export function neighbourhood(period: Period, kind: PeriodKind): { from: string; until: string } {
  if (kind === 'week') return { from: addDays(period.from, -42), until: addDays(period.to, 42) }
  if (kind === 'year') {
    const year = Number(period.name)
    return { from: `${year - 2}-01-01`, until: `${year + 1}-12-31` }
  }
  const year = period.from.slice(0, 4)
  return { from: `${year}-01-01`, until: `${year}-12-31` }
}

/** The short name of a period in a strip: `T2`, `Quý I`, `Tuần 7`. */
export function shortPeriodName(name: string): string {
  const month = /^\d{4}-(\d\d)$/.exec(name)?.[1]
  if (month) return `T${Number(month)}`
  const quarter = /^\d{4}-Q(\d)$/.exec(name)?.[1]
  if (quarter) return `Quý ${['I', 'II', 'III', 'IV'][Number(quarter) - 1]}`
  const half = /^\d{4}-H(\d)$/.exec(name)?.[1]
  if (half) return half === '1' ? '6 tháng đầu' : '6 tháng cuối'
  const week = /^\d{4}-W(\d\d)$/.exec(name)?.[1]
  return week ? `Tuần ${Number(week)}` : name
}

/** The periods before and after one. */
export function periodsAround(period: Period, kind: PeriodKind): [Period | null, Period | null] {
  const before = periodsBetween(addDays(period.from, -1), addDays(period.from, -1), kind)[0]
  const after = periodsBetween(addDays(period.to, 1), addDays(period.to, 1), kind)[0]
  return [before ?? null, after ?? null]
}
