import type { PayloadRequest } from 'payload'

import { inTransaction } from '@/database/transaction'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { cellReference } from '@/domain/imports/cell'
import type { IssueDraft } from '@/domain/imports/draft'
import {
  type IssueChange,
  type IssueJudgement,
  judgeIssue,
  type KnownIssue,
} from '@/domain/imports/judge'

import { addIssue, changeIssue } from '../../issues/writeIssue'
import { IMPORT_JUDGEMENT_WORDS as WORDS } from '../../words/imports'
import { SlotDesk } from '../desk'
import type { ImportRow } from '../importRow'
import { markOfIssue } from '../issueMark'
import {
  type DraftedLine,
  type Judged,
  type Judging,
  markOf,
  type Verdict,
  type Written,
} from './judging'
import { knownIssues } from '../loadKnown'

/** Rows about issues, each after the one before was carried out. */
export async function* judgeIssues(
  { req, row, now }: Judging,
  lines: readonly DraftedLine<IssueDraft>[],
): AsyncGenerator<Judged> {
  const drafts = lines.map(({ draft }) => draft)
  const known = await knownIssues(req, drafts)
  const desk = await SlotDesk.load(req, drafts, now)
  for (const { line, draft } of lines) {
    const judged = judgeIssue(draft, known)
    const verdict = verdictOf({ row, draft, judged, desk, line: line.line })
    const { write } = verdict
    const written = (made: Written) => {
      if (made.as !== 'made' || !made.id) return made
      const label = made.label ?? ''
      known.push({
        ...draft,
        id: made.id,
        label,
        cancelled: false,
        madeBy: null,
      } satisfies KnownIssue)
      desk.take(draft, { id: made.id, label })
      return made
    }
    yield {
      line,
      verdict: write ? { ...verdict, write: async (own) => written(await write(own)) } : verdict,
    }
  }
}

type Deciding = {
  row: ImportRow
  draft: IssueDraft
  judged: IssueJudgement
  desk: SlotDesk
  line: number
}

function verdictOf({ row, draft, judged, desk, line }: Deciding): Verdict {
  switch (judged.as) {
    case 'several':
      return { as: 'wrong', field: 'number', problems: [WORDS.several] }
    case 'otherSlot':
      return { as: 'wrong', field: 'date', id: judged.issue.id, problems: [WORDS.otherSlot(judged.issue)] } // prettier-ignore
    case 'otherNumber':
      return { as: 'wrong', field: 'number', id: judged.issue.id, problems: [WORDS.otherNumber(judged.issue)] } // prettier-ignore
    case 'same':
      // Written by this very line, which then was cut short.
      if (judged.issue.madeBy === markOf(row, line)) {
        return { as: 'made', id: judged.issue.id, label: judged.issue.label }
      }
      return { as: 'same', id: judged.issue.id, label: judged.issue.label }
    case 'change':
      return {
        ...{ as: 'change', id: judged.issue.id, label: judged.issue.label },
        write: (req) => change(req, row, { ...judged, line }),
      }
    case 'new': {
      const { problems, notes } = desk.judge(draft)
      if (problems.length > 0) return { as: 'wrong', field: 'date', problems, notes }
      const label = `${draft.number === null ? 'Số mới' : `Số ${draft.number}/${draft.year}`}, ${formatDateTime(draft.plannedAt)}` // prettier-ignore
      return { as: 'new', label, notes, write: (req) => make(req, row, { draft, line }) }
    }
  }
}

/** Why the log says it was made: the file, and the line in it. */
export const importNote = (row: ImportRow, line: number) => ({
  action: 'import.write',
  reason: `${row.title}, ${cellReference(row.sheet, line, null)}${row.source ? `; nguồn: ${row.source}` : ''}`,
})

async function make(
  req: PayloadRequest,
  row: ImportRow,
  { draft, line }: { draft: IssueDraft; line: number },
): Promise<Written> {
  const made = await addIssue(
    req,
    {
      column: draft.column,
      plannedAt: new Date(draft.plannedAt).toISOString(),
      ...(draft.number !== null && { number: draft.number }),
      ...(draft.title !== null && { title: draft.title }),
      ...(draft.summary !== null && { summary: draft.summary }),
      // Beside the rule's own keys, as an issue that a person adds.
      slotKey: `manual:import:${row.id}:${line}`,
      importedFrom: row.id,
      importedRow: cellReference(row.sheet, line, null),
      sample: req.context.makesSample ?? false,
    },
    importNote(row, line),
  )
  return { as: 'made', id: made.id, label: made.label ?? '', left: markOfIssue(made) }
}

type Changing = { issue: KnownIssue; set: IssueChange; line: number }

async function change(
  req: PayloadRequest,
  row: ImportRow,
  { issue, set, line }: Changing,
): Promise<Written> {
  const before = Object.fromEntries(
    Object.keys(set).map((field) => [field, issue[field as keyof IssueChange]]),
  )
  await inTransaction({ payload: req.payload, req }, (own) =>
    changeIssue(own, issue.id, set, importNote(row, line)),
  )
  return { as: 'changed', id: issue.id, label: issue.label, before, set }
}
