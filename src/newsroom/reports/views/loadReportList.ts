import type { PayloadRequest } from 'payload'

import { outletRoles } from '@/access/outletScope'
import { rowsWhere } from '@/database/rows'
import type { CivilDate } from '@/domain/calendar/civil'
import { reportWindowsFor, type WindowRule } from '@/domain/calendar/reportWindows'
import { OPEN_REPORT_STATES, REPORT_PREPARERS, type ReportState } from '@/domain/report/way/moves'
import { owesWindow } from '@/domain/report/way/owed'

/** A report of an outlet: what is owed, or what was made of it. */
export type ReportLine = {
  /** Null while nobody began it. */
  id: string | null
  label: string
  outlet: string
  outletName: string
  state: ReportState | null
  due: CivilDate | null
  /** It was due before today and was not sent, or was given back. */
  isOverdue: boolean
  /** Whether the person may begin and write it. */
  prepares: boolean
}

/** The reports of a window, or those of days of their own. */
export type ReportGroup = {
  name: string | null
  from: CivilDate | null
  to: CivilDate | null
  due: CivilDate | null
  lines: ReportLine[]
  /** The outlets that owe it still, by name. */
  missing: string[]
}

export type ReportList = {
  groups: ReportGroup[]
  /** At which the person may begin a report. */
  preparesAt: { id: string; name: string }[]
}

type Query = {
  year: number
  rules: readonly WindowRule[]
  outlets: readonly { id: string; name: string }[]
  today: CivilDate
}

/**
 * What the outlets that a person reads owe of a year and what became of it, by window, the last due first. An outlet owes
 * the report of a window in which it was in force on any day: who was merged inside it reports of its own days.
 */
export async function loadReportList(
  req: PayloadRequest,
  { year, rules, outlets, today }: Query,
): Promise<ReportList> {
  const ids = outlets.map(({ id }) => id)
  const lives = await rowsWhere(req, 'outlets', {
    where: { id: { in: ids } },
    select: { validFrom: true, validTo: true },
    overrideAccess: true,
  })
  const lifeOf = new Map(lives.map((life) => [life.id, life]))
  const rows = await rowsWhere(req, 'reports', {
    where: { and: [{ outlet: { in: ids } }, { year: { equals: year } }] },
    sort: ['-to', 'id'],
    select: {
      label: true,
      outlet: true,
      window: true,
      state: true,
      due: true,
      to: true,
      from: true,
    },
    overrideAccess: false,
  })
  const roles = await outletRoles(req)
  const prepares = (outlet: string) =>
    REPORT_PREPARERS.some((role) => roles.get(outlet)?.has(role) === true)
  const lineOf = (
    outlet: { id: string; name: string },
    row: (typeof rows)[number] | undefined,
    { label, due }: { label: string; due: CivilDate | null },
  ): ReportLine => {
    const state = row?.state ?? null
    const isOpen = state === null || OPEN_REPORT_STATES.includes(state)
    return {
      ...{ id: row?.id ?? null, label: row?.label ?? label, outlet: outlet.id },
      ...{ outletName: outlet.name, state, due, prepares: prepares(outlet.id) },
      isOverdue: isOpen && due !== null && due < today,
    }
  }
  const windows = reportWindowsFor({ rules, year })
    .filter(({ from }) => from <= today)
    .reverse()
  const groups = windows.map(({ name, from, to, due }): ReportGroup => {
    const lines = outlets.flatMap((outlet) => {
      const row = rows.find((one) => one.outlet === outlet.id && one.window === name)
      const { validFrom, validTo } = lifeOf.get(outlet.id) ?? {}
      const life = { validFrom: validFrom || null, validTo: validTo || null }
      const lived = owesWindow(life, { from, to })
      return row || lived ? [lineOf(outlet, row, { label: outlet.name, due })] : []
    })
    const open = lines.filter(({ state }) => state === null || OPEN_REPORT_STATES.includes(state))
    return { name, from, to, due, lines, missing: open.map(({ outletName }) => outletName) }
  })
  const known = new Set(windows.map(({ name }) => name))
  const others = rows.flatMap((row) => {
    const outlet = outlets.find(({ id }) => id === row.outlet)
    if (!outlet || (row.window && known.has(row.window))) return []
    return [lineOf(outlet, row, { label: row.label, due: row.due || null })]
  })
  const own = { name: null, from: null, to: null, due: null, lines: others, missing: [] }
  return {
    groups: others.length > 0 ? [...groups, own] : groups,
    preparesAt: outlets.filter(({ id }) => prepares(id)),
  }
}
