import type { PayloadRequest } from 'payload'

import { rowOrThrow } from '@/database/rows'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { formatDuration, formatSpan } from '@/domain/calendar/vietnameseTimes'
import {
  type AiringRefusal,
  type AiringReport,
  type AiringWarning,
  checkAiringReport,
} from '@/domain/obligation/airingCheck'
import { type AiringEffect, airingEffects } from '@/domain/obligation/airingEffect'
import type { Column } from '@/payload-types'

import { loadHeads } from '../../obligations/loadHeads'
import { ledgerRule } from '../../obligations/obligationHead'
import { demandAcceptance, refuseFor, type Warning } from '../../desk/deskRefusal'
import type { DeskIssue } from '../../issues/deskIssue'
import { failure, type NewsroomError } from '../../words/failure'

const SECONDS_PER_MINUTE = 60
const DEFAULT_PERCENT = 3
const DEFAULT_SECONDS = 30

type Judgement = {
  req: PayloadRequest
  issue: DeskIssue
  report: AiringReport
  now: Date
  acceptWarnings: boolean | undefined
}

/**
 * Weighs what a person says about an airing against its issue, its column and the obligations it counts for
 * (domain.md §4), by whatever way it is recorded.
 * @throws DeskRefusal with all that speaks against it, or with what they have to accept.
 */
export async function judgeReport({
  req,
  issue,
  report,
  now,
  acceptWarnings,
}: Judgement): Promise<void> {
  const column = await rowOrThrow(req, 'columns', issue.column, {
    select: {
      channel: true,
      durationMinutes: true,
      tolerancePercent: true,
      toleranceSeconds: true,
    },
    overrideAccess: true,
  })
  const { refusals, warnings } = checkAiringReport({
    report,
    expected: expectedAiring(issue, column),
    now: now.getTime(),
  })
  refuseFor(refusals.map((code) => airingFailure(code, report)))
  const effects = airingEffects({
    report,
    plannedAt: issue.plannedAt,
    obligations: await obligationsOf(req, issue.column),
  })
  const isTooShort = effects.some(({ code }) => code === 'belowMinimum')
  demandAcceptance(
    [
      // That a length is missing is said with what it does.
      ...warnings.filter(({ code }) => code !== 'lengthUnknown' || !isTooShort).map(worded),
      ...effects.map((effect) => ({ code: effect.code, message: effectWords(effect) })),
    ],
    acceptWarnings,
  )
}

type Norms = Pick<Column, 'channel' | 'durationMinutes' | 'tolerancePercent' | 'toleranceSeconds'>

/** What an airing of an issue is held against. */
export function expectedAiring(
  { plannedAt, cancelled }: Pick<DeskIssue, 'plannedAt' | 'cancelled'>,
  column: Partial<Norms> | undefined,
) {
  return {
    plannedAt,
    cancelled,
    channel: column?.channel || null,
    seconds: column?.durationMinutes ? column.durationMinutes * SECONDS_PER_MINUTE : null,
    tolerancePercent: column?.tolerancePercent ?? DEFAULT_PERCENT,
    toleranceSeconds: column?.toleranceSeconds ?? DEFAULT_SECONDS,
  }
}

const worded = (warning: AiringWarning): Warning => ({
  code: warning.code,
  message: airingWarningWords(warning),
})

async function obligationsOf(req: PayloadRequest, column: string) {
  const heads = await loadHeads({
    req,
    where: { columns: { in: [column] } },
    limit: 100,
    overrideAccess: true,
  })
  return heads.flatMap((head) => {
    const rule = ledgerRule(head)
    return rule ? [{ ...rule, title: head.title }] : []
  })
}

const REFUSALS: Record<AiringRefusal, (report: AiringReport) => NewsroomError> = {
  future: ({ startedAt }) => failure('futureAiring', { at: formatDateTime(startedAt) }),
  noProof: () => failure('evidenceMissing'),
  cancelled: () => failure('cancelledNotAired'),
}

/** Why an airing can't be recorded. */
export const airingFailure = (code: AiringRefusal, report: AiringReport): NewsroomError =>
  REFUSALS[code](report)

/** What a person has to weigh, as a sentence. */
export function airingWarningWords(warning: AiringWarning): string {
  switch (warning.code) {
    case 'otherChannel':
      return `Kênh “${warning.reported}” khác với kênh của chuyên mục (“${warning.expected}”). Hãy kiểm tra lại kênh phát.`
    case 'length':
      return (
        `Thời lượng ${formatDuration(warning.reportedSeconds)} lệch quá mức cho phép so với ` +
        `${formatDuration(warning.expectedSeconds)} (được lệch ${formatDuration(warning.allowedSeconds)}). ` +
        'Hãy kiểm tra lại thời lượng.'
      )
    case 'lengthUnknown':
      return 'Chưa nhập thời lượng. Nếu nghĩa vụ có thời lượng tối thiểu, lượt phát này sẽ không được tính.'
    case 'beforeSlot':
      return `Giờ phát sớm hơn lịch ${warning.minutes} phút. Hãy kiểm tra lại giờ phát.`
    case 'farFromSlot':
      return (
        `Giờ phát ${formatDateTime(warning.reportedAt)} cách lịch (${formatDateTime(warning.plannedAt)}) ` +
        `${formatSpan(warning.reportedAt - warning.plannedAt)}. ` +
        'Hãy kiểm tra xem có chọn nhầm số hoặc nhầm ngày không.'
      )
  }
}

/** What recording it does to the ledger, as a sentence. */
function effectWords(effect: AiringEffect): string {
  const { obligation } = effect
  switch (effect.code) {
    case 'belowMinimum':
      return (
        `${effect.seconds === null ? 'Chưa có thời lượng' : `Dài ${formatDuration(effect.seconds)}`}, ` +
        `nghĩa vụ “${obligation}” đòi ít nhất ${formatDuration(effect.minimumSeconds)}: ` +
        'lượt phát này không được tính, số vẫn bị coi là chưa phát.'
      )
    case 'outsideRange':
      return `Ngày phát nằm ngoài thời gian của nghĩa vụ “${obligation}”: lượt phát này không được tính cho kỳ nào.`
    case 'otherPeriod':
      return (
        `Sổ nghĩa vụ tính theo ngày phát thực tế: với “${obligation}”, số này được tính cho ` +
        `${inSentence(effect.counted)}, không tính cho ${inSentence(effect.planned)} như lịch.`
      )
  }
}

const inSentence = (period: string): string => formatPeriod(period).toLocaleLowerCase('vi')
