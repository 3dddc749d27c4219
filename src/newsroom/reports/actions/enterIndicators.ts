import type { PayloadRequest } from 'payload'

import { whileClaimed } from '@/database/claim'
import { rowsWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { partsOf } from '@/domain/report/indicator/indicatorRows'
import type { EnteredValue, Indicator } from '@/domain/report/indicator/types'
import { OPEN_REPORT_STATES } from '@/domain/report/way/moves'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { REPORT_STATE_WORDS } from '../../words/reportStates'
import { demandPreparer } from '../askedAt'
import { loadOutletReport, type OutletReport } from '../reportSubject'
import { loadEntered, loadIndicators, partNames } from '../loadIndicators'

const LEASE_MS = 60_000

type Entering = { req: PayloadRequest; id: string; values: readonly EnteredValue[] }

/**
 * Keeps what somebody entered of the indicators of a report while it is open; values that are not named stay.
 * @throws NewsroomError with what to do; then nothing is kept.
 */
export async function enterIndicators(asked: Entering): Promise<{ kept: number }> {
  const { req, id } = asked
  const report = await loadOutletReport(req, id, { overrideAccess: false })
  await demandPreparer(req, report, { move: 'indicators', verb: 'nhập chỉ tiêu của báo cáo' })
  const taken = () => failure('reportMoved')
  // One with the moves of the report: what is sent holds all of an entry or nothing.
  const claim = { payload: req.payload, key: `report:${id}`, leaseMs: LEASE_MS, taken }
  return whileClaimed(claim, () => keep(asked))
}

async function keep({ req, id, values }: Entering): Promise<{ kept: number }> {
  const report = await loadOutletReport(req, id, { overrideAccess: true })
  if (!OPEN_REPORT_STATES.includes(report.state)) {
    const state = REPORT_STATE_WORDS[report.state].vi
    throw failure('reportWrongState', { move: 'nhập chỉ tiêu', state })
  }
  const indicators = await checked(req, values)
  const before = await loadEntered(req, id)
  const changed = values.filter((value) => !isSame(value, before.find(sameAs(value))))
  if (changed.length === 0) return { kept: 0 }
  const rows = await rowsWhere(req, 'indicator-values', {
    ...{ where: { report: { equals: id } }, select: { key: true }, overrideAccess: true },
  })
  const rowIds = new Map(rows.map((row) => [row.key, row.id]))
  await inTransaction({ payload: req.payload, req }, async (own) => {
    for (const value of changed) await write(own, report, value, rowIds.get(keyOf(id, value)))
    const told = (of: readonly (EnteredValue | undefined)[]) => ({
      indicators: Object.fromEntries(
        changed.map((value, at) => [nameOf(value, indicators), valueWords(of[at])]),
      ),
    })
    await recordEvent({
      ...{ req: own, action: 'report.indicators', collection: 'reports', id, title: report.label },
      ...{ outlet: report.outlet, after: told(changed) },
      before: told(changed.map((value) => before.find(sameAs(value)))),
    })
  })
  return { kept: changed.length }
}

/** The indicators by id; each value names one that is entered, a part it has, and where a number comes from. */
async function checked(req: PayloadRequest, values: readonly EnteredValue[]) {
  const indicators = new Map((await loadIndicators(req)).map((one) => [one.id, one]))
  const topics = await rowsWhere(req, 'topics', {
    ...{ where: {}, select: { title: true }, overrideAccess: true },
  })
  const names = partNames(Object.fromEntries(topics.map(({ id, title }) => [id, title])))
  for (const value of values) {
    const indicator = indicators.get(value.indicator)
    const isKnown =
      indicator?.measure === null && Object.hasOwn(partsOf(indicator.split, names), value.part)
    if (!indicator || !isKnown) throw failure('indicatorUnknown')
    if (value.source === '' && (value.period !== null || value.soFar !== null)) {
      throw failure('indicatorSourceMissing', { name: indicator.name })
    }
  }
  return indicators
}

async function write(
  req: PayloadRequest,
  { id, outlet }: OutletReport,
  value: EnteredValue,
  row: string | undefined,
): Promise<void> {
  const { indicator, part, period, soFar, source } = value
  const options = { collection: 'indicator-values', depth: 0, req } as const
  const data = { period, soFar, source }
  if (row !== undefined) {
    await req.payload.update({ ...options, id: row, data, overrideAccess: true })
    return
  }
  await req.payload.create({
    ...options,
    data: { key: keyOf(id, value), report: id, outlet, indicator, part, ...data },
    overrideAccess: true,
  })
}

const keyOf = (report: string, { indicator, part }: EnteredValue) =>
  `${report}:${indicator}:${part}`

const sameAs =
  ({ indicator, part }: EnteredValue) =>
  (one: EnteredValue) =>
    one.indicator === indicator && one.part === part

const isSame = (one: EnteredValue, other: EnteredValue | undefined) =>
  one.period === (other?.period ?? null) &&
  one.soFar === (other?.soFar ?? null) &&
  one.source === (other?.source ?? '')

const nameOf = ({ indicator, part }: EnteredValue, all: ReadonlyMap<string, Indicator>) =>
  `${all.get(indicator)?.name ?? indicator}${part === '' ? '' : ` (${part})`}`

const valueWords = (value: EnteredValue | undefined) =>
  value ? { period: value.period, soFar: value.soFar, source: value.source } : null
