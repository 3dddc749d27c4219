import type { PayloadRequest } from 'payload'

import { inTransaction } from '@/database/transaction'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { cellReference } from '@/domain/imports/cell'
import type { AiringDraft } from '@/domain/imports/draft'
import {
  issueOfAiring,
  judgeAiring,
  type KnownAiring,
  type KnownIssue,
} from '@/domain/imports/judge'
import { checkAiringReport } from '@/domain/obligation/airingCheck'
import type { Column } from '@/payload-types'

import {
  airingFailure,
  airingWarningWords,
  expectedAiring,
} from '../../airings/actions/judgeReport'
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
import { knownAirings, knownIssues } from '../loadKnown'
import { importNote } from './issues'

/**
 * Rows about airings, each after the one before was carried out. They become reports with the file as their evidence,
 * which count for nothing until somebody else confirms them: nobody confirms what they report themselves.
 */
export async function* judgeAirings(
  { req, row, columns, now }: Judging,
  lines: readonly DraftedLine<AiringDraft>[],
): AsyncGenerator<Judged> {
  const issues = await knownIssues(
    req,
    lines.map(({ draft }) => draft),
  )
  const airings = await knownAirings(
    req,
    issues.map(({ id }) => id),
  )
  for (const { line, draft } of lines) {
    const issue = issueOfAiring(draft, issues)
    if (issue === 'several') {
      yield { line, verdict: { as: 'wrong', field: 'number', problems: [WORDS.several] } }
      continue
    }
    if (!issue) {
      const field = draft.number === null ? ('date' as const) : ('number' as const)
      yield { line, verdict: { as: 'wrong', field, problems: [WORDS.noIssue] } }
      continue
    }
    const known = airings.get(issue.id) ?? []
    const column = columns.find(({ id }) => id === draft.column)
    const verdict = verdictOf({ row, draft, issue, known, column, now, line: line.line })
    const { write } = verdict
    const written = (made: Written) => {
      const { run: kind, startedAt, seconds } = draft
      const added = { id: made.id ?? '', kind, startedAt, seconds, confirmed: false, madeBy: null }
      airings.set(issue.id, [...known, added])
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
  draft: AiringDraft
  issue: KnownIssue
  known: readonly KnownAiring[]
  column: Column | undefined
  now: Date
  line: number
}

function verdictOf(deciding: Deciding): Verdict {
  const { row, draft, issue, known, column, now, line } = deciding
  const judged = judgeAiring(draft, known)
  const label = `${issue.label}, ${formatDateTime(draft.startedAt)}`
  if (judged.as === 'same') {
    // Written by this very line, which then was cut short.
    const isOwn = judged.airing.madeBy === markOf(row, line)
    return { as: isOwn ? 'made' : 'same', id: judged.airing.id, label }
  }
  if (judged.as === 'differs') {
    const { id, startedAt, seconds } = judged.airing
    const at = `${formatDateTime(startedAt)}${seconds === null ? '' : `, dài ${seconds} giây`}`
    return { as: 'wrong', field: 'date', id, label, problems: [WORDS.airingDiffers(at)] }
  }
  const report = {
    ...{ startedAt: draft.startedAt, seconds: draft.seconds, kind: draft.run },
    ...{ channel: draft.channel, hasProof: true },
  }
  const { refusals, warnings } = checkAiringReport({
    report,
    expected: expectedAiring(issue, column),
    now: now.getTime(),
  })
  if (refusals.length > 0) {
    const problems = refusals.map((code) =>
      code === 'cancelled' ? WORDS.cancelled(issue) : airingFailure(code, report).message,
    )
    return { as: 'wrong', field: 'date', label, problems }
  }
  const notes = warnings.map(airingWarningWords)
  if (!draft.saysTime) notes.push('Tệp không ghi giờ: lấy giờ của chuyên mục.')
  return { as: 'new', label, notes, write: (req) => make(req, row, { draft, issue, line, label }) }
}

type Making = { draft: AiringDraft; issue: KnownIssue; line: number; label: string }

function make(
  req: PayloadRequest,
  row: ImportRow,
  { draft, issue, line, label }: Making,
): Promise<Written> {
  const place = cellReference(row.sheet, line, null)
  const source = `Nhập từ ${row.title}, ${place}. Nguồn: ${row.source ?? ''}`
  return inTransaction({ payload: req.payload, req }, async (own) => {
    const made = await own.payload.create({
      collection: 'airings',
      data: {
        issue: issue.id,
        startedAt: new Date(draft.startedAt).toISOString(),
        kind: draft.run,
        seconds: draft.seconds,
        channel: draft.channel,
        evidenceUrl: draft.link,
        evidenceFile: row.file,
        note: draft.note ? `${draft.note} (${source})` : source,
        confirmed: false,
        reportedBy: own.user?.id ?? null,
        sourceKey: `import:${row.id}:${line}`,
        importedFrom: row.id,
        importedRow: place,
        sample: own.context.makesSample ?? false,
      },
      depth: 0,
      context: { auditNote: importNote(row, line) },
      overrideAccess: true,
      req: own,
    })
    return { as: 'made', id: made.id, label }
  })
}
