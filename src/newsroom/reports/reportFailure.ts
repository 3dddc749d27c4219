import type { ConsolidationRefusal } from '@/domain/report/way/consolidation'
import type { ReportRefusal } from '@/domain/report/way/moves'

import { CONSOLIDATION_MOVE_WORDS, CONSOLIDATION_STATE_WORDS } from '../words/consolidations'
import { failure, type NewsroomError } from '../words/failure'
import { REPORT_MOVE_WORDS, REPORT_STATE_WORDS } from '../words/reportStates'

type Named = Readonly<Record<string, { readonly vi: string }>>
/** How one kind of report names its moves and states, and the sentences that name them. */
type Words = {
  moves: Named
  states: Named
  wrongState: 'reportWrongState' | 'consolidationWrongState'
  wrongRole: 'reportWrongRole' | 'consolidationWrongRole'
}

const OF_REPORT: Words = {
  ...{ moves: REPORT_MOVE_WORDS, states: REPORT_STATE_WORDS },
  ...{ wrongState: 'reportWrongState', wrongRole: 'reportWrongRole' },
}
const OF_CONSOLIDATION: Words = {
  ...{ moves: CONSOLIDATION_MOVE_WORDS, states: CONSOLIDATION_STATE_WORDS },
  ...{ wrongState: 'consolidationWrongState', wrongRole: 'consolidationWrongRole' },
}

/** What a person is told about a refused move of a report. */
export const reportFailure = (refusal: ReportRefusal) => told(refusal, OF_REPORT)

/** The same of a consolidated report. */
export const consolidationFailure = (refusal: ConsolidationRefusal) =>
  told(refusal, OF_CONSOLIDATION)

function told(refusal: ReportRefusal | ConsolidationRefusal, words: Words): NewsroomError {
  const moved = (move: string) => words.moves[move]?.vi.toLocaleLowerCase('vi') ?? move
  switch (refusal.code) {
    case 'wrongState':
      return failure(words.wrongState, {
        move: moved(refusal.move),
        state: words.states[refusal.from]?.vi ?? refusal.from,
      })
    case 'wrongRole':
      return failure(words.wrongRole, { move: moved(refusal.move) })
    case 'reasonMissing':
      return failure('reasonMissing', { move: moved(refusal.move) })
    case 'textChanged':
      return failure('reportTextChanged')
    case 'unknownFigures':
      return failure('reportUnknownFigures', {
        names: refusal.names.map((name) => `{${name}}`).join(', '),
      })
    case 'sameFigures':
      return failure('reportSameFigures')
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
