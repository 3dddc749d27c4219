import type { GroupName } from '@/newsroom/obligations/loadPeriod'
import type { PeriodAnswer, ShownAiring, ShownIssue } from '@/newsroom/obligations/periodAnswer'
import type { DeskActionName } from '@/newsroom/words/deskActions'

type Issue = Pick<ShownIssue, 'isPast'> & {
  makeUps: readonly unknown[]
  airings: readonly Pick<
    ShownAiring,
    'kind' | 'confirmed' | 'replacedBy' | 'rejected' | 'isPublication'
  >[]
}

/** What can be done to an issue in the drawer, what helps most first. The server decides again. */
export function actionsFor(
  group: GroupName,
  issue: Issue,
  may: PeriodAnswer['may'],
): DeskActionName[] {
  const first = standingRun(issue)
  const wanted: Record<GroupName, DeskActionName[]> = {
    missed: [
      ...(issue.makeUps.length === 0 ? (['issue.makeUp'] as const) : []),
      'airing.confirm',
      'issue.waive',
      'issue.cancel',
    ],
    pending: ['airing.confirm', 'issue.move', 'issue.cancel'],
    planned: ['issue.move', 'issue.cancel'],
    excused: ['issue.move'],
    waived: ['issue.unwaive'],
    madeUp: ['airing.confirm'],
    cancelled: ['issue.restore'],
    makeUp: issue.isPast
      ? ['airing.confirm', 'issue.move', 'issue.cancel']
      : ['issue.move', 'issue.cancel'],
    aired: [],
  }
  const actions = first ? corrections(first) : wanted[group]
  return actions.filter((action) => (HEADS_ONLY.includes(action) ? may.waive : may.schedule))
}

const HEADS_ONLY: readonly DeskActionName[] = ['issue.waive', 'issue.unwaive']

function corrections({ isPublication }: { isPublication: boolean }): DeskActionName[] {
  return isPublication ? [] : ['airing.correct', 'airing.reject']
}

/** The record by which an issue has gone out. */
export function standingRun<Airing extends Issue['airings'][number]>({
  airings,
}: {
  airings: readonly Airing[]
}): Airing | undefined {
  return airings.find(
    ({ kind, confirmed, replacedBy, rejected }) =>
      kind === 'first' && confirmed && !replacedBy && !rejected,
  )
}
