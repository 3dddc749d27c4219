import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'

import type { DeskAction } from '../../desk/deskAction'
import { civilDate, reason, rowId, text, whole, yes } from '../../desk/inputs'
import { demandAcceptance, type Warning } from '../../desk/deskRefusal'
import type { ObligationHead } from '../../obligations/obligationHead'
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
import { replacementWarnings } from '../replacementWarnings'
import { writeReplacement } from '../writeReplacement'

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
    const warnings = replacementWarnings(affected, from, today)
    const counts = {
      ended: successors.length,
      started: successors.filter(({ next }) => next !== null).length,
    }
    const answer = { ...counts, effect, warnings }
    if (input.preview) return answer
    demandAcceptance(warnings, input.acceptWarnings)
    await writeReplacement({ req, old, by, input, successors })
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
