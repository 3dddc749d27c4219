import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { ZONE } from '@/domain/calendar/civil'
import { rolesOf } from '@/domain/workflow/text/asked'
import type { NamedChain } from '@/domain/workflow/text/chains'
import { peopleForText } from '@/domain/workflow/text/desks'
import { unsignedStep } from '@/domain/workflow/text/unsignedStep'

import { type WorkflowArticle, writersOf } from '../../articles/articleFacts'
import { chainFor } from '../../articles/chainFor'
import { loadStandIns } from '../../articles/standIns'
import { loadPeople } from '../../notices/loadPeople'
import { deskOf } from '../../texts/openDesks'
import { peopleAt } from '../../texts/peopleAt'

/** A step that nobody could sign of a text, and whether that comes of who is named as its author. */
export type NoSigner = { step: string; isByNames: boolean }

/** What of a text is typed and not kept yet; what is undefined is as it is kept. */
export type Typed = {
  /** Accounts named as its authors. */
  writers: readonly string[]
  column?: string | null
  genre?: string
  desk?: string | null
}

/**
 * Who is left to sign a text if these were its authors, by the chain it would be submitted under and the roles people have
 * today; null where each step has somebody. Undefined for a text that the request's user may not read.
 */
export async function loadNoSigner(
  req: PayloadRequest,
  id: string,
  { writers, ...typed }: Typed,
): Promise<NoSigner | null | undefined> {
  const row = await rowOf(req, 'articles', id, { draft: true, overrideAccess: false })
  if (!row) return undefined
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
  const article = { ...row, ...given }
  const chain = await chainFor(req, article)
  const people = await peopleToday(req, article, chain)
  const author = idOf(row.author)
  // As it is kept, and without those who are named: they wrote some of it.
  const kept = writersOf({ writers: row.writers, people: null })
  const step = unsignedStep(chain, people, { author, writers: [...kept, ...writers] })
  if (!step) return null
  const without = unsignedStep(chain, people, { author, writers: kept })
  return { step: step.name, isByNames: without?.id !== step.id }
}

/** The roles of the people of an outlet for a text of a desk today, those lent to them among them. */
async function peopleToday(
  req: PayloadRequest,
  article: WorkflowArticle,
  chain: NamedChain,
): Promise<Record<string, string[]>> {
  const outlet = idOf(article.outlet) ?? ''
  const desk = await deskOf(req, article)
  const people = peopleForText(peopleAt(await loadPeople(req), outlet), desk)
  const { delegations } = await loadStandIns(req, { outlet, to: null })
  const rules = { zone: ZONE, config: chain, people, delegations }
  const at = new Date().toISOString()
  return Object.fromEntries(
    Object.keys(people).map((person) => [person, [...rolesOf(rules, person, at)]]),
  )
}
