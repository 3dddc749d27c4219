import type { KeyboardEvent } from 'react'

/** What a key means in the table while no cell is typed in. */
export type GridCommand =
  | { do: 'go'; rows: number; columns: number; extend: boolean }
  | { do: 'edge'; rows: 'first' | 'last' | null; columns: 'first' | 'last' | null; extend: boolean }
  | { do: 'move'; by: 'up' | 'down' }
  | { do: 'edit'; seed: string | null }
  | {
      do:
        | 'add'
        | 'addAbove'
        | 'remove'
        | 'all'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'menu'
        | 'script'
        | 'saved'
    }

const PAGE = 15
const ARROWS: Record<string, { rows: number; columns: number }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  PageUp: { rows: -PAGE, columns: 0 },
  PageDown: { rows: PAGE, columns: 0 },
}
const WITH_CONTROL: Record<string, GridCommand> = {
  z: { do: 'undo' },
  y: { do: 'redo' },
  a: { do: 'all' },
  s: { do: 'saved' },
  k: { do: 'script' },
}

type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'nativeEvent'
>

/** The command of a key, or null when it is none of the table's. */
export function commandOf(event: Key): GridCommand | null {
  const { key, altKey, shiftKey } = event
  const isControl = event.ctrlKey || event.metaKey
  if (altKey && !isControl) {
    if (key === 'ArrowUp') return { do: 'move', by: 'up' }
    if (key === 'ArrowDown') return { do: 'move', by: 'down' }
    return null
  }
  if (isControl) {
    if (key === 'Home' || key === 'End') {
      const edge = key === 'Home' ? 'first' : 'last'
      return { do: 'edge', rows: edge, columns: edge, extend: shiftKey }
    }
    if (key.toLowerCase() === 'z' && shiftKey) return { do: 'redo' }
    return WITH_CONTROL[key.toLowerCase()] ?? null
  }
  const arrow = ARROWS[key]
  if (arrow) return { do: 'go', ...arrow, extend: shiftKey && arrow.rows !== 0 }
  switch (key) {
    case 'Home':
    case 'End':
      return { do: 'edge', rows: null, columns: key === 'Home' ? 'first' : 'last', extend: false }
    case 'Enter':
      return { do: shiftKey ? 'addAbove' : 'add' }
    case 'F2':
      return { do: 'edit', seed: null }
    case 'F10':
      return shiftKey ? { do: 'menu' } : null
    case 'ContextMenu':
      return { do: 'menu' }
    case 'Delete':
      return { do: 'remove' }
    case 'Backspace':
      return { do: 'edit', seed: '' }
    case 'Escape':
      return { do: 'clear' }
  }
  // A key that types begins typing; one of an input method (Telex, VNI) begins with nothing and types itself.
  if (key.length === 1) return { do: 'edit', seed: '' }
  return event.nativeEvent.isComposing || key === 'Process' ? { do: 'edit', seed: '' } : null
}
