import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '../../calendar/civil'
import type { Role } from '../../roles'
import { ONE_STEP } from './chains'
import { deadEnds, type House } from './deadEnds'
import { decideTextMove, newText } from './decide'
import { peopleForText } from './desks'
import type { Rules, TextState } from './types'

const TODAY = '2026-12-01'
const step = (id: string, ...roles: Role[]) => ({ id, name: id, roles })
const ONE = [step('ban', 'editorInChief')]
const TWO = [step('phong', 'sectionEditor'), step('ban', 'editorInChief')]

/** `author@desk:step from..to,…`, without what is empty and without days where it is always. */
const told = (
  steps: typeof ONE,
  people: Record<string, string[]>,
  authors: string[],
  { distinct = false, ...house }: Partial<House> & { distinct?: boolean } = {},
) =>
  deadEnds(
    { steps, distinct },
    { people, authors, desks: [], delegations: [], ...house },
    TODAY,
  ).map(({ author, desk, step: { id }, days }) => {
    const spans = days.map(({ from, to }) => `${from.slice(8)}..${to?.slice(8) ?? ''}`).join()
    return `${author ?? '*'}${desk ? `@${desk}` : ''}:${id}${spans === '01..' ? '' : ` ${spans}`}`
  })

describe('where a chain leads nowhere', () => {
  it('is nowhere when every step has somebody but the author', () => {
    const people = { an: ['reporter'], binh: ['sectionEditor'], chi: ['editorInChief'] }
    expect(told(TWO, people, ['an'])).toEqual([])
    expect(told(TWO, people, ['an'], { distinct: true })).toEqual([])
  })

  it('is at a step whose roles nobody holds, whoever writes', () => {
    expect(told(TWO, { an: ['reporter'], chi: ['editorInChief'] }, ['an'])).toEqual(['*:phong'])
  })

  it('is for an author who alone could sign a step: two people have one step', () => {
    const people = { an: ['reporter'], chi: ['editorInChief'] }
    expect(told(ONE, people, ['an', 'chi'])).toEqual(['chi:ban'])
  })

  it('is where each step wants another person and there are too few', () => {
    const both = { an: ['reporter'], chi: ['sectionEditor', 'editorInChief'] }
    expect(told(TWO, both, ['an'])).toEqual([])
    expect(told(TWO, both, ['an'], { distinct: true })).toEqual(['an:ban'])
  })

  it('is not where people can be shared out, in whatever order they are found', () => {
    const people = {
      an: ['reporter'],
      binh: ['sectionEditor', 'editorInChief'],
      chi: ['sectionEditor'],
    }
    const steps = [step('a', 'sectionEditor'), step('b', 'editorInChief')]
    expect(told(steps, people, ['an'], { distinct: true })).toEqual([])
  })

  describe('with desks', () => {
    const people = {
      an: ['reporter'],
      khoa: ['reporter'],
      binh: ['sectionEditor'],
      bach: ['sectionEditor'],
      chi: ['editorInChief'],
    }
    const news = { id: 'news', members: ['an', 'binh'] }
    const sport = { id: 'sport', members: ['khoa'] }

    it('is at a desk without an editor, for each who writes there', () => {
      expect(told(TWO, people, ['an', 'khoa'], { desks: [news, sport] })).toEqual([
        'khoa@sport:phong',
      ])
    })

    it('is for a desk’s only editor, though another desk has one', () => {
      expect(told(TWO, people, ['binh', 'bach'], { desks: [news] })).toEqual(['binh@news:phong'])
    })

    it('is asked for each desk of an author who has two, and for none', () => {
      const both = { id: 'both', members: ['khoa', 'bach'] }
      expect(told(TWO, people, ['khoa'], { desks: [sport, both] })).toEqual(['khoa@sport:phong'])
    })
  })

  describe('by days', () => {
    const people = { an: ['reporter'], binh: ['scheduler'], chi: ['editorInChief'] }
    const lent = (start: number, end: number, to = 'binh') => ({
      from: 'chi',
      to,
      start: addDays(TODAY, start),
      end: addDays(TODAY, end),
    })

    it('is not while somebody stands in', () => {
      const delegations = [lent(2, 4)]
      expect(told(ONE, people, ['chi'], { delegations })).toEqual(['chi:ban 01..02,06..'])
    })

    it('goes by both days included, and leaves out what is over', () => {
      expect(told(ONE, people, ['chi'], { delegations: [lent(-5, -1)] })).toEqual(['chi:ban'])
      expect(told(ONE, people, ['chi'], { delegations: [lent(-5, 0)] })).toEqual(['chi:ban 02..'])
    })

    it('tells one span of what two delegations leave open between them', () => {
      const delegations = [lent(0, 0), lent(3, 3), lent(1, 2, 'chi')]
      expect(told(ONE, people, ['chi'], { delegations })).toEqual(['chi:ban 02..03,05..'])
    })

    it('stands in at the desks of whom somebody stands in for', () => {
      const house = { ...people, dung: ['sectionEditor'], khoa: ['reporter'] }
      const desks = [{ id: 'news', members: ['dung', 'an'] }]
      const delegations = [{ from: 'dung', to: 'khoa', start: TODAY, end: TODAY }]
      expect(told(TWO, house, ['dung', 'an'], { desks, delegations })).toEqual([
        'dung@news:phong 02..',
      ])
    })
  })
})

