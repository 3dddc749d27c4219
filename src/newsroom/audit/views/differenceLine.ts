import type { DiffPart } from '@/domain/text/diff'

/** What changed in one part of a thing. */
export type Difference = { key: string; label: string; parts: DiffPart[] }
