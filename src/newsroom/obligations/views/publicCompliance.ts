import { createLocalReq, type Payload } from 'payload'

import type { ComplianceView } from '@/public-api/programmeSchemas'
import type { CountRow } from '@/domain/obligation/ledger/types'

import { isCountRow } from '../../words/ledgerText'
import { loadLedger } from '../loadLedger'
import { isSummed } from './matrixTotal'

type Sums = ComplianceView['periods'][number]

/** What became of the obligations of an outlet in a year, summed by the civil period; neither columns nor issues are named. */
export async function publicCompliance(
  payload: Payload,
  { outlet, year, now }: { outlet: string; year: number; now: Date },
): Promise<Sums[]> {
  const { entries } = await loadLedger({
    ...{ req: await createLocalReq({}, payload), now, outletIds: [outlet], overrideAccess: true },
    ...{ from: `${year}-01-01`, until: `${year}-12-31` },
  })
  return complianceSums(entries.map(({ row }) => row).filter(isCountRow))
}

/** Rows that began and owe something, summed by their periods, the earliest first. */
export function complianceSums(rows: readonly CountRow[]): Sums[] {
  const found = new Map<string, Sums>()
  for (const row of rows.filter(isSummed)) {
    const { period, from, to } = row
    const sum = found.get(period) ?? { ...NOTHING, period, from, to }
    found.set(period, {
      period,
      // Of an obligation that began within it the range is shorter.
      from: from < sum.from ? from : sum.from,
      to: to > sum.to ? to : sum.to,
      obligations: sum.obligations + 1,
      due: sum.due + row.due,
      onTime: sum.onTime + row.onTime,
      late: sum.late + row.late,
      madeUp: sum.madeUp + row.madeUp,
      waived: sum.waived + row.waived,
      excused: sum.excused + row.excused,
      missed: sum.missed + row.missed,
      pending: sum.pending + row.pending,
    })
  }
  return [...found.values()].sort(
    (one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to),
  )
}

const NOTHING = {
  ...{ obligations: 0, due: 0, onTime: 0, late: 0 },
  ...{ madeUp: 0, waived: 0, excused: 0, missed: 0, pending: 0 },
}
