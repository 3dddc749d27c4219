import type { Phase } from '../fields/types'

/** Whether what differs is sent by itself, without a keystroke: what was refused only once it is another. */
export const goesByItself = (phase: Phase, isAsRefused: () => boolean): boolean =>
  phase === 'saved' || phase === 'typed' || (phase === 'refused' && !isAsRefused())

/** Whether what was typed waits for the person, or for the network. */
export const isHeldUp = (phase: Phase, hasFailed: boolean): boolean =>
  phase === 'conflict' ||
  phase === 'session' ||
  ((phase === 'offline' || phase === 'broken') && hasFailed)
