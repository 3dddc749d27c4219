import { confirmedFirstRun, waitingFirstRuns } from '@/domain/airing/standing'
import type { GroupName } from '@/newsroom/obligations/views/loadPeriod'
import type { PeriodAnswer } from '@/newsroom/obligations/views/periodAnswer'
import type { ShownAiring, ShownIssue } from '@/newsroom/obligations/views/shownIssue'
import type { DeskActionName } from '@/newsroom/words/deskActions'

/** The actions of the desk on an issue. */
export type IssueCode = Extract<
  DeskActionName,
  | 'airing.confirm'
  | 'airing.correct'
  | 'airing.reject'
  | 'issue.makeUp'
  | 'issue.waive'
  | 'issue.unwaive'
  | 'issue.move'
  | 'issue.cancel'
  | 'issue.restore'
>
/** What a button of an issue does: an action of the desk, or the way to the issue that makes it up. */
export type IssueAction = IssueCode | 'issue.openMakeUp'

type Issue = Pick<ShownIssue, 'isPast'> & {
  makeUps: readonly unknown[]
  airings: readonly Pick<
    ShownAiring,
    | 'id'
    | 'kind'
    | 'confirmed'
    | 'rejected'
    | 'replaces'
    | 'replacedBy'
    | 'isPublication'
    | 'isOwnReport'
  >[]
}

/** What can be done to an issue, what helps most first. The server decides again. */
export function actionsFor(
  group: GroupName,
  issue: Issue,
  may: PeriodAnswer['may'],
): IssueAction[] {
  const first = confirmedFirstRun(issue.airings)
  const isOwnReport = waitingFirstRuns(issue.airings).some((run) => run.isOwnReport)
  const actions = first ? corrections(first) : wanted(group, issue)
  return actions.filter((action) => {
    if (action === 'airing.confirm' && isOwnReport) return false
    return HEADS_ONLY.includes(action) ? may.waive : may.schedule
  })
}

/** The one action that an issue waits for, or null when it waits for nothing. */
export function leadingAction(
  group: GroupName,
  issue: Issue,
  may: PeriodAnswer['may'],
): IssueAction | null {
  const [first] = actionsFor(group, issue, may)
  return first && LEADING.includes(first) ? first : null
}

const HEADS_ONLY: readonly IssueAction[] = ['issue.waive', 'issue.unwaive']
const LEADING: readonly IssueAction[] = ['airing.confirm', 'issue.makeUp']

function wanted(group: GroupName, issue: Issue): IssueAction[] {
  switch (group) {
    case 'missed':
      return missed(issue)
    case 'pending':
      return ['airing.confirm', 'issue.move', 'issue.cancel']
    case 'planned':
      return ['issue.move', 'issue.cancel']
    case 'excused':
      return ['issue.move']
    case 'waived':
      return ['issue.unwaive']
    case 'madeUp':
      return ['issue.openMakeUp', 'airing.confirm']
    case 'cancelled':
      return ['issue.restore']
    case 'makeUp':
      return issue.isPast
        ? ['airing.confirm', 'issue.move', 'issue.cancel']
        : ['issue.move', 'issue.cancel']
    case 'aired':
      return []
  }
}

/** One that is being made up for waits for its make-up; one with a run on record waits for a confirmation. */
function missed(issue: Issue): IssueAction[] {
  if (issue.makeUps.length > 0) {
    return ['issue.openMakeUp', 'issue.waive', 'issue.cancel', 'airing.confirm']
  }
  const both: IssueAction[] =
    waitingFirstRuns(issue.airings).length > 0
      ? ['airing.confirm', 'issue.makeUp']
      : ['issue.makeUp', 'airing.confirm']
  return [...both, 'issue.waive', 'issue.cancel']
}

function corrections({ isPublication }: { isPublication: boolean }): IssueAction[] {
  return isPublication ? [] : ['airing.correct', 'airing.reject']
}
