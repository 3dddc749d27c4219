import type { Payload } from 'payload'

import type { LogProblem, LogState } from './logState'
import { sealChain } from './sealChain'
import { unsealedRows } from './unsealedRows'

/** So that a log of which nothing is right is not held in memory. */
const MOST_PROBLEMS = 100

/**
 * Compares the log with its chain of seals, both read page by page: every seal with the one before and with its rows, then
 * every row with the seals of its time. Nothing is changed.
 */
export async function verifyLog(payload: Payload, now: Date): Promise<LogState> {
  const state: LogState = {
    sealed: 0,
    waiting: 0,
    waitingSince: null,
    erased: 0,
    last: null,
    problems: [],
    more: 0,
  }
  const named = new Set<string>()
  const note = (problem: LogProblem) => {
    // One row may be wrong in several ways.
    if ('id' in problem && named.has(problem.id)) return
    if (state.problems.length === MOST_PROBLEMS) {
      state.more += 1
      return
    }
    if ('id' in problem) named.add(problem.id)
    state.problems.push(problem)
  }
  await sealChain({ payload, state, note })
  await unsealedRows({ payload, now, state, note })
  return state
}
