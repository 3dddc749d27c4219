import type { ScheduleMove, ScheduleRefusal } from '@/domain/workflow/schedule'

import { failure, type NewsroomError } from '../words/failure'
import { SCHEDULE_MOVE_WORDS, SCHEDULE_STATE_WORDS } from '../words/scheduleStates'

/** What a person is told about a refused move of a schedule. */
export function scheduleFailure(refusal: ScheduleRefusal): NewsroomError {
  switch (refusal.code) {
    case 'wrongState':
      return failure('scheduleWrongState', {
        move: word(refusal.move),
        state: SCHEDULE_STATE_WORDS[refusal.from].vi,
      })
    case 'wrongRole':
      return failure('scheduleWrongRole', { move: word(refusal.move) })
    case 'reasonMissing':
      return failure('reasonMissing', { move: word(refusal.move) })
    case 'ownWork':
      return failure('scheduleOwnWork')
    case 'blocked':
      return failure('scheduleBlocked', { blockers: refusal.blockers.join(' ') })
    case 'revisionChanged':
      return failure('scheduleChanged')
  }
}

function word(move: ScheduleMove): string {
  return SCHEDULE_MOVE_WORDS[move].vi.toLocaleLowerCase('vi')
}
