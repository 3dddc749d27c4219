import type { CivilDate } from '@/domain/calendar/civil'
import { grouped } from '@/domain/report/grouped'
import { type Period, type PeriodKind, periodsBetween } from '@/domain/calendar/periods'
import { FATES, type LedgerRow } from '@/domain/obligation/ledger/types'

import type { LedgerStateName } from '../../words/ledgerText'
import { isCountRow, severityOf } from '../../words/ledgerText'
import type { LedgerEntry } from '../loadLedger'
import { type MatrixText, matrixText } from './matrixText'
import { type MatrixTotal, totalOf } from './matrixTotal'
import { type ObligationHead, uncounted } from '../obligationHead'
import { ruleWords } from '../ruleWords'

type MatrixEntry = Pick<LedgerEntry, 'row' | 'obligation'>
export type MatrixPeriod = { name: string; row: LedgerRow; readonly text: MatrixText }

/** One box of a row: the months it lies under, and its periods; none outside the obligation's validity. */
export type MatrixSlot = { month: number; span: number; periods: MatrixPeriod[] }

export type MatrixRow = {
  head: ObligationHead
  rule: string
  /** Empty while no quota was entered. */
  slots: MatrixSlot[]
  total: MatrixTotal | null
  /** The worst of its periods, for lists that begin with the worst. */
  worst: LedgerStateName
}

export type MatrixGroup = {
  outlet: { id: string; name: string; closedOn: CivilDate | null }
  /** Nothing was planned or recorded there all year: what is missing is unknown, not zero. */
  isSilent: boolean
  rows: MatrixRow[]
}

export type Matrix = {
  year: number
  groups: MatrixGroup[]
  /** How many periods are in which state; `unset` and `columnless` count obligations. */
  states: Partial<Record<LedgerStateName, number>>
  obligations: number
}

type Outlet = MatrixGroup['outlet']

type Input = {
  year: number
  entries: readonly MatrixEntry[]
  unset: readonly ObligationHead[]
  /** In the order to show; those without an obligation get a group that says so. */
  outlets: readonly Outlet[]
  state?: LedgerStateName | null
  onlyShort?: boolean
}

const SPANS: Record<Exclude<PeriodKind, 'week'>, number> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
}
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/**
 * Obligations × periods of one year: the ledger's rows put in their places, nothing decided anew. A week stands in the
 * month its Thursday lies in, as ISO 8601 gives it a year.
 */
export function matrixOf({ year, entries, unset, outlets, state, onlyShort }: Input): Matrix {
  const ofYear = entries.filter(({ row }) => row.period.startsWith(String(year)))
  const byObligation = grouped(ofYear, ({ obligation }) => obligation.id)
  const speaking = new Set(
    ofYear.filter(({ row }) => saysAnything(row)).map(({ obligation }) => obligation.outletId),
  )
  const slotsOf = slotsOfYear(year)
  const rows = [
    ...[...byObligation.values()].map((own) => obligationRow(own, slotsOf, speaking)),
    ...unset.map(unsetRow),
  ].filter((row) => isWanted(row, { state, onlyShort }))
  const rowsOf = grouped(rows, ({ head }) => head.outletId)
  return {
    year,
    groups: outlets.map((outlet) => {
      const own = rowsOf.get(outlet.id) ?? []
      const isSilent = !speaking.has(outlet.id) && own.some(({ slots }) => slots.length > 0)
      return { outlet, isSilent, rows: own }
    }),
    states: countStates(rows),
    obligations: rows.length,
  }
}

function obligationRow(
  own: readonly MatrixEntry[],
  slotsOf: (kind: PeriodKind) => readonly Slot[],
  speaking: ReadonlySet<string>,
): MatrixRow {
  const head = (own[0] as MatrixEntry).obligation
  const isSilent = !speaking.has(head.outletId)
  const rows = own.map(({ row }) => row)
  const found = new Map(rows.map((row) => [row.period, matrixPeriod(row, isSilent)]))
  return {
    head,
    rule: ruleWords(head),
    slots: slotsOf(head.period).map(({ month, span, names }) => ({
      month,
      span,
      periods: names.map((name) => found.get(name)).filter((one) => one !== undefined),
    })),
    total: totalOf(rows, head.period, isSilent),
    worst: worstOf(rows),
  }
}

const worstOf = (rows: readonly LedgerRow[]): LedgerStateName =>
  rows.reduce<LedgerStateName>(
    (worst, { state }) => (bySeverity(state, worst) < 0 ? state : worst),
    rows[0]?.state ?? 'none',
  )

/** Its words are made when they are asked for: whoever compares outlets shows one period of twelve. */
const matrixPeriod = (row: LedgerRow, isSilent: boolean): MatrixPeriod => ({
  name: row.period,
  row,
  get text() {
    return matrixText(row, isSilent)
  },
})

function unsetRow(head: ObligationHead): MatrixRow {
  return { head, rule: ruleWords(head), slots: [], total: null, worst: uncounted(head) ?? 'unset' }
}

type Slot = { month: number; span: number; names: string[] }

/** The boxes of each kind of period, laid out once for all rows. */
function slotsOfYear(year: number): (kind: PeriodKind) => readonly Slot[] {
  const byKind = new Map<PeriodKind, readonly Slot[]>()
  return (kind) => {
    const known = byKind.get(kind)
    if (known) return known
    const slots = layOut(year, kind)
    byKind.set(kind, slots)
    return slots
  }
}

function layOut(year: number, kind: PeriodKind): Slot[] {
  const periods = periodsBetween(`${year}-01-01`, `${year}-12-31`, kind).filter(({ name }) =>
    name.startsWith(String(year)),
  )
  if (kind === 'week') {
    return MONTHS.map((month) => ({
      month,
      span: 1,
      names: periods.filter((week) => monthOfWeek(week) === month).map(({ name }) => name),
    }))
  }
  return periods.map(({ name, from }) => ({
    month: Number(from.slice(5, 7)),
    span: SPANS[kind],
    names: [name],
  }))
}

function monthOfWeek({ from }: Period): number {
  const thursday = new Date(Date.parse(`${from}T00:00:00Z`) + 3 * 86_400_000)
  return thursday.getUTCMonth() + 1
}

/** Whether anything was planned or recorded: a row of zeros of an outlet that keeps no records says nothing. */
function saysAnything(row: LedgerRow): boolean {
  return isCountRow(row) ? FATES.some((fate) => row.issues[fate].length > 0) : row.newest !== null
}

function isWanted(row: MatrixRow, { state, onlyShort }: Pick<Input, 'state' | 'onlyShort'>) {
  if (!onlyShort && !state) return true
  const states =
    row.slots.length === 0
      ? [row.worst]
      : row.slots.flatMap(({ periods }) => periods.map((one) => one.row.state))
  if (onlyShort && !states.includes('short')) return false
  return !state || states.includes(state)
}

function countStates(rows: readonly MatrixRow[]): Matrix['states'] {
  const states: Matrix['states'] = {}
  const add = (state: LedgerStateName) => {
    states[state] = (states[state] ?? 0) + 1
  }
  for (const { slots, worst } of rows) {
    if (slots.length === 0) add(worst)
    for (const { periods } of slots) for (const { row } of periods) add(row.state)
  }
  return states
}

export function bySeverity(one: LedgerStateName, other: LedgerStateName): number {
  return severityOf(one) - severityOf(other)
}
