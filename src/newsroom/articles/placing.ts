import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { holdsOneOf } from '@/domain/workflow/text/conditions'

import { loadPublicSide } from '../texts/publicSide'
import { failure } from '../words/messages'
import type { LoadedText } from './loadText'

type Reference = string | { id: string } | null | undefined
type Placed = { [field in (typeof PLACING)[number]]?: unknown }
type Embargoed = { id?: string; embargoUntil?: unknown }
type Row = Placed & { outlet?: unknown; chain?: unknown; publishedAt?: unknown }

/** Where a text stands among others: not part of what is approved, changed by editors at any time (approvalCovers.ts). */
export const PLACING = ['column', 'issue', 'topics'] as const

/**
 * The outlet of a text is fixed once it was submitted; after that only who edits or publishes for the outlet moves it
 * among columns, issues and topics.
 * @throws NewsroomError when it may not be changed.
 */
export function checkPlacing({
  before,
  after,
  loaded: { text, rules, person },
}: {
  before: Row
  after: Row
  loaded: LoadedText
}): void {
  const isFixed = Boolean(before.chain) || text.work.state !== 'draft'
  if (isFixed && reference(before.outlet) !== reference(after.outlet)) throw failure('outletFixed')
  const isInHand = text.work.state === 'draft' || text.work.state === 'returned'
  if (isInHand && !before.publishedAt) return
  if (!isPlacedAnew(before, after) || person === '') return
  const { editors, publishers } = rules.config
  const roles = new Set(rules.people[person])
  if (!holdsOneOf(roles, [...editors, ...publishers])) throw failure('placedByEditors')
}

/**
 * Until a text goes out, whoever writes it says what embargo they wish for, and once it is on its way who publishes; after
 * that it is a move of its own (workflow.md, Moves: embargo).
 * @throws NewsroomError when a save may not change it.
 */
export async function checkEmbargo({
  req,
  before,
  after,
  loaded: { text, rules, person },
}: {
  req: PayloadRequest
  before: Embargoed
  after: Embargoed
  loaded: LoadedText
}): Promise<void> {
  if (instant(before.embargoUntil) === instant(after.embargoUntil)) return
  if (req.context.movingEmbargo) return
  const stored = await loadPublicSide(req, { id: before.id })
  if (stored?.publication || stored?.nextPublication) throw failure('embargoByMove')
  const isInHand = text.work.state === 'draft' || text.work.state === 'returned'
  if (isInHand || person === '') return
  const roles = new Set(rules.people[person])
  if (!holdsOneOf(roles, rules.config.publishers)) throw failure('embargoByPublishers')
}

const instant = (value: unknown): number | null =>
  value ? new Date(value as string | Date).getTime() : null

/** Whether a write moves a text to another column, issue or other topics. */
export function isPlacedAnew(before: Placed, after: Placed): boolean {
  return PLACING.some((field) => placeIn(before[field]) !== placeIn(after[field]))
}

const reference = (value: unknown) => idOf(value as Reference)

const placeIn = (value: unknown): string =>
  Array.isArray(value) ? value.map(reference).sort().join() : (reference(value) ?? '')
