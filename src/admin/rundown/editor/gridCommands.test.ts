import { describe, expect, it } from 'vitest'

import { EMPTY_ENTRY } from '@/domain/rundown/edit/content'

import { COLUMNS } from './columns'
import { neighbourCell } from './gridCells'
import { runCommand } from './gridCommands'
import type { GridContext } from './gridContext'
import type { GridCommand } from './gridKeys'
import { gridReducer, type GridState, START } from './gridState'

const ORDER = ['A', 'B', 'C']
const columns = COLUMNS.filter(({ key }) => ['title', 'seconds', 'back', 'script'].includes(key))

/** A table with a row active (B by default), and what a command does to it. */
function table(grid: Partial<GridState> = {}, mayEdit = true) {
  let state: GridState = { ...START, active: { id: 'B', column: 'title' }, ...grid }
  const calls: string[] = []
  const call =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push([name, ...args.map((arg) => (arg === null ? 'top' : String(arg)))].join(' '))
      return true
    }
  const entries = ORDER.map((id) => ({ ...EMPTY_ENTRY, id, rank: id }))
  const context = {
    grid: state,
    order: ORDER,
    columns,
    mayEdit,
    content: { entries },
    isFocusWanted: { current: false },
    dispatch: (action: Parameters<typeof gridReducer>[1]) => {
      state = gridReducer(state, action)
    },
    actions: {
      add: (after: string | null) => {
        call('add behind')(after)
        return 'new'
      },
      remove: call('remove'),
      moveStep: call('move'),
    },
    onMenu: call('menu'),
    onScript: call('script'),
    onUndo: call('undo'),
    onRedo: call('redo'),
    onAnnounce: () => undefined,
  } as unknown as GridContext
  return { context, calls, state: () => state }
}

const cell = ({ active, editing, selected }: GridState) =>
  `${active?.id} ${active?.column}${editing ? ' typing' : ''}${selected.size ? ` ${[...selected].join('')}` : ''}`

const go = (rows: number, across: number, extend = false): GridCommand => ({
  do: 'go',
  rows,
  columns: across,
  extend,
})

const CASES: [GridCommand, Partial<GridState>, string, string[]][] = [
  [go(1, 0), {}, 'C title', []],
  [go(15, 0), {}, 'C title', []],
  [go(-1, 0), {}, 'A title', []],
  [go(0, 1), {}, 'B seconds', []],
  [go(0, -1), {}, 'B title', []],
  [go(1, 0, true), { anchor: 'B' }, 'C title BC', []],
  [{ do: 'edge', rows: 'last', columns: 'last', extend: false }, {}, 'C script', []],
  [{ do: 'edge', rows: null, columns: 'last', extend: false }, {}, 'B script', []],
  [{ do: 'edge', rows: 'first', columns: 'first', extend: true }, { anchor: 'B' }, 'A title AB', []], // prettier-ignore
  [{ do: 'all' }, {}, 'B title ABC', []],
  [{ do: 'clear' }, { selected: new Set(['A']) }, 'B title', []],
  [{ do: 'menu' }, {}, 'B title', ['menu B']],
  [{ do: 'script' }, {}, 'B title', ['script B']],
  [{ do: 'undo' }, {}, 'B title', ['undo']],
  [{ do: 'redo' }, {}, 'B title', ['redo']],
  [{ do: 'move', by: 'up' }, {}, 'B title', ['move B up']],
  [{ do: 'move', by: 'down' }, { selected: new Set(['A', 'B']) }, 'B title AB', ['move A,B down']],
  [{ do: 'edit', seed: '' }, {}, 'B title typing', []],
  [{ do: 'edit', seed: null }, { active: { id: 'B', column: 'back' } }, 'B back', []],
  [{ do: 'edit', seed: null }, { active: { id: 'B', column: 'script' } }, 'B script', ['script B']],
  [{ do: 'add' }, {}, 'new title typing', ['add behind B']],
  [{ do: 'add' }, { active: null }, 'new title typing', ['add behind C']],
  [{ do: 'addAbove' }, {}, 'new title typing', ['add behind A']],
  [{ do: 'addAbove' }, { active: { id: 'A', column: 'title' } }, 'new title typing', ['add behind top']], // prettier-ignore
  [{ do: 'remove' }, {}, 'C title', ['remove B']],
  [{ do: 'remove' }, { active: { id: 'C', column: 'title' } }, 'B title', ['remove C']],
]

describe('a command of the table', () => {
  it.each(CASES)('%o from %o', (command, grid, expected, expectedCalls) => {
    const { context, calls, state } = table(grid)
    runCommand(context, command)
    expect(cell(state())).toBe(expected)
    expect(calls).toEqual(expectedCalls)
    expect(context.isFocusWanted.current).toBe(true)
  })

  it.each<[GridCommand, string[]]>([
    [{ do: 'move', by: 'up' }, []],
    [{ do: 'edit', seed: '' }, []],
    [{ do: 'add' }, []],
    [{ do: 'remove' }, []],
    [{ do: 'script' }, ['script B']],
  ])('%o changes nothing for who may only look', (command, expectedCalls) => {
    const { context, calls, state } = table({}, false)
    runCommand(context, command)
    expect(cell(state())).toBe('B title')
    expect(calls).toEqual(expectedCalls)
  })
})

describe('Tab in a cell', () => {
  it.each([
    ['A', 'title', 1, { id: 'A', column: 'seconds' }],
    ['A', 'seconds', 1, { id: 'B', column: 'title' }],
    ['B', 'title', -1, { id: 'A', column: 'seconds' }],
    ['A', 'title', -1, null],
    ['C', 'seconds', 1, null],
  ] as const)('from %s %s by %i', (id, column, by, expected) => {
    const { context } = table({ editing: { id, column, seed: null } })
    expect(neighbourCell(context, id, by)).toEqual(expected)
  })
})
