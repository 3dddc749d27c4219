import type { RunAction } from '@/domain/rundown/run/run'

export type Command =
  | { kind: 'press'; action: RunAction; seconds?: number }
  | { kind: 'primary' }
  | { kind: 'select'; step: 1 | -1 }
  | { kind: 'jump' }
  | { kind: 'offAir' }

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

const LETTERS: Record<string, Command> = {
  ' ': { kind: 'primary' },
  Backspace: { kind: 'press', action: 'previous' },
  ArrowDown: { kind: 'select', step: 1 },
  ArrowUp: { kind: 'select', step: -1 },
  Enter: { kind: 'jump' },
  h: { kind: 'press', action: 'hold' },
  b: { kind: 'press', action: 'float' },
  t: { kind: 'press', action: 'takeOver' },
  x: { kind: 'offAir' },
  '1': { kind: 'press', action: 'add', seconds: -30 },
  '2': { kind: 'press', action: 'add', seconds: -15 },
  '3': { kind: 'press', action: 'add', seconds: 15 },
  '4': { kind: 'press', action: 'add', seconds: 30 },
}

/** What a key does on the console; null for those that do nothing there. */
export function commandOf({ key, ctrlKey, altKey, metaKey }: Key): Command | null {
  if (ctrlKey || altKey || metaKey) return null
  return LETTERS[key.length === 1 ? key.toLowerCase() : key] ?? null
}

/** The keys and what they do, as people read them. */
export const KEY_WORDS: readonly [string, string][] = [
  ['Dấu cách', 'Bắt đầu, mục tiếp'],
  ['⌫', 'Mục trước'],
  ['H', 'Giữ, chạy tiếp'],
  ['1 2 3 4', '−30, −15, +15, +30 giây'],
  ['↑ ↓ rồi Enter', 'Chọn một mục và phát mục đó'],
  ['B', 'Bỏ qua mục sau'],
  ['X', 'Hết sóng (hỏi lại)'],
  ['T', 'Tiếp quản'],
]
