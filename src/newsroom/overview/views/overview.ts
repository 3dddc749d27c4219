import type { CivilDate } from '@/domain/calendar/civil'
import { type Light, LIGHTS } from '@/domain/report/light'
import { type PeriodSums, periodSums } from '@/domain/report/obligations'

import type { Matrix, MatrixGroup, MatrixPeriod, MatrixRow } from '../../obligations/views/matrix'
import { isCountRow, type LedgerStateName } from '../../words/ledgerText'
import type { OverviewOutlet } from '../overviewOutlets'

const LIGHT_OF: Record<LedgerStateName, Light> = {
  short: 'short',
  atRisk: 'attention',
  pending: 'attention',
  unset: 'attention',
  columnless: 'attention',
  open: 'fine',
  waived: 'fine',
  excused: 'fine',
  madeUp: 'fine',
  met: 'fine',
  none: 'nothing',
  upcoming: 'nothing',
}

export type OverviewRow = {
  row: MatrixRow
  light: Light
  /** The period that runs now; null while none does. */
  now: MatrixPeriod | null
  /** Issues of it whose time has passed and nobody confirmed: the period is reported in part. */
  unconfirmed: number
  /** The periods of the year that have ended, as a report on the year so far counts them. */
  year: PeriodSums
}

export type OverviewGroup = {
  outlet: OverviewOutlet
  light: Light
  /** Nothing was planned or recorded all year: what was done is unknown, not zero. */
  isSilent: boolean
  /** How many periods are short, over all its obligations. */
  shortPeriods: number
  rows: OverviewRow[]
}

type Seen = {
  matrix: Matrix
  outlets: readonly OverviewOutlet[]
  today: CivilDate
}

/**
 * Outlets × obligations, the worst first: the ledger's year, its period of today, and what of it has ended. Nothing is
 * decided anew.
 */
export function overviewOf({ matrix, outlets, today }: Seen): OverviewGroup[] {
  const outletOf = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  const groups = matrix.groups.flatMap((group): OverviewGroup[] => {
    const outlet = outletOf.get(group.outlet.id)
    return outlet ? [groupOf(group, outlet, { year: matrix.year, today })] : []
  })
  return groups.sort(
    (one, other) =>
      LIGHTS.indexOf(one.light) - LIGHTS.indexOf(other.light) ||
      other.shortPeriods - one.shortPeriods,
  )
}

type When = { year: number; today: CivilDate }

function groupOf(
  { rows: own, isSilent }: MatrixGroup,
  outlet: OverviewOutlet,
  when: When,
): OverviewGroup {
  const rows = own.map((row) => seenRow(row, isSilent, when)).sort(worstFirst)
  const lights = rows.map(({ light }) => light)
  return {
    ...{ outlet, isSilent, rows },
    light: LIGHTS.find((light) => lights.includes(light)) ?? 'nothing',
    shortPeriods: rows.reduce((sum, { year }) => sum + year.short.length, 0),
  }
}

function seenRow(row: MatrixRow, isSilent: boolean, { year, today }: When): OverviewRow {
  const periods = row.slots.flatMap((slot) => slot.periods)
  const now = periods.find((one) => one.row.from <= today && today <= one.row.to) ?? null
  const range = { from: `${year}-01-01`, to: today < `${year}-12-31` ? today : `${year}-12-31` }
  const isUnknown = isSilent && row.slots.length > 0 && LIGHT_OF[row.worst] !== 'nothing'
  return {
    ...{ row, now },
    light: isUnknown ? 'unknown' : LIGHT_OF[row.worst],
    unconfirmed: now && isCountRow(now.row) ? now.row.pending : 0,
    year: periodSums(
      periods.map((one) => one.row),
      range,
      today,
    ),
  }
}

const worstFirst = (one: OverviewRow, other: OverviewRow) =>
  LIGHTS.indexOf(one.light) - LIGHTS.indexOf(other.light) ||
  other.year.short.length - one.year.short.length

/** How many outlets stand how. */
export function lightCounts(groups: readonly OverviewGroup[]): [Light, number][] {
  return LIGHTS.flatMap((light): [Light, number][] => {
    const count = groups.filter((group) => group.light === light).length
    return count > 0 ? [[light, count]] : []
  })
}
