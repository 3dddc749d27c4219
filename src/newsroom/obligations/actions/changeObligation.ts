import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { compareAndSet } from '@/database/compareAndSet'
import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { addDays, type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'

import { recordEvent } from '../../audit/recordEvent'
import type { DeskAction } from '../../desk/deskAction'
import { civilDate, optionalText, reason, whole, yes } from '../../desk/inputs'
import { demandAcceptance, refuseFor, type Warning } from '../../desk/deskRefusal'
import { failure } from '../../words/failure'
import {
  changedFacts,
  type DeskObligation,
  loadDeskObligation,
  measureOf,
  NEW_VERSION,
  type NewMeasure,
} from './changeFacts'
import { prorationWords } from './changeWords'
import { takenOver } from '../obligationHead'
import { type EffectLine, previewEffect } from '../previewEffect'

const Version = z.object({
  from: civilDate('Ngày đổi'),
  count: whole('Số lượng mỗi kỳ', 0, 1000).nullish(),
  days: whole('Số ngày tối đa giữa hai bài', 1, 366).nullish(),
  reason,
  note: optionalText('Ghi chú', 2000),
  preview: yes,
  acceptWarnings: yes,
})
type Given = z.output<typeof Version>

type Changed = {
  /** The new version; null for a preview. */
  id: string | null
  from: CivilDate
  effect: EffectLine[]
  /** How the period that is cut in two is counted; null when the change falls on a period's first day. */
  proration: string | null
  warnings: Warning[]
}

/**
 * Gives an obligation another quota from a date on: the version in force ends the day before, a new one takes over,
 * and the past keeps the old one. From a date in a period already over, only when that is accepted.
 */
export const changeObligation: DeskAction<DeskObligation, typeof Version, Changed> = {
  name: 'obligation.change',
  roles: [],
  load: loadDeskObligation,
  input: Version,
  run: async ({ req, subject: old, input, now }) => {
    const { from } = input
    const measure = measureOf(input)
    if (!measure) throw failure('versionMeasure')
    await finishOrRefuse(req, old)
    refuseDate(old, from)
    if (measure.kind === old.measureKind && measure.value === old.value) {
      throw failure('versionUnchanged')
    }
    const today = civilDateOf(now.getTime())
    const effect = await previewEffect({
      req,
      now,
      columns: old.columns,
      days: [periodOf(from, old.period).from, windowEnd(old, from, today)],
      change: changedFacts(old, from, measure),
    })
    const own = effect
      .filter(({ obligationId }) => [old.id, NEW_VERSION].includes(obligationId))
      .map((line) => ({ ...line, obligation: old.title }))
    const warnings = pastPeriods(old, from, today)
    const proration = prorationWords(old, from, measure)
    const answer = { id: null, from, effect: own, proration, warnings }
    if (input.preview) return answer
    demandAcceptance(warnings, input.acceptWarnings)
    return { ...answer, id: await write({ req, old, input, measure }) }
  },
}

function refuseDate(old: DeskObligation, from: CivilDate): void {
  if (from <= old.validFrom) {
    refuseFor([failure('versionTooEarly', { from: formatDatePadded(old.validFrom) })])
  }
  if (old.validTo !== null && from > old.validTo) {
    refuseFor([failure('versionTooLate', { to: formatDatePadded(old.validTo) })])
  }
}

/** Up to the end of the period after the one that the change, or today, is in. */
function windowEnd(old: DeskObligation, from: CivilDate, today: CivilDate): CivilDate {
  const current = periodOf(from > today ? from : today, old.period)
  const next = periodOf(addDays(current.to, 1), old.period)
  return old.validTo !== null && old.validTo < next.to ? old.validTo : next.to
}

function pastPeriods(old: DeskObligation, from: CivilDate, today: CivilDate): Warning[] {
  const { name, to } = periodOf(from, old.period)
  if (to >= today) return []
  const message =
    `Ngày ${formatDatePadded(from)} thuộc ${formatPeriod(name)}, kỳ đã kết thúc: số liệu các kỳ từ đó đến nay sẽ đổi theo. ` +
    'Hãy kiểm tra văn bản quy định ngày hiệu lực.'
  return [{ code: 'pastPeriods', message }]
}

/**
 * An obligation is changed once; its newest version is changed next. Where a crash left the old version running beside
 * the new one, the old one is ended now.
 */
async function finishOrRefuse(req: PayloadRequest, old: DeskObligation): Promise<void> {
  const next = await rowWhere(req, 'obligations', {
    where: { replaces: { equals: old.id } },
    sort: 'createdAt',
    select: { validFrom: true },
    overrideAccess: true,
  })
  if (!next) return
  const last = addDays(next.validFrom, -1)
  if (old.validTo === null || old.validTo > last) await end(req, old, last)
  throw failure('versionReplaced', { from: formatDatePadded(next.validFrom) })
}

type Write = { req: PayloadRequest; old: DeskObligation; input: Given; measure: NewMeasure }

/** The new version first: it says what it replaces, so that whoever comes after a crash can end the old one. */
function write({ req, old, input, measure }: Write): Promise<string> {
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const { id } = await own.payload.create({
      collection: 'obligations',
      data: {
        ...takenOver(old.head),
        measureKind: measure.kind,
        count: measure.kind === 'count' ? measure.value : null,
        days: measure.kind === 'freshness' ? measure.value : null,
        validFrom: input.from,
        validTo: old.validTo,
        replaces: old.id,
        note: input.note ?? old.head.note,
      },
      depth: 0,
      context: { replacesObligation: old.id },
      overrideAccess: true,
      req: own,
    })
    const last = addDays(input.from, -1)
    if (!(await end(own, old, last))) throw failure('deskBusy')
    await recordEvent({
      req: own,
      action: 'obligation.change',
      collection: 'obligations',
      id: old.id,
      title: old.title,
      outlet: old.outlet,
      reason: input.reason,
      before: { measureKind: old.measureKind, value: old.value, validTo: old.validTo },
      after: {
        measureKind: measure.kind,
        value: measure.value,
        validTo: last,
        from: input.from,
        replacedBy: id,
      },
    })
    return id
  })
}

function end(req: PayloadRequest, { id, validTo }: DeskObligation, last: CivilDate) {
  return compareAndSet({
    req,
    collection: 'obligations',
    id,
    expected: { validTo: validTo === null ? { exists: false } : { equals: validTo } },
    set: { validTo: last },
  })
}
