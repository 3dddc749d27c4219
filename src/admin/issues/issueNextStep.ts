import { confirmedFirstRun, waitingFirstRuns } from '@/domain/airing/standing'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { DeadlineKind } from '@/domain/schedule/deadlines'
import type { KnownDeadline } from '@/newsroom/deadlines/views/loadDeadlines'
import type { DeskRights } from '@/newsroom/desk/rightsAt'
import type { GroupName } from '@/newsroom/obligations/views/loadPeriod'
import type { ShownIssue } from '@/newsroom/obligations/views/shownIssue'

import { leadingAction } from '../actions/actionsFor'

type Side = {
  standing: GroupName
  issue: Pick<ShownIssue, 'isPast' | 'plannedAt' | 'makeUps'> & {
    airings: readonly ShownIssue['airings'][number][]
  }
  deadlines: readonly Pick<KnownDeadline, 'kind' | 'name' | 'at' | 'state'>[]
  may: DeskRights
  /** Whether a step of this kind is the person's to do. */
  isMine: (kind: DeadlineKind) => boolean
}

export type IssueNextStep = { what: string; due?: string; whose?: string }

const SCHEDULER = 'của người xếp lịch hoặc lãnh đạo kênh'
const WHOSE: Record<DeadlineKind, string> = {
  script: 'của người viết',
  approval: 'của người duyệt',
  tape: SCHEDULER,
  other: 'của tòa soạn',
}

/** What comes next for an issue, until when, and whose it is; null when nothing has to. */
export function issueNextStep(side: Side): IssueNextStep | null {
  const { standing, issue, may } = side
  if (standing === 'missed' && confirmedFirstRun(issue.airings)) {
    return {
      what: 'lượt phát đã xác nhận chưa đạt yêu cầu của nghĩa vụ: sửa xác nhận hoặc phát bù',
    }
  }
  if (standing === 'missed' && issue.makeUps[0]) {
    const { label, plannedAt } = issue.makeUps[0]
    return { what: `phát bù bằng ${label}`, ...(plannedAt && { due: timeOf(plannedAt) }) }
  }
  if (waits(side)) {
    const recorded = waitingFirstRuns(issue.airings)
    if (recorded.some(({ isOwnReport }) => isOwnReport)) {
      return { what: 'xác nhận lượt phát bạn đã ghi', whose: 'của người khác ở kênh' }
    }
    const makeUpFirst = standing === 'missed' && recorded.length === 0
    const leads = leadingAction(standing, issue, may) !== null
    return {
      what: makeUpFirst ? 'lên lịch phát bù, hoặc xác nhận nếu đã phát' : 'xác nhận đã phát',
      whose: leads ? 'của bạn' : SCHEDULER,
    }
  }
  if (standing === 'planned' || standing === 'makeUp') return preparation(side)
  return null
}

/** Whether its slot has passed and nobody has said what became of it. */
function waits({ standing, issue }: Side): boolean {
  return standing === 'missed' || standing === 'pending' || (standing === 'makeUp' && issue.isPast)
}

function preparation({ issue, deadlines, may, isMine }: Side): IssueNextStep {
  if (issue.plannedAt === null) {
    return { what: 'xếp giờ phát', whose: may.schedule ? 'của bạn' : SCHEDULER }
  }
  const next = deadlines
    .filter(({ state }) => state !== 'done')
    .toSorted((one, other) => one.at - other.at)[0]
  if (!next) return { what: `phát, đăng lúc ${timeOf(issue.plannedAt)}` }
  return {
    what: next.name,
    due: formatDateTime(next.at),
    whose: isMine(next.kind) ? 'của bạn' : WHOSE[next.kind],
  }
}

const timeOf = (instant: string) => formatDateTime(Date.parse(instant))
