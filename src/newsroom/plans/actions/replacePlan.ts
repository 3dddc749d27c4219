import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { compareAndSet } from '@/database/compareAndSet'
import { inTransaction } from '@/database/transaction'
import { addDays, type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'

import { recordEvent } from '../../audit/recordEvent'
import type { DeskAction } from '../../desk/deskAction'
import { civilDate, reason, rowId, text, whole, yes } from '../../desk/inputs'
import { demandAcceptance, refuseFor, type Warning } from '../../desk/deskRefusal'
import { failure } from '../../words/failure'
import { type ObligationHead, takenOver } from '../../obligations/obligationHead'
import { type EffectLine, previewEffect } from '../../obligations/previewEffect'
import { refuseObligations, refusePlans } from './refuseReplacement'
import {
  type DeskPlan,
  followedId,
  lastDayOf,
  loadDeskPlan,
  madeBefore,
  obligationsOf,
  replacedFacts,
  type Successor,
} from '../replacementFacts'

const MOST = 1000

const Replacement = z.object({
  by: rowId('Văn bản thay thế'),
  from: civilDate('Ngày thay thế'),
  items: z
    .array(
      z.object({
        obligation: rowId('Nghĩa vụ'),
        fate: z.enum(['carry', 'end'], 'Hãy chọn “Chuyển tiếp” hoặc “Chấm dứt” cho từng nghĩa vụ.'),
        clause: text('Điểm, khoản', 120).nullish(),
        count: whole('Số lượng mỗi kỳ', 0, 1000).nullish(),
        days: whole('Số ngày tối đa giữa hai bài', 1, 366).nullish(),
      }),
    )
    .max(MOST, `Nhiều nhất ${MOST} nghĩa vụ mỗi lần. Hãy chia văn bản thành nhiều phần.`),
  reason,
  preview: yes,
  acceptWarnings: yes,
})
export type ReplacementInput = z.output<typeof Replacement>

type Replaced = {
  /** How many obligations ended, and how many of them go on under the new plan. */
  ended: number
  started: number
  effect: EffectLine[]
  warnings: Warning[]
}

/**
 * Puts a plan in the place of another from a date on: each obligation of the old one ends the day before, and goes on
 * under the new one or not, as was said for each. What came before that date keeps its rule, its clause and its plan.
 * Broken off, it is finished by doing the same again.
 */
export const replacePlan: DeskAction<DeskPlan, typeof Replacement, Replaced> = {
  name: 'plan.replace',
  roles: [],
  load: loadDeskPlan,
  input: Replacement,
  run: async ({ req, subject: old, input, now }) => {
    const { from } = input
    const by = await loadDeskPlan(req, input.by)
    refusePlans(old, by, from)
    const all = await obligationsOf(req, old.id)
    const affected = all.filter((head) => isInForce(head, from))
    const made = await madeBefore(req, { by: by.id, obligations: affected })
    const successors = affected.map((head) => successorOf(head, input, made))
    refuseObligations({
      old: all,
      successors,
      items: input.items,
      already: (await obligationsOf(req, by.id)).filter(
        ({ id }) => ![...made.values()].includes(id),
      ),
      until: by.validTo,
      from,
    })
    const effect = await effectOf({ req, now, successors, from, validTo: by.validTo })
    const today = civilDateOf(now.getTime())
    const warnings = [...pastPeriods(affected, from, today), ...cutPeriods(affected, from)]
    const counts = {
      ended: successors.length,
      started: successors.filter(({ next }) => next !== null).length,
    }
    const answer = { ...counts, effect, warnings }
    if (input.preview) return answer
    demandAcceptance(warnings, input.acceptWarnings)
    await write({ req, old, by, input, successors })
    return answer
  },
}

function isInForce(head: ObligationHead, from: CivilDate): boolean {
  const last = lastDayOf(head)
  return head.validFrom < from && (last === null || last >= from)
}

function successorOf(
  head: ObligationHead,
  { items }: ReplacementInput,
  made: ReadonlyMap<string, string>,
): Successor {
  const item = items.find(({ obligation }) => obligation === head.id)
  const isCarried = item?.fate === 'carry' || made.has(head.id)
  return {
    head,
    next: isCarried
      ? {
          clause: item?.clause ?? head.clause,
          count: head.measureKind === 'count' ? (item?.count ?? head.count) : null,
          days: head.measureKind === 'freshness' ? (item?.days ?? head.days) : null,
        }
      : null,
    made: made.get(head.id) ?? null,
  }
}

async function effectOf({
  req,
  now,
  successors,
  from,
  validTo,
}: {
  req: PayloadRequest
  now: Date
  successors: readonly Successor[]
  from: CivilDate
  validTo: CivilDate | null
}): Promise<EffectLine[]> {
  const kinds = [...new Set(successors.map(({ head }) => head.period))]
  const today = civilDateOf(now.getTime())
  const current = kinds.map((kind) => periodOf(from > today ? from : today, kind))
  const titles = new Map(successors.map(({ head }) => [head.id, head.title]))
  const lines = await previewEffect({
    req,
    now,
    columns: [...new Set(successors.flatMap(({ head }) => head.columns.map(({ id }) => id)))],
    days: [...kinds.map((kind) => periodOf(from, kind).from), ...current.map(({ to }) => to)],
    change: replacedFacts(successors, { from, validTo }),
  })
  return lines
    .filter(({ obligationId }) => titles.has(followedId(obligationId)))
    .map((line) => ({
      ...line,
      obligation:
        followedId(line.obligationId) === line.obligationId
          ? `${line.obligation} (văn bản cũ)`
          : `${titles.get(followedId(line.obligationId))} (văn bản mới)`,
    }))
}

function pastPeriods(
  affected: readonly ObligationHead[],
  from: CivilDate,
  today: CivilDate,
): Warning[] {
  const over = periodsAt(affected, from).filter(({ to }) => to < today)
  if (over.length === 0) return []
  const names = over.map(({ name }) => formatPeriod(name)).join(', ')
  const message =
    `Ngày ${formatDatePadded(from)} thuộc ${names}, kỳ đã kết thúc: số liệu các kỳ từ đó đến nay sẽ đổi theo. ` +
    'Hãy kiểm tra ngày hiệu lực ghi trong văn bản mới.'
  return [{ code: 'pastPeriods', message }]
}

function cutPeriods(affected: readonly ObligationHead[], from: CivilDate): Warning[] {
  const cut = periodsAt(affected, from).filter((period) => period.from !== from)
  if (cut.length === 0) return []
  const names = cut.map(({ name }) => formatPeriod(name)).join(', ')
  const message =
    `Ngày ${formatDatePadded(from)} nằm giữa ${names}: kỳ bị chia đôi, mỗi nghĩa vụ tính phần kỳ theo cách “kỳ không trọn” ` +
    'của nó. Nếu văn bản cho phép, hãy chọn ngày đầu kỳ.'
  return [{ code: 'cutPeriods', message }]
}

function periodsAt(affected: readonly ObligationHead[], from: CivilDate) {
  const counted = affected.filter(({ measureKind }) => measureKind === 'count')
  return [...new Set(counted.map(({ period }) => period))].map((kind) => periodOf(from, kind))
}

type Write = {
  req: PayloadRequest
  old: DeskPlan
  by: DeskPlan
  input: ReplacementInput
  successors: readonly Successor[]
}

/** The plan first, which fixes what it is replaced by and when: whoever comes after a crash can only finish the same. */
function write({ req, old, by, input, successors }: Write): Promise<void> {
  const last = addDays(input.from, -1)
  return inTransaction({ payload: req.payload, req }, async (own) => {
    if (!old.replacedBy) {
      const validTo = old.validTo !== null && old.validTo < last ? old.validTo : last
      const isOurs = await compareAndSet({
        req: own,
        collection: 'plans',
        id: old.id,
        expected: { replacedBy: { exists: false } },
        set: { replacedBy: by.id, validTo },
      })
      if (!isOurs) throw failure('deskBusy')
    }
    for (const successor of successors) await follow(own, { input, successor, by, last })
    await recordEvent({
      req: own,
      action: 'plan.replace',
      collection: 'plans',
      id: old.id,
      title: old.title,
      outlet: null,
      reason: input.reason,
      before: { replacedBy: old.replacedBy, validTo: old.validTo },
      after: { replacedBy: by.id, number: by.title, from: input.from, ended: successors.length },
    })
  })
}

type Follow = { input: ReplacementInput; successor: Successor; by: DeskPlan; last: CivilDate }

/** The new version before the old one ends: it says what it replaces, so that a second run does not make another. */
async function follow(
  req: PayloadRequest,
  { input, successor: { head, next, made }, by, last }: Follow,
): Promise<void> {
  const id = next && !made ? await create(req, { head, next, by, from: input.from }) : made
  const hasEnded = await compareAndSet({
    req,
    collection: 'obligations',
    id: head.id,
    expected: {
      validTo: head.validTo === null ? { exists: false } : { equals: head.validTo },
    },
    set: { validTo: last },
  })
  if (!hasEnded) refuseFor([failure('deskBusy')])
  await recordEvent({
    req,
    action: 'plan.replace',
    collection: 'obligations',
    id: head.id,
    title: head.title,
    outlet: head.outletId,
    reason: input.reason,
    before: { validTo: head.validTo, plan: head.planNumber },
    after: { validTo: last, plan: by.title, replacedBy: id },
  })
}

type Begun = {
  head: ObligationHead
  next: NonNullable<Successor['next']>
  by: DeskPlan
  from: CivilDate
}

async function create(req: PayloadRequest, { head, next, by, from }: Begun): Promise<string> {
  const { id } = await req.payload.create({
    collection: 'obligations',
    data: {
      ...takenOver(head),
      plan: by.id,
      clause: next.clause,
      measureKind: head.measureKind,
      count: next.count,
      days: next.days,
      validFrom: from,
      validTo: by.validTo,
      replaces: head.id,
    },
    depth: 0,
    context: { replacesObligation: head.id },
    overrideAccess: true,
    req,
  })
  return id
}
