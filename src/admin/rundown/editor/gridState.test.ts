import { describe, expect, it } from 'vitest'

import { chosenRows, gridReducer, START } from './gridState'
import { moveByOne, moveTo } from './moves'

const ORDER = ['a', 'b', 'c', 'd', 'e']

describe('rows chosen in the table', () => {
  it('are the active one, as long as no others are chosen', () => {
    const state = gridReducer(START, { type: 'go', spot: { id: 'c', column: 'title' } })
    expect(chosenRows(state, ORDER)).toEqual(['c'])
  })

  it('are all between where shift began and where it ends, up or down', () => {
    const at = (id: string) => ({ id, column: 'title' as const })
    let state = gridReducer(START, { type: 'go', spot: at('d') })
    state = gridReducer(state, { type: 'extend', spot: at('b'), order: ORDER })
    expect(chosenRows(state, ORDER)).toEqual(['b', 'c', 'd'])
    state = gridReducer(state, { type: 'extend', spot: at('e'), order: ORDER })
    expect(chosenRows(state, ORDER)).toEqual(['d', 'e'])
  })

  it('can be chosen one by one, and come in the order of the programme', () => {
    let state = gridReducer(START, { type: 'toggle', id: 'd' })
    state = gridReducer(state, { type: 'toggle', id: 'a' })
    expect(chosenRows(state, ORDER)).toEqual(['a', 'd'])
    expect(chosenRows(gridReducer(state, { type: 'toggle', id: 'd' }), ORDER)).toEqual(['a'])
  })

  it('leave out rows that are gone', () => {
    const state = gridReducer(START, { type: 'go', spot: { id: 'x', column: 'title' } })
    expect(chosenRows(state, ORDER)).toEqual([])
  })
})

describe('moving chosen rows', () => {
  it.each([
    ['one up', ['c'], 'up', { after: 'a', before: 'b' }],
    ['one down', ['c'], 'down', { after: 'd', before: 'e' }],
    ['two up, together', ['c', 'd'], 'up', { after: 'a', before: 'b' }],
    ['two apart gather', ['b', 'd'], 'down', { after: 'e', before: null }],
    ['to the top', ['b'], 'up', { after: null, before: 'a' }],
  ] as const)('%s', (_, ids, by, place) => {
    expect(moveByOne(ORDER, ids, by)).toEqual({ op: 'move', ids, ...place })
  })

  it('does nothing at the ends', () => {
    expect(moveByOne(ORDER, ['a'], 'up')).toBeNull()
    expect(moveByOne(ORDER, ['e'], 'down')).toBeNull()
  })

  it('does nothing when dropped where they are', () => {
    expect(moveTo(ORDER, ['b'], 1)).toBeNull()
    expect(moveTo(ORDER, ['b'], 2)).toBeNull()
    expect(moveTo(ORDER, ['b'], 3)).toEqual({ op: 'move', ids: ['b'], after: 'c', before: 'd' })
  })
})
