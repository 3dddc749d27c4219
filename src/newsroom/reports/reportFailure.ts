import type { ReportRefusal } from '@/domain/report/way/moves'

import { failure, type NewsroomError } from '../words/failure'
import { REPORT_MOVE_WORDS, REPORT_STATE_WORDS } from '../words/reportStates'

/** What a person is told about a refused move of a report. */
export function reportFailure(refusal: ReportRefusal): NewsroomError {
  switch (refusal.code) {
    case 'wrongState':
      return failure('reportWrongState', {
        move: word(refusal.move),
        state: REPORT_STATE_WORDS[refusal.from].vi,
      })
    case 'wrongRole':
      return failure('reportWrongRole', { move: word(refusal.move) })
    case 'reasonMissing':
      return failure('reasonMissing', { move: word(refusal.move) })
    case 'textChanged':
      return failure('reportTextChanged')
    case 'unknownFigures':
      return failure('reportUnknownFigures', {
        names: refusal.names.map((name) => `{${name}}`).join(', '),
      })
    case 'sameFigures':
      return failure('reportSameFigures')
    case 'clockBack':
      return failure('reportClockBack')
  }
}

const word = (move: keyof typeof REPORT_MOVE_WORDS) =>
  REPORT_MOVE_WORDS[move].vi.toLocaleLowerCase('vi')
