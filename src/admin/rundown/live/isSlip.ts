import type { RunAction } from '@/domain/rundown/run/run'

/** A button that was pressed and whose answer has not come. */
export type PressInProgress = {
  action: RunAction
  /** The last press that this screen knew of when it asked; null while it has not asked. */
  asked: number | null
}

/**
 * Whether a press is the same one once more: the same button, on the state that the one before was pressed on. A screen
 * that shows what the one before did, which may come before its answer, is pressed anew. Time is added as often as it is
 * pressed.
 */
export function isSlip(
  before: PressInProgress | null,
  { action, known }: { action: RunAction; known: number },
): boolean {
  if (before?.action !== action || action === 'add') return false
  return before.asked === null || before.asked === known
}
