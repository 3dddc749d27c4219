import type { ActivityKind } from '@/payload-types'

/** What activities of a kind are counted in, in its order. */
export const unitsOf = ({ units }: Pick<ActivityKind, 'units'>): string[] =>
  (units ?? []).flatMap(({ unit }) => (unit ? [unit] : []))
