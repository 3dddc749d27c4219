import { describe, expect, it } from 'vitest'
import {
  conflictsOf,
  DEFAULT_RULES,
  isBlocking,
  type ConflictCode,
  type ConflictRules,
  type JudgedEntry,
} from './conflicts'
import { planTiming } from './plan'
import { instant, seconds } from './types'

const ON_AIR = Date.UTC(2026, 2, 7, 12)
const at = (time: number) => instant(ON_AIR + time * 1000)

type Short = Partial<Omit<JudgedEntry, 'seconds' | 'start' | 'until'>> & {
  seconds?: number | null
  start?: number
  until?: number
}

/** A slot of 30 minutes; starts and ends in seconds from on air; ids A, B, C … */
function judge(entries: readonly Short[], rules: Partial<ConflictRules> = {}) {
  const plan = {
    onAir: at(0),
    offAir: at(1800),
    entries: entries.map(({ seconds: known = 0, start, until, ...rest }, i) => ({
      id: String.fromCharCode(65 + i),
      floated: false,
      ...rest,
      seconds: known === null ? null : seconds(known),
      start: start === undefined ? null : at(start),
      until: until === undefined ? null : at(until),
    })),
  }
  return conflictsOf({ plan, timing: planTiming(plan), rules: { ...DEFAULT_RULES, ...rules } })
}

const told = (found: ReturnType<typeof judge>) =>
  found.map(({ code, level, entry, seconds }) => [code, level, entry, seconds])

describe('conflicts of a rundown (rundown-timing.md, Conflicts to flag)', () => {
  it('are none in a plan that fits', () => {
    expect(judge([{ seconds: 600 }, { seconds: 1200 }])).toEqual([])
  })

  const table: [string, Short[], [ConflictCode, string, string | null, number | null][]][] = [
    [
      'an unknown duration',
      [{ seconds: null }, { seconds: 1800 }],
      [['unknownDuration', 'warning', 'A', null]],
    ],
    [
      'an overlap before a fixed start, told once',
      [{ seconds: 780 }, { seconds: 1080, start: 720 }],
      [
        ['overlap', 'error', 'B', 60],
        ['backBeforeOnAir', 'note', 'A', 60],
      ],
    ],
    [
      'fixed starts that do not increase',
      [{ seconds: 600 }, { start: 900, seconds: 60 }, { start: 600, seconds: 1200 }],
      [
        ['startsNotIncreasing', 'error', 'C', 360],
        ['hole', 'warning', 'B', 300],
      ],
    ],
    [
      'a fixed start before on air',
      [{ start: -60, seconds: 1860 }],
      [
        ['startOutsideSlot', 'error', 'A', null],
        ['backBeforeOnAir', 'note', 'A', 60],
      ],
    ],
    [
      'a fixed start at off air or later',
      [{ seconds: 1800 }, { start: 1800, seconds: 0 }],
      [['startOutsideSlot', 'error', 'B', null]],
    ],
    [
      'an end before the start',
      [{ seconds: 1800 }, { until: 1700 }],
      [['untilBeforeStart', 'error', 'B', 100]],
    ],
    [
      'a block over by more than 5 s',
      [{ seconds: 1806 }],
      [
        ['blockOver', 'error', 'A', 6],
        ['backBeforeOnAir', 'note', 'A', 6],
      ],
    ],
    ['a block over by 5 s: tolerated', [{ seconds: 1805 }], [['backBeforeOnAir', 'note', 'A', 5]]],
    ['a block under by more than 30 s', [{ seconds: 1769 }], [['blockUnder', 'warning', 'A', 31]]],
    ['a block under by 30 s: tolerated', [{ seconds: 1770 }], []],
    [
      'a hole before a fixed start',
      [{ seconds: 600 }, { start: 640, seconds: 1160 }],
      [['hole', 'warning', 'B', 40]],
    ],
    [
      'a hole before the first entry',
      [{ start: 60, seconds: 1740 }],
      [['hole', 'warning', 'A', 60]],
    ],
    [
      'the same content twice',
      [
        { seconds: 900, content: 'clip' },
        { seconds: 900, content: 'clip' },
      ],
      [['sameContent', 'warning', 'B', null]],
    ],
    [
      'the same content once floated: none',
      [
        { seconds: 1800, content: 'clip' },
        { seconds: 900, content: 'clip', floated: true },
      ],
      [],
    ],
    [
      'a floated entry with a fixed start',
      [{ seconds: 1800 }, { seconds: 60, start: 60, floated: true }],
      [['floatedAnchor', 'note', 'B', null]],
    ],
    ['nothing at all', [], [['empty', 'warning', null, 1800]]],
    ['only floated entries', [{ seconds: 60, floated: true }], [['empty', 'warning', null, 1800]]],
  ]
  it.each(table)('%s', (_, entries, expected) => {
    expect(told(judge(entries))).toEqual(expected)
  })

  it('say that a programme is shorter than its obligation asks, an error', () => {
    expect(told(judge([{ seconds: 1780 }], { minimumSeconds: 1790 }))).toEqual([
      ['belowMinimum', 'error', null, 10],
    ])
    expect(judge([{ seconds: 1790 }], { minimumSeconds: 1790 })).toEqual([])
  })

  it('name the topics of the plan no counted entry carries', () => {
    const entries = [
      { seconds: 1800, topics: ['one'] },
      { topics: ['two'], floated: true },
    ]
    const found = judge(entries, { topics: ['one', 'two'] })
    expect(found.map(({ code, other }) => [code, other])).toEqual([['topicMissing', 'two']])
  })

  it('go by the tolerances of the column', () => {
    expect(judge([{ seconds: 1790 }], { underSeconds: 5 })[0]?.code).toBe('blockUnder')
    expect(judge([{ seconds: 1820 }], { overSeconds: 20 }).filter(isBlocking)).toEqual([])
  })

  it('put errors first, the worst one first', () => {
    const found = judge([
      { seconds: 700 },
      { start: 660, seconds: 300 },
      { start: 860, seconds: 1000 },
    ])
    expect(told(found).slice(0, 3)).toEqual([
      ['overlap', 'error', 'C', 100],
      ['blockOver', 'error', 'C', 60],
      ['overlap', 'error', 'B', 40],
    ])
  })
})
