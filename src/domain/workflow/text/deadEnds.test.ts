import { describe, expect, it } from 'vitest'

import type { Role } from '../../roles'
import { deadEnds } from './deadEnds'

const step = (id: string, ...roles: Role[]) => ({ id, name: id, roles })
const ONE = [step('ban', 'editorInChief')]
const TWO = [step('phong', 'sectionEditor'), step('ban', 'editorInChief')]
const told = (
  steps: typeof ONE,
  people: Record<string, string[]>,
  authors: string[],
  distinct = false,
) => deadEnds({ steps, distinct }, people, authors).map((one) => `${one.author}:${one.step.id}`)

describe('where a chain leads nowhere', () => {
  it('is nowhere when every step has somebody but the author', () => {
    const people = { an: ['reporter'], binh: ['sectionEditor'], chi: ['editorInChief'] }
    expect(told(TWO, people, ['an'])).toEqual([])
    expect(told(TWO, people, ['an'], true)).toEqual([])
  })

  it('is at a step whose roles nobody holds, whoever writes', () => {
    expect(told(TWO, { an: ['reporter'], chi: ['editorInChief'] }, ['an'])).toEqual(['null:phong'])
  })

  it('is for an author who alone could sign a step: two people have one step', () => {
    const people = { an: ['reporter'], chi: ['editorInChief'] }
    expect(told(ONE, people, ['an', 'chi'])).toEqual(['chi:ban'])
  })

  it('is where each step wants another person and there are too few', () => {
    const both = { an: ['reporter'], chi: ['sectionEditor', 'editorInChief'] }
    expect(told(TWO, both, ['an'])).toEqual([])
    expect(told(TWO, both, ['an'], true)).toEqual(['an:ban'])
  })

  it('is not where people can be shared out, in whatever order they are found', () => {
    const people = {
      an: ['reporter'],
      binh: ['sectionEditor', 'editorInChief'],
      chi: ['sectionEditor'],
    }
    expect(
      told([step('a', 'sectionEditor'), step('b', 'editorInChief')], people, ['an'], true),
    ).toEqual([])
  })
})
