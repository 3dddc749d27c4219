/** What is compared of an outlet, in this order. */
export const COMPARED = [
  'planned',
  'aired',
  'late',
  'missed',
  'repeats',
  'minutes',
  'items',
] as const
export type Compared = Record<(typeof COMPARED)[number] | 'short', number>
