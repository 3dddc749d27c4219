import { describe, expect, it } from 'vitest'

import type { Role } from '../../roles'
import { decidersOf } from './deciders'
import type { NamedChain } from './chains'
import type { TextState } from './types'
import { unsignedStep } from './unsignedStep'

const step = (id: string, ...roles: Role[]) => ({ id, name: id, roles })
const chain = (distinct: boolean, ...steps: NamedChain['steps'][number][]): NamedChain => ({
  ...{ name: 'x', steps, distinct },
  ...{ editors: [], publishers: [], takers: [] },
})
const ONE = chain(false, step('duyet', 'editorInChief'))
const TWO = chain(false, step('bien-tap', 'sectionEditor'), step('duyet', 'editorInChief'))
const people = { phong: ['reporter'], bien: ['sectionEditor'], tong: ['editorInChief'] }

describe('the step that nobody could sign', () => {
  it.each<[string, NamedChain, string, string[], string | null]>([
    ['a reporter’s text has its signer', ONE, 'phong', ['phong'], null],
    ['the one signer wrote it too', ONE, 'phong', ['phong', 'tong'], 'duyet'],
    ['it is the one signer’s own', ONE, 'tong', [], 'duyet'],
    ['who signs first may have written', TWO, 'phong', ['bien'], null],
    ['who signs last may not', TWO, 'phong', ['tong'], 'duyet'],
    ['whose text it is signs nothing', TWO, 'bien', [], 'bien-tap'],
  ])('%s', (_, given, author, writers, expected) => {
    expect(unsignedStep(given, people, { author, writers })?.id ?? null).toBe(expected)
  })

  it('counts a person once where each step wants another', () => {
    const two = [step('1', 'editorInChief'), step('2', 'editorInChief')] as const
    const barred = { author: 'phong', writers: [] }
    expect(unsignedStep(chain(false, ...two), people, barred)).toBeNull()
    expect(unsignedStep(chain(true, ...two), people, barred)?.id).toBe('2')
    expect(
      unsignedStep(chain(true, ...two), { ...people, pho: ['editorInChief'] }, barred),
    ).toBeNull()
  })

  it('is the one at which the law finds nobody who decides', () => {
    const all = Object.keys(people)
    const lists = [[], ['bien'], ['tong'], ['bien', 'tong']]
    for (const given of [ONE, TWO]) {
      for (const author of all) {
        for (const writers of lists) {
          const dead = given.steps.find((_, at) => decidersAt(given, at, author, writers) === 0)
          const found = unsignedStep(given, people, { author, writers })
          expect(found?.id, `${given.steps.length} ${author} ${writers}`).toBe(dead?.id)
        }
      }
    }
  })
})

function decidersAt(given: NamedChain, at: number, author: string, writers: string[]): number {
  const work = { author, state: 'submitted', step: at, revision: 1, complete: true, writers }
  const side = { published: null, next: null, takenDown: false, embargoUntil: null }
  const text = { work: { ...work, approvals: [] }, public: side } as unknown as TextState
  const rules = { zone: 'Asia/Ho_Chi_Minh', people, delegations: [] }
  return decidersOf(rules, text, { chain: given, at: '2026-11-30T00:00:00Z' }).length
}
