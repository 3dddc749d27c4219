import { describe, expect, it } from 'vitest'

import { commandOf } from './consoleKeys'

const key = (name: string, held = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})

describe('keys of the live console', () => {
  it.each([
    [' ', { kind: 'primary' }],
    ['h', { kind: 'press', action: 'hold' }],
    ['H', { kind: 'press', action: 'hold' }],
    ['1', { kind: 'press', action: 'add', seconds: -30 }],
    ['4', { kind: 'press', action: 'add', seconds: 30 }],
    ['ArrowUp', { kind: 'select', step: -1 }],
    ['q', null],
    ['Tab', null],
  ])('%j', (name, command) => {
    expect(commandOf(key(name))).toEqual(command)
  })

  it('leaves the browser its own combinations', () => {
    expect(commandOf(key('t', { ctrlKey: true }))).toBeNull()
    expect(commandOf(key('1', { altKey: true }))).toBeNull()
    expect(commandOf(key('h', { metaKey: true }))).toBeNull()
  })
})
