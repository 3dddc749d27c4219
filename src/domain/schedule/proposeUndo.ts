/** An issue's slot: when (epoch milliseconds), by which key, and whether it is off. */
export type SlotState = { plannedAt: number; slotKey: string; cancelled: boolean }

/** What a change did to an issue. */
export type ChangeStep = { id: string; before: SlotState; after: SlotState }

/** An issue of the column as it stands now. */
export type CurrentIssue = SlotState & { id: string; hasContent: boolean; isFixed: boolean }

export type ProposedUndo = {
  /** Issues that get back what they had. */
  steps: ChangeStep[]
  /** Empty issues that the changed schedule made: they go. */
  removed: string[]
  /** Issues that were touched since, or hold something: they stay as they are now, for somebody to decide. */
  left: string[]
}

type Question = {
  steps: readonly ChangeStep[]
  /** The column's issues that are not over yet, and those the steps name. */
  issues: readonly CurrentIssue[]
  /** The slots of the schedule before the change. */
  oldKeys: ReadonlySet<string>
  now: number
}

/**
 * How a change of schedule is taken back: every issue that is still as the change left it gets back what it had, and
 * what the changed schedule made meanwhile goes while it is empty. What somebody touched since is left and named.
 */
export function proposeUndo({ steps, issues, oldKeys, now }: Question): ProposedUndo {
  const found = new Map(issues.map((issue) => [issue.id, issue]))
  const named = new Set(steps.map(({ id }) => id))
  const wanted = new Set([...oldKeys, ...steps.map(({ before }) => before.slotKey)])
  const made = issues.filter(({ id, cancelled }) => !named.has(id) && !cancelled)
  const stray = made.filter(
    ({ slotKey, plannedAt }) =>
      plannedAt > now && !slotKey.startsWith('manual:') && !oldKeys.has(slotKey),
  )
  const removed = stray.filter(({ hasContent, isFixed }) => !hasContent && !isFixed)
  const kept = new Set(made.filter((one) => !removed.includes(one)).map(({ slotKey }) => slotKey))
  const isBack = ({ id, before, after }: ChangeStep) => {
    const issue = found.get(id)
    if (!issue || issue.isFixed || before.plannedAt <= now || kept.has(before.slotKey)) return false
    return isSame(issue, after)
  }
  return {
    steps: steps
      .filter(isBack)
      .map(({ id, before, after }) => ({ id, before: after, after: before })),
    removed: removed.map(({ id }) => id),
    left: [
      ...steps.filter((step) => found.has(step.id) && !isBack(step)).map(({ id }) => id),
      ...stray
        .filter((one) => !removed.includes(one) && !wanted.has(one.slotKey))
        .map(({ id }) => id),
    ],
  }
}

function isSame(one: SlotState, other: SlotState): boolean {
  return (
    one.plannedAt === other.plannedAt &&
    one.slotKey === other.slotKey &&
    one.cancelled === other.cancelled
  )
}
