import {
  decideScheduleMove,
  SCHEDULE_MOVES,
  type ScheduleActor,
  type ScheduleMove,
  type ScheduleState,
} from '@/domain/workflow/schedule'

export type ScheduleStep = ScheduleMove | 'prepare'

/** What the buttons of a schedule depend on, as the server found. */
export type ScheduleSide = {
  /** Null while nobody prepared the month. */
  state: ScheduleState | null
  roles: readonly ScheduleActor[]
  editedIt: boolean
  /** The month is over: nothing is prepared any more. */
  isOver: boolean
  hasBlockers: boolean
  /** The changes since approval, and whether this person touched them. */
  changes: readonly { id: string; ownWork: boolean }[]
}

export type ScheduleSteps = {
  /** The one button of the page, if this person has one. */
  primary: ScheduleStep | null
  quiet: ScheduleStep[]
  /** What comes next and whose it is; null when nothing has to. */
  next: { what: string; whose: string } | null
  /** Why a button that one might expect is not there. */
  note: string | null
}

const KEEPERS: readonly ScheduleActor[] = ['scheduler', 'outletHead']
const LEADING: readonly ScheduleMove[] = ['approve', 'approveChanges', 'submit']

/** The buttons of a schedule for a person: one that leads on, and the quiet others. */
export function scheduleSteps(side: ScheduleSide): ScheduleSteps {
  const moves = SCHEDULE_MOVES.filter((move) => isOpen(move, side))
  const keeps = side.roles.some((role) => KEEPERS.includes(role))
  if (side.state === null) {
    const mayPrepare = keeps && !side.isOver
    return {
      primary: mayPrepare ? 'prepare' : null,
      quiet: [],
      next: side.isOver
        ? null
        : { what: 'lập lịch', whose: keeps ? 'của bạn' : 'của người xếp lịch' },
      note: side.isOver ? 'Tháng này đã qua mà chưa lập lịch.' : null,
    }
  }
  const primary = LEADING.find((move) => moves.includes(move)) ?? null
  const quiet: ScheduleStep[] = moves.filter((move) => move !== primary)
  const isBeingPrepared = side.state === 'preparing' || side.state === 'returned'
  if (isBeingPrepared && keeps && !side.isOver) quiet.push('prepare')
  return { primary, quiet, next: nextStep(side, moves), note: noteOf(side) }
}

/** The changes this person may approve: those they did not make. */
export function approvableChanges({ changes }: Pick<ScheduleSide, 'changes'>): string[] {
  return changes.filter(({ ownWork }) => !ownWork).map(({ id }) => id)
}

/** Reason and revision are said with the move itself, and blockers are told beside the button. */
function isOpen(move: ScheduleMove, side: ScheduleSide): boolean {
  if (side.state === null) return false
  if (move === 'approveChanges' && approvableChanges(side).length === 0) return false
  return decideScheduleMove({
    move,
    state: side.state,
    roles: side.roles,
    editedIt: move === 'approveChanges' ? false : side.editedIt,
    reason: 'có',
    blockers: [],
    seenRevision: '',
    revision: '',
  }).ok
}

function nextStep(
  { state, roles, changes }: ScheduleSide,
  moves: readonly ScheduleMove[],
): ScheduleSteps['next'] {
  const head = (move: ScheduleMove) => {
    if (moves.includes(move)) return 'của bạn'
    return roles.includes('outletHead') ? 'của một lãnh đạo khác' : 'của lãnh đạo kênh'
  }
  const keeper = moves.includes('submit') ? 'của bạn' : 'của người xếp lịch'
  switch (state) {
    case 'preparing':
      return { what: 'xem lại lịch và trình duyệt', whose: keeper }
    case 'returned':
      return { what: 'sửa theo lý do trả lại rồi trình lại', whose: keeper }
    case 'submitted':
      return { what: 'duyệt hoặc trả lại', whose: head('approve') }
    case 'approved':
      return changes.length === 0
        ? null
        : { what: `duyệt ${changes.length} thay đổi`, whose: head('approveChanges') }
    case null:
      return null
  }
}

function noteOf(side: ScheduleSide): string | null {
  const { state, roles, editedIt, changes, hasBlockers } = side
  if (hasBlockers && (state === 'preparing' || state === 'returned')) {
    return 'Còn điều phải sửa trước khi trình duyệt được.'
  }
  if (hasBlockers && state === 'submitted') return 'Còn điều phải sửa nên chưa duyệt được.'
  if (!roles.includes('outletHead')) return null
  if (state === 'submitted' && editedIt) {
    return 'Bạn đã lập hoặc sửa lịch này nên cần một lãnh đạo khác duyệt.'
  }
  const own = changes.filter(({ ownWork }) => ownWork).length
  if (state === 'approved' && own > 0) {
    return `${own} thay đổi do bạn làm nên cần một lãnh đạo khác duyệt.`
  }
  return null
}
