import type { PayloadRequest } from 'payload'

import { idOf, type Member } from '@/access/membership'
import { rolesOf } from '@/access/outletScope'
import { rowOf } from '@/database/rows'
import { ZONE } from '@/domain/calendar/civil'
import type { ArticleState } from '@/domain/workflow/article'
import { type NamedChain, ONE_STEP } from '@/domain/workflow/text/chains'
import { peopleForText } from '@/domain/workflow/text/desks'
import { textOfRows } from '@/domain/workflow/text/ofArticle'
import type { Approval, PublicSide, Rules, TextState } from '@/domain/workflow/text/types'

import { deskOf, type OpenDesk } from '../texts/openDesks'
import { UNCOUNTED } from '../texts/publicSide'
import { writersOf, type WorkflowArticle } from './articleFacts'
import { chainFor } from './chainFor'
import { missingParts } from './missingParts'
import { loadStandIns } from './standIns'

/** An approval as it is kept: when it was given, too (UTC, ISO). */
export type KeptApproval = Approval & { at: string }

/** What a move of an article is decided by. */
export type LoadedText = {
  text: TextState
  rules: Rules
  /** The one whose `steps` are asked, with their names. */
  chain: NamedChain
  /** Who asks; empty where the product itself does. */
  person: string
  /** The desk it belongs to, if that works. */
  desk: OpenDesk | null
  /** Whether whoever asks is an editor at the outlet, but not of this desk. */
  isOtherDesks: boolean
}

const ON_ITS_WAY: readonly ArticleState[] = ['submitted', 'approved', 'published']

/**
 * An article as the law of texts sees it, with the chain that holds for it and the roles of whoever asks
 * (workflow.md, State and Who). A text on its way keeps the chain it was submitted under.
 */
export async function loadText(
  req: PayloadRequest,
  article: WorkflowArticle,
  side: PublicSide | null,
): Promise<LoadedText> {
  const state = article.state ?? 'draft'
  const kept = ON_ITS_WAY.includes(state) ? (chainOf(article) ?? ONE_STEP) : null
  const chain = kept ?? (await chainFor(req, article))
  const person = req.user?.id ?? ''
  const text = textOf(article, chain, side)
  const desk = await deskOf(req, article)
  const held = await rulesFor(req, { article, chain, person })
  const people = peopleForText(held.people, desk)
  const isOtherDesks = people[person]?.length !== held.people[person]?.length
  return { text, chain, person, desk, isOtherDesks, rules: { ...held, people } }
}

/** An article as the law of texts sees it, under a chain. */
export function textOf(
  article: WorkflowArticle,
  chain: NamedChain,
  side: PublicSide | null,
): TextState {
  const state = article.state ?? 'draft'
  return textOfRows(
    {
      author: idOf(article.author) ?? '',
      state,
      step: state === 'submitted' ? (article.step ?? 0) : null,
      revision: article.revisionNumber ?? UNCOUNTED,
      complete: missingParts(article).length === 0,
      writers: [...writersOf(article)].sort(),
      approvals: approvalsOf(article, chain),
    },
    side,
    article.embargoUntil ? new Date(article.embargoUntil).toISOString() : null,
  )
}

async function rulesFor(
  req: PayloadRequest,
  { article, chain, person }: { article: WorkflowArticle; chain: NamedChain; person: string },
): Promise<Rules> {
  if (person === '') return { zone: ZONE, config: chain, people: {}, delegations: [] }
  const outlet = idOf(article.outlet)
  const roles = await rolesOf(req, req.user as Member, outlet)
  const { delegations, from } = await loadStandIns(req, { outlet, to: person })
  const others = [...from].map(([id, { roles: theirs }]) => [id, theirs] as const)
  const people = { ...Object.fromEntries(others), [person]: roles }
  return { zone: ZONE, config: chain, people, delegations }
}

/** The same rules, that know of one more person: whoever a text is handed to has a role at its outlet. */
export async function withPerson(
  req: PayloadRequest,
  rules: Rules,
  { id, outlet }: { id: string; outlet: string | null },
): Promise<Rules> {
  if (id === '' || Object.hasOwn(rules.people, id)) return rules
  const user = await rowOf(req, 'users', id, {
    select: { active: true, memberships: true },
    overrideAccess: true,
  })
  if (!user) return rules
  const roles = await rolesOf(req, user as Member, outlet)
  return roles.length === 0 ? rules : { ...rules, people: { ...rules.people, [id]: roles } }
}

/** The chain a text was submitted under; null if it never was, or before chains were kept. */
export function chainOf({ chain }: Pick<WorkflowArticle, 'chain'>): NamedChain | null {
  return (chain as NamedChain | null | undefined) ?? null
}

/** What is kept of approvals; one of before they were, by whom and when it was given. */
export function approvalsOf(article: WorkflowArticle, chain: NamedChain): KeptApproval[] {
  const { approvals, approvedAt, revisionNumber } = article
  if (Array.isArray(approvals)) return approvals as KeptApproval[]
  const by = idOf(article.approvedBy)
  if (!by) return []
  const step = chain.steps[0]?.id ?? ''
  const at = approvedAt ? new Date(approvedAt).toISOString() : ''
  return [{ step, by, revision: revisionNumber ?? UNCOUNTED, at }]
}
