import type { Obligation } from '@/payload-types'

/**
 * The fields of an obligation, each in one list: what is read for a head, goes over into a new version and stands in the
 * log follows from these.
 */
export const NAMING_FIELDS = ['title', 'outlet', 'columns', 'plan', 'clause'] as const
/** How much: a new version has its own. */
export const MEASURE_FIELDS = ['measureKind', 'count', 'days'] as const
/** By which rule it is counted: a new version has the same. */
export const RULE_FIELDS = [
  'period',
  'proration',
  'minimumSeconds',
  'lateAfterMinutes',
  'graceHours',
] as const
export const VALIDITY_FIELDS = ['validFrom', 'validTo'] as const
/** What counts for nothing; the log tells nothing of it. */
export const SIDE_FIELDS = ['note', 'sample'] as const
/** What the program fills in. */
export const COMPUTED_FIELDS = [
  'replaces',
  'importedFrom',
  'importedRow',
  'searchText',
  'sortKey',
] as const

type Named = Exclude<keyof Obligation, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>

/** What a head is made of. */
export const HEAD_FIELDS = [
  ...NAMING_FIELDS,
  ...MEASURE_FIELDS,
  ...RULE_FIELDS,
  ...VALIDITY_FIELDS,
  ...SIDE_FIELDS,
] as const satisfies Named[]

/** What the log tells of. */
export const LOGGED_FIELDS = [
  ...NAMING_FIELDS,
  'replaces',
  ...MEASURE_FIELDS,
  ...RULE_FIELDS,
  ...VALIDITY_FIELDS,
] as const satisfies Named[]
