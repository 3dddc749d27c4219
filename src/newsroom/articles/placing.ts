import { idOf } from '@/access/membership'
import { type ApartChange, refuseApart } from '@/domain/workflow/text/apart'
import type { TextState } from '@/domain/workflow/text/types'

import { failure } from '../words/failure'
import type { LoadedText } from './loadText'

type Reference = string | { id: string } | null | undefined
type Placed = { [field in (typeof PLACING)[number]]?: unknown }
type Row = Placed & {
  outlet?: unknown
  chain?: unknown
  embargoUntil?: unknown
  wishedAt?: unknown
  desk?: unknown
}

/** Where a text stands among others: not part of what is approved (approvalCovers.ts). */
export const PLACING = ['column', 'issue', 'topics'] as const

/** What a write changes of a text beside what is approved. */
export function changedApart(before: Row, after: Row): ApartChange {
  const outlet = reference(before.outlet) !== reference(after.outlet)
  return {
    outlet,
    // At another outlet the desk follows from that (settleDesk).
    desk: !outlet && reference(before.desk) !== reference(after.desk),
    place: isPlacedAnew(before, after),
    embargo: instant(before.embargoUntil) !== instant(after.embargoUntil),
    wish: instant(before.wishedAt) !== instant(after.wishedAt),
  }
}

/** @throws NewsroomError when the person may not change what is not part of an approval. */
export function checkApart(
  { rules, person, isOtherDesks }: LoadedText,
  text: TextState,
  save: { changed: ApartChange; wasSubmitted: boolean; at: string; isOwnDesk: boolean },
): void {
  const code = refuseApart(rules, text, { by: person || null, isOtherDesks, ...save })
  if (code) throw failure(code)
}

/** Whether a write moves a text to another column, issue or other topics. */
export function isPlacedAnew(before: Placed, after: Placed): boolean {
  return PLACING.some((field) => placeIn(before[field]) !== placeIn(after[field]))
}

const reference = (value: unknown) => idOf(value as Reference)

const placeIn = (value: unknown): string =>
  Array.isArray(value) ? value.map(reference).sort().join() : (reference(value) ?? '')

const instant = (value: unknown): number | null =>
  value ? new Date(value as string | Date).getTime() : null
