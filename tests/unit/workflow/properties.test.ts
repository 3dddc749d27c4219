import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideTextMove, newText } from '../../../src/domain/workflow/text/decide'
import { playScript, type MoveResult } from '../../../src/domain/workflow/text/play'
import { parseScript, type TextScript } from '../../../src/domain/workflow/text/script'
import type { TextState } from '../../../src/domain/workflow/text/types'
import { isExhaustive } from '../../helpers/sample'
import { arbitraryScript } from './arbitraryScript'
import { oracle } from './oracle'
import { wayToApproved } from './wayToApproved'

const NUM_RUNS = isExhaustive ? 10_000 : 100
const LIMIT_MS = 600_000

function check(holds: (script: TextScript) => void) {
  const property = fc.property(arbitraryScript, (script) => {
    holds(script)
  })
  fc.assert(property, { numRuns: NUM_RUNS })
}

/** Each move with the text before it and what came of it. */
function steps(script: TextScript) {
  let text: TextState = newText(script)
  const { results } = playScript(script)
  return script.moves.map((move, i) => {
    const before = text
    const result = results[i] as MoveResult
    if (result.ok) text = { work: result.work, public: result.public }
    return { move, before, result, after: text }
  })
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).map(freeze)
  return value
}

describe('whatever is asked of a text (workflow.md, Must hold),', () => {
  it(
    'what is asked keeps the contract',
    () => {
      check((script) => expect(parseScript(script)).toEqual({ ok: true, script }))
    },
    LIMIT_MS,
  )

  it(
    'the answer is the one of the words, read naively',
    () => {
      check((script) => expect(playScript(script).results).toEqual(oracle(script)))
    },
    LIMIT_MS,
  )

  it(
    'what is out, or will be, all steps approved, the last by neither author nor writer',
    () => {
      check((script) => {
        const signed = new Set<number>()
        for (const { move, before, result, after } of steps(script)) {
          if (result.ok && after.work.state === 'approved' && move.move === 'approve') {
            const { approvals, revision } = after.work
            expect(approvals.map(({ step }) => step)).toEqual(
              script.config.steps.map(({ id }) => id),
            )
            expect(approvals.every((approval) => approval.revision <= revision)).toBe(true)
            const last = approvals.at(-1)
            expect(last?.revision).toBe(revision)
            expect([before.work.author, ...before.work.writers]).not.toContain(last?.by)
            signed.add(revision)
          }
          for (const out of [after.public.published, after.public.next?.revision]) {
            expect(out == null || signed.has(out)).toBe(true)
          }
        }
      })
    },
    LIMIT_MS,
  )

  it(
    'nothing is visible while it is taken down',
    () => {
      check((script) => {
        for (const { result } of steps(script)) {
          expect(result.ok && result.public.takenDown && result.visible).toBe(false)
        }
      })
    },
    LIMIT_MS,
  )

  it(
    'a refused move changes nothing, and an accepted one not what it was given',
    () => {
      check((script) => {
        const rules = freeze(script)
        for (const { move, before } of steps(script)) {
          decideTextMove(rules, freeze(before), move)
        }
        const accepted = script.moves.filter((_, i) => playScript(script).results[i]?.ok)
        expect(playScript({ ...script, moves: accepted }).results).toEqual(
          playScript(script).results.filter(({ ok }) => ok),
        )
      })
    },
    LIMIT_MS,
  )

  it(
    'every accepted edit is a revision of its own, and nothing else is one',
    () => {
      check((script) => {
        for (const { move, before, after, result } of steps(script)) {
          const more = move.move === 'edit' && result.ok ? 1 : 0
          expect(after.work.revision).toBe(before.work.revision + more)
        }
      })
    },
    LIMIT_MS,
  )

  it(
    'the approvals are those of the steps passed, in their order',
    () => {
      check((script) => {
        for (const { after } of steps(script)) {
          const { state, step, approvals, writers } = after.work
          const passed = state === 'approved' ? script.config.steps.length : (step ?? 0)
          const ids = script.config.steps.map(({ id }) => id).slice(0, passed)
          expect(approvals.map((approval) => approval.step)).toEqual(ids)
          expect(step !== null).toBe(state === 'submitted')
          expect(writers).toEqual([...new Set(writers)].sort())
        }
      })
    },
    LIMIT_MS,
  )
})

describe('from every state that moves can reach', () => {
  it(
    'there is a way to approved, signed by people who did not edit since it was submitted',
    () => {
      let ways = 0
      check((script) => {
        const way = wayToApproved(script)
        if (!way) return
        ways += 1
        const { results } = playScript({ ...script, moves: [...script.moves, ...way] })
        const made = results.slice(script.moves.length)
        expect(made.map((result) => result.ok || result.code)).toEqual(way.map(() => true))
        const last = made.at(-1)
        expect(last?.ok && last.work.state).toBe('approved')
      })
      expect(ways).toBeGreaterThan(NUM_RUNS / 10)
    },
    LIMIT_MS,
  )
})