const NAMES = ['an', 'binh', 'chi']
const role = fc.constantFrom('reporter', 'sectionEditor', 'editorInChief')
const somebody = fc.constantFrom(...NAMES)
const houses = fc.record({
  people: fc.record(
    Object.fromEntries(
      NAMES.map((name) => [name, fc.subarray(['reporter', 'sectionEditor', 'editorInChief'])]),
    ),
  ),
  desks: fc
    .array(fc.subarray(NAMES), { maxLength: 2 })
    .map((all) => all.map((members, index) => ({ id: `desk ${index}`, members }))),
  delegations: fc.array(
    fc
      .record({ from: somebody, to: somebody, start: fc.nat(4), length: fc.nat(2) })
      .map(({ from, to, start, length }) => ({
        from,
        to,
        start: addDays(TODAY, start - 1),
        end: addDays(TODAY, start - 1 + length),
      })),
    { maxLength: 2 },
  ),
  steps: fc
    .array(fc.uniqueArray(role, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((roles, index) => step(`step ${index}`, ...(roles as Role[])))),
  distinct: fc.boolean(),
})

/** Whether some people, in some order, bring an author's text to its end in one day, by the law of moves itself. */
function leadsThere(rules: Rules, text: TextState, at: string): boolean {
  if (text.work.state === 'approved') return true
  return NAMES.some((by) => {
    const move = { move: 'approve', by, at, seen: text.work.revision } as const
    const decision = decideTextMove(rules, text, move)
    return decision.ok && leadsThere(rules, decision.text, at)
  })
}

it('says what trying everybody at every step says, day by day', () => {
  fc.assert(
    fc.property(houses, ({ people, desks, delegations, steps, distinct }) => {
      const found = deadEnds(
        { steps, distinct },
        { people, authors: NAMES, desks, delegations },
        TODAY,
      )
      for (const author of NAMES) {
        const own = desks.filter(({ members }) => members.includes(author))
        for (const desk of [...(own.length === 1 ? [] : [null]), ...own]) {
          for (let i = 0; i < 7; i += 1) {
            const day = addDays(TODAY, i)
            const at = `${day}T08:00:00+07:00`
            const rules: Rules = {
              zone: 'Asia/Ho_Chi_Minh',
              config: { ...ONE_STEP, steps, distinct },
              people: peopleForText(people, desk),
              delegations,
            }
            const begun = newText({ author, complete: true })
            const sent = decideTextMove(rules, begun, { move: 'submit', by: author, at, seen: 1 })
            const isDead = found.some(
              (one) =>
                (one.author === null ||
                  (one.author === author && one.desk === (desk?.id ?? null))) &&
                one.days.some(({ from, to }) => from <= day && (to === null || day <= to)),
            )
            expect({ author, desk, day, isDead }).toEqual({
              author,
              desk,
              day,
              isDead: !(sent.ok && leadsThere(rules, sent.text, at)),
            })
          }
        }
      }
    }),
    { numRuns: 100 },
  )
})
