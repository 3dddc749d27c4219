import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { cellReference } from '@/domain/imports/cell'
import type { ObligationDraft } from '@/domain/imports/draft'
import { fold } from '@/domain/text/fold'
import type { Obligation, Plan } from '@/payload-types'

import { IMPORT_JUDGEMENT_WORDS as WORDS } from '../../words/imports'
import type { ImportRow } from '../importRow'
import {
  type DraftedLine,
  type Judged,
  type Judging,
  markOf,
  type Verdict,
  type Written,
} from './judging'
import { importNote } from './issues'

/** Rows about obligations: known again by their outlet, document, clause, columns and first day; never changed by a table. */
export async function* judgeObligations(
  { req, row }: Judging,
  lines: readonly DraftedLine<ObligationDraft>[],
): AsyncGenerator<Judged> {
  const plans = (await rowsWhere(req, 'plans', {
    where: {},
    select: { number: true, title: true },
    overrideAccess: true,
  })) as Plan[]
  const known = (await rowsWhere(req, 'obligations', {
    where: { outlet: { equals: row.outlet } },
    overrideAccess: true,
  })) as Obligation[]
  for (const { line, draft } of lines) {
    yield { line, verdict: verdictOf({ row, draft, plans, known, line: line.line }) }
  }
}

type Deciding = {
  row: ImportRow
  draft: ObligationDraft
  plans: readonly Plan[]
  known: readonly Obligation[]
  line: number
}

function verdictOf({ row, draft, plans, known, line }: Deciding): Verdict {
  const plan = planNamed(draft.plan, plans)
  if (!plan) return { as: 'wrong', field: 'plan', problems: [WORDS.planUnknown(draft.plan)] }
  const there = known.find(
    (one) =>
      idOf(one.plan) === plan &&
      one.clause === draft.clause &&
      one.validFrom === draft.validFrom &&
      columnsOf(one).join(' ') === draft.columns.join(' '),
  )
  if (!there) {
    return {
      ...{ as: 'new', label: draft.title },
      write: (req) => make(req, row, { draft, plan, line }),
    }
  }
  if (`${idOf(there.importedFrom)} ${there.importedRow ?? ''}` === markOf(row, line)) {
    return { as: 'made', id: there.id, label: there.title }
  }
  return says(there, draft)
    ? { as: 'same', id: there.id, label: there.title }
    : { as: 'wrong', field: 'quota', id: there.id, problems: [WORDS.obligationDiffers(there.title)] } // prettier-ignore
}

const columnsOf = ({ columns }: Obligation): string[] =>
  (columns ?? []).map((one) => idOf(one) ?? '').sort()

const NUMBER_LEADS = /^(so|kh|ke hoach|van ban|cong van|quyet dinh)\s*:?\s+/

function planNamed(said: string, plans: readonly Plan[]): string | null {
  const plain = (text: string) => fold(text).replace(NUMBER_LEADS, '').trim()
  const wanted = plain(said)
  const found = plans.filter(
    ({ number, title }) => plain(number ?? '') === wanted || plain(title) === wanted,
  )
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

function says(there: Obligation, { quota, validTo }: ObligationDraft): boolean {
  if ((there.validTo ?? null) !== validTo) return false
  return quota.measure === 'count'
    ? there.measureKind === 'count' && there.count === quota.count && there.period === quota.period
    : there.measureKind === 'freshness' && there.days === quota.days
}

type Making = { draft: ObligationDraft; plan: string; line: number }

function make(
  req: PayloadRequest,
  row: ImportRow,
  { draft, plan, line }: Making,
): Promise<Written> {
  const { quota } = draft
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const made = await own.payload.create({
      collection: 'obligations',
      data: {
        ...{ title: draft.title, outlet: row.outlet, columns: draft.columns, plan },
        ...{ clause: draft.clause, validFrom: draft.validFrom, validTo: draft.validTo },
        ...{ note: draft.note, measureKind: quota.measure },
        ...(quota.measure === 'count'
          ? { count: quota.count, period: quota.period }
          : { days: quota.days, period: 'month' }),
        ...{ importedFrom: row.id, importedRow: cellReference(row.sheet, line, null) },
      } as never,
      depth: 0,
      context: { auditNote: importNote(row, line) },
      overrideAccess: true,
      req: own,
    })
    return { as: 'made', id: made.id, label: made.title }
  })
}
