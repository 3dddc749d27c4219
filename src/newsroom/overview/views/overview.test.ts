import { describe, expect, it } from 'vitest'

import type { CountRow } from '@/domain/obligation/ledger/types'

import type { Matrix, MatrixRow } from '../../obligations/views/matrix'
import type { LedgerStateName } from '../../words/ledgerText'
import { lightCounts, overviewOf } from './overview'

const NONE = { aired: 0, onTime: 0, late: 0, madeUp: 0, waived: 0, excused: 0, missed: 0 }

/** A month of 2026 in a state, of which two were due. */
function monthOf(month: string, state: CountRow['state'], over: Partial<CountRow> = {}) {
  const name = `2026-${month}`
  const row = {
    ...{ period: name, from: `${name}-01`, to: `${name}-28`, state, due: 2, shortage: 0 },
    ...{ ...NONE, pending: 0, planned: 0, issues: {} },
    ...over,
  }
  Object.assign(row.issues, { aired: [], madeUp: [], waived: [], excused: [], missed: [] })
  const text = { number: '', word: '', before: '', after: null }
  return { month: Number(month), span: 1, periods: [{ name, row: row as never, text }] }
}

const rowOf = (id: string, worst: LedgerStateName, slots: MatrixRow['slots'] = []) =>
  ({ head: { id }, rule: '', slots, total: null, worst }) as unknown as MatrixRow

type Group = { outlet: string; rows: MatrixRow[]; isSilent?: boolean }

function seen(groups: Group[]) {
  const outlets = groups.map(({ outlet }) => ({
    ...{ id: outlet, name: outlet, openedOn: null, closedOn: null, successors: [] },
  }))
  const matrix = {
    year: 2026,
    groups: groups.map(({ rows, isSilent = false }, at) => ({
      ...{ outlet: outlets[at], rows, isSilent },
    })),
  } as unknown as Matrix
  return overviewOf({ matrix, outlets, today: '2026-03-20' })
}

describe('outlets compared', () => {
  it.each<[LedgerStateName, string]>([
    ['short', 'short'],
    ['atRisk', 'attention'],
    ['pending', 'attention'],
    ['open', 'fine'],
    ['met', 'fine'],
    ['madeUp', 'fine'],
    ['waived', 'fine'],
    ['excused', 'fine'],
    ['none', 'nothing'],
    ['upcoming', 'nothing'],
  ])('whose worst period is %s stand %s', (worst, light) => {
    const [group] = seen([{ outlet: 'a', rows: [rowOf('o', worst, [monthOf('01', 'met')])] }])
    expect(group?.light).toBe(light)
  })

  it.each<[LedgerStateName]>([['unset'], ['columnless']])(
    'with an obligation that is %s need attention, with no records too: that is not about them',
    (worst) => {
      expect(seen([{ outlet: 'a', isSilent: true, rows: [rowOf('o', worst)] }])[0]?.light).toBe(
        'attention',
      )
    },
  )

  it('without any records are unknown: neither short nor fine', () => {
    const rows = [rowOf('o', 'short', [monthOf('01', 'short')])]
    expect(seen([{ outlet: 'a', isSilent: true, rows }])[0]?.light).toBe('unknown')
  })

  it('begin with the worst, and of these with the one that is short most often', () => {
    const months = ['01', '02'].map((month) => monthOf(month, 'short', { shortage: 1 }))
    const groups = seen([
      { outlet: 'fine', rows: [rowOf('o1', 'met', [monthOf('01', 'met')])] },
      { outlet: 'nothing', rows: [] },
      { outlet: 'once', rows: [rowOf('o2', 'short', months.slice(0, 1))] },
      { outlet: 'silent', isSilent: true, rows: [rowOf('o3', 'short', months)] },
      { outlet: 'twice', rows: [rowOf('o4', 'met'), rowOf('o5', 'short', months)] },
      { outlet: 'risk', rows: [rowOf('o6', 'atRisk', [monthOf('03', 'atRisk')])] },
    ])
    const names = groups.map(({ outlet }) => outlet.id)
    expect(names).toEqual(['twice', 'once', 'silent', 'risk', 'fine', 'nothing'])
    expect(groups[0]?.rows.map(({ row }) => row.head.id)).toEqual(['o5', 'o4'])
    expect(lightCounts(groups)).toEqual([
      ['short', 2],
      ['unknown', 1],
      ['attention', 1],
      ['fine', 1],
      ['nothing', 1],
    ])
  })

  it('have the period of today, how much of it is unconfirmed, and the periods that ended', () => {
    const slots = [
      monthOf('01', 'met', { aired: 2, onTime: 2 }),
      monthOf('02', 'short', { aired: 1, onTime: 1, missed: 1, shortage: 1 }),
      monthOf('03', 'open', { aired: 1, onTime: 1, pending: 1 }),
      monthOf('04', 'upcoming'),
    ]
    const [group] = seen([{ outlet: 'a', rows: [rowOf('o', 'short', slots)] }])
    expect(group?.rows[0]).toMatchObject({
      ...{ now: { name: '2026-03' }, unconfirmed: 1 },
      year: {
        ...{ periods: ['2026-01', '2026-02'], running: [], later: ['2026-03'] },
        ...{ due: 4, aired: 3, missed: 1, shortage: 1, short: ['2026-02'] },
      },
    })
  })
})
