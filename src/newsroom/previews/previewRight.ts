import type { PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rowOrThrow } from '@/database/rows'
import { decideTextMove } from '@/domain/workflow/text/decide'
import type { Article } from '@/payload-types'

import { loadText } from '../articles/loadText'
import { loadPublicSide } from '../texts/publicSide'

/** A text with its newest words, as the request's user may read it. */
export function textToPreview(req: PayloadRequest, id: string): Promise<Article> {
  return rowOrThrow(req, 'articles', id, { draft: true, trash: true, overrideAccess: false })
}

/**
 * Whether the request's user may show a text to people without an account: whoever may edit it as it stands, which those
 * who are asked to approve it may (workflow.md, Moves); and its author, who takes it back to edit it.
 */
export async function mayPreview(req: PayloadRequest, article: Article): Promise<boolean> {
  if (isAdministrator(req.user as Member | null)) return true
  const side = await loadPublicSide(req, article)
  const { text, rules, person } = await loadText(req, article, side?.side ?? null)
  const isOwn = person === text.work.author && (rules.people[person] ?? []).length > 0
  if (isOwn) return true
  const seen = text.work.revision
  const at = new Date().toISOString()
  const edit = { move: 'edit', by: person, at, seen, complete: true } as const
  return decideTextMove(rules, text, edit).ok
}
