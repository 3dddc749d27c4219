import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { recordEvent } from '../../audit/recordEvent'
import type { DeskAction } from '../../desk/deskAction'
import { reason, whole, yes } from '../../desk/inputs'
import { demandAcceptance, type Warning } from '../../desk/deskRefusal'
import { failure } from '../../words/failure'
import {
  type DeskObligation,
  loadDeskObligation,
  measuredFacts,
  measureOf,
  type NewMeasure,
} from './changeFacts'
import { type EffectLine, previewEffect } from '../previewEffect'

const Quota = z.object({
  count: whole('Số lượng mỗi kỳ', 0, 1000).nullish(),
  days: whole('Số ngày tối đa giữa hai bài', 1, 366).nullish(),
  reason,
  preview: yes,
  acceptWarnings: yes,
})

type Entered = { id: string; effect: EffectLine[]; warnings: Warning[] }

/**
 * Enters the quota of an obligation that had none, from its first day on: until now it was unknown, so nothing that
 * was counted changes. A quota from a later day only is a new version (`changeObligation`).
 */
export const enterQuota: DeskAction<DeskObligation, typeof Quota, Entered> = {
  name: 'obligation.enterQuota',
  roles: [],
  load: loadDeskObligation,
  input: Quota,
  run: async ({ req, subject: obligation, input, now }) => {
    const measure = measureOf(input)
    if (!measure) throw failure('versionMeasure')
    if (obligation.measureKind !== 'unset') throw failure('quotaEntered')
    if (obligation.columns.length === 0) throw failure('quotaNoColumns')
    const today = civilDateOf(now.getTime())
    const all = await previewEffect({
      req,
      now,
      columns: obligation.columns,
      days: [obligation.validFrom, lastDay(obligation, today)],
      change: measuredFacts(obligation, measure),
    })
    const effect = all.filter(({ obligationId }) => obligationId === obligation.id)
    const warnings = pastPeriods(obligation, today)
    const answer = { id: obligation.id, effect, warnings }
    if (input.preview) return answer
    demandAcceptance(warnings, input.acceptWarnings)
    await write({ req, obligation, measure, why: input.reason })
    return answer
  },
}

/** Up to the end of the period that today, or the first day if it is to come, is in. */
function lastDay({ validFrom, validTo, period }: DeskObligation, today: CivilDate): CivilDate {
  const { to } = periodOf(validFrom > today ? validFrom : today, period)
  return validTo !== null && validTo < to ? validTo : to
}

function pastPeriods({ validFrom, period }: DeskObligation, today: CivilDate): Warning[] {
  if (periodOf(validFrom, period).to >= today) return []
  const message =
    `Nghĩa vụ có hiệu lực từ ${formatDatePadded(validFrom)}: mọi kỳ từ đó đến nay, trước giờ chưa biết, sẽ được tính theo định mức này. ` +
    `Nếu định mức chỉ áp dụng từ một ngày sau đó, hãy nhập ngày ấy vào ô “Áp dụng từ ngày”.`
  return [{ code: 'pastPeriods', message }]
}

type Write = { req: PayloadRequest; obligation: DeskObligation; measure: NewMeasure; why: string }

function write({ req, obligation, measure, why }: Write): Promise<void> {
  const { id, title, outlet } = obligation
  const set = {
    measureKind: measure.kind,
    count: measure.kind === 'count' ? measure.value : null,
    days: measure.kind === 'freshness' ? measure.value : null,
  }
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const expected = { measureKind: { equals: 'unset' } }
    const won = await compareAndSet({ req: own, collection: 'obligations', id, expected, set })
    if (!won) throw failure('quotaEntered')
    await recordEvent({
      req: own,
      action: 'obligation.enterQuota',
      collection: 'obligations',
      id,
      title,
      outlet,
      reason: why,
      before: { measureKind: 'unset' },
      after: { measureKind: measure.kind, value: measure.value },
    })
  })
}
