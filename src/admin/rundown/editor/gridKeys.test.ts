import { describe, expect, it } from 'vitest'

import { commandOf } from './gridKeys'

type Held = { ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean }
const press = (key: string, held: Held = {}) =>
  commandOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    nativeEvent: { isComposing: false } as KeyboardEvent,
    ...held,
  })

describe('keys in the table', () => {
  it.each([
    ['ArrowDown', {}, { do: 'go', rows: 1, columns: 0, extend: false }],
    ['ArrowDown', { shiftKey: true }, { do: 'go', rows: 1, columns: 0, extend: true }],
    ['ArrowRight', {}, { do: 'go', rows: 0, columns: 1, extend: false }],
    ['ArrowUp', { altKey: true }, { do: 'move', by: 'up' }],
    ['Enter', {}, { do: 'add' }],
    ['Enter', { shiftKey: true }, { do: 'addAbove' }],
    ['F2', {}, { do: 'edit', seed: null }],
    ['t', {}, { do: 'edit', seed: '' }],
    ['Process', {}, { do: 'edit', seed: '' }],
    ['Delete', {}, { do: 'remove' }],
    ['z', { ctrlKey: true }, { do: 'undo' }],
    ['Z', { ctrlKey: true, shiftKey: true }, { do: 'redo' }],
    ['F10', { shiftKey: true }, { do: 'menu' }],
  ])('%s %o', (key, held, command) => {
    expect(press(key, held)).toEqual(command)
  })

  it.each([
    ['Tab', {}],
    ['F5', {}],
    ['c', { ctrlKey: true }],
    ['v', { ctrlKey: true }],
    ['Shift', { shiftKey: true }],
  ])('%s is left to the browser', (key, held) => {
    expect(press(key, held)).toBeNull()
  })
})
