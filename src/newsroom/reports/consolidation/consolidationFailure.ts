import type { ConsolidationRefusal } from '@/domain/report/way/consolidation'

import { CONSOLIDATION_MOVE_WORDS, CONSOLIDATION_STATE_WORDS } from '../../words/consolidations'
import { failure, type NewsroomError } from '../../words/failure'

/** What a person is told about a refused move of a consolidated report. */
export function consolidationFailure(refusal: ConsolidationRefusal): NewsroomError {
  switch (refusal.code) {
    case 'wrongState':
      return failure('consolidationWrongState', {
        move: word(refusal.move),
        state: CONSOLIDATION_STATE_WORDS[refusal.from].vi,
      })
    case 'wrongRole':
      return failure('consolidationWrongRole', { move: word(refusal.move) })
    case 'reasonMissing':
      return failure('reasonMissing', { move: word(refusal.move) })
    case 'textChanged':
      return failure('reportTextChanged')
    case 'unknownFigures':
      return failure('reportUnknownFigures', {
        names: refusal.names.map((name) => `{${name}}`).join(', '),
      })
    case 'noReport':
      return failure('consolidationNoReport')
    case 'nothingToAdjust':
      return failure('consolidationNothingToAdjust')
    case 'samePerson':
      return failure('consolidationSamePerson')
    case 'clockBack':
      return failure('reportClockBack')
  }
}

const word = (move: keyof typeof CONSOLIDATION_MOVE_WORDS) =>
  CONSOLIDATION_MOVE_WORDS[move].vi.toLocaleLowerCase('vi')
