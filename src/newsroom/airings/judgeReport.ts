import type { PayloadRequest } from 'payload'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import {
  type AiringRefusal,
  type AiringReport,
  type AiringWarning,
  checkAiringReport,
} from '@/domain/obligation/airingCheck'

import { demandAcceptance, refuseFor } from '../desk/problems'
import type { DeskIssue } from '../issues/deskIssue'
import { failure, type NewsroomError } from '../messages'

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
 * Weighs what a person says about an airing against its issue and column (domain.md §4).
 * @throws DeskRefusal with all that speaks against it, or with what they have to accept.
 */
export async function judgeReport({
  req,
  issue,
  report,
  now,
  acceptWarnings,
}: Judgement): Promise<void> {
  const column = await req.payload.findByID({
    collection: 'columns',
    id: issue.column,
    depth: 0,
    select: {
      channel: true,
      durationMinutes: true,
      tolerancePercent: true,
      toleranceSeconds: true,
    },
    overrideAccess: true,
    req,
  })
  const { refusals, warnings } = checkAiringReport({
    report,
    expected: {
      plannedAt: issue.plannedAt,
      cancelled: issue.cancelled,
      channel: column.channel || null,
      seconds: column.durationMinutes ? column.durationMinutes * SECONDS_PER_MINUTE : null,
      tolerancePercent: column.tolerancePercent ?? DEFAULT_PERCENT,
      toleranceSeconds: column.toleranceSeconds ?? DEFAULT_SECONDS,
    },
    now: now.getTime(),
  })
  refuseFor(refusals.map((code) => REFUSALS[code](report)))
  demandAcceptance(
    warnings.map((warning) => ({ code: warning.code, message: warningWords(warning) })),
    acceptWarnings,
  )
}

const REFUSALS: Record<AiringRefusal, (report: AiringReport) => NewsroomError> = {
  future: ({ startedAt }) => failure('futureAiring', { at: formatDateTime(startedAt) }),
  noProof: () => failure('evidenceMissing'),
  cancelled: () => failure('cancelledNotAired'),
}

/** What a person has to weigh, as a sentence. */
export function warningWords(warning: AiringWarning): string {
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
      return `Ngày phát cách lịch ${warning.days} ngày. Hãy kiểm tra xem có chọn nhầm số hoặc nhầm ngày không.`
  }
}
