import type { CountedKind } from './counted'

/** Where what figures name is kept. */
export const COUNTED_SLUGS = {
  obligations: 'obligations',
  columns: 'columns',
  issues: 'issues',
  airings: 'airings',
  items: 'articles',
  activities: 'activities',
  activityKinds: 'activity-kinds',
  topics: 'topics',
} as const satisfies Record<CountedKind, string>

export type CountedSlug = (typeof COUNTED_SLUGS)[CountedKind]

export const isCountedSlug = (slug: string): slug is CountedSlug =>
  (Object.values(COUNTED_SLUGS) as string[]).includes(slug)
