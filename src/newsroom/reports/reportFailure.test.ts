import { describe, expect, it } from 'vitest'

import type { ConsolidationRefusal } from '@/domain/report/way/consolidation'
import type { ReportRefusal } from '@/domain/report/way/moves'

import { CONSOLIDATION_MOVE_WORDS, CONSOLIDATION_STATE_WORDS } from '../words/consolidations'
import { REPORT_MOVE_WORDS, REPORT_STATE_WORDS } from '../words/reportStates'
import { consolidationFailure, reportFailure } from './reportFailure'

const lower = (words: string) => words.toLocaleLowerCase('vi')

describe('what is told of a refused move', () => {
  it.each<[ReportRefusal, string, string[]]>([
    [
      { code: 'wrongState', move: 'restate', from: 'preparing' },
      'reportWrongState',
      [lower(REPORT_MOVE_WORDS.restate.vi), REPORT_STATE_WORDS.preparing.vi],
    ],
    [{ code: 'wrongRole', move: 'send' }, 'reportWrongRole', [lower(REPORT_MOVE_WORDS.send.vi)]],
    [{ code: 'unknownFigures', names: ['a', 'b'] }, 'reportUnknownFigures', ['{a}, {b}']],
    [{ code: 'sameFigures' }, 'reportSameFigures', []],
  ])('of a report: %o', (refusal, code, words) => {
    const told = reportFailure(refusal)
    expect(told.data).toMatchObject({ code })
    for (const one of words) expect(told.message).toContain(one)
  })

  it.each<[ConsolidationRefusal, string, string[]]>([
    [
      { code: 'wrongState', move: 'close', from: 'closed' },
      'consolidationWrongState',
      [lower(CONSOLIDATION_MOVE_WORDS.close.vi), CONSOLIDATION_STATE_WORDS.closed.vi],
    ],
    [
      { code: 'wrongRole', move: 'close' },
      'consolidationWrongRole',
      [lower(CONSOLIDATION_MOVE_WORDS.close.vi)],
    ],
    [{ code: 'textChanged' }, 'reportTextChanged', []],
    [{ code: 'samePerson' }, 'consolidationSamePerson', []],
  ])('of a consolidated report: %o', (refusal, code, words) => {
    const told = consolidationFailure(refusal)
    expect(told.data).toMatchObject({ code })
    for (const one of words) expect(told.message).toContain(one)
  })
})
