import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { closestChain, type NamedChain, ONE_STEP } from '@/domain/workflow/text/chains'

import { chainsAt } from '../chains/chainsAt'
import type { WorkflowArticle } from './articleFacts'

/** The chain that is laid down for an article now: of its column, genre, outlet or organisation; else the one step. */
export async function chainFor(req: PayloadRequest, article: WorkflowArticle): Promise<NamedChain> {
  const outlet = idOf(article.outlet)
  if (!outlet) return ONE_STEP
  const { chains, organisation } = await chainsAt(req, outlet)
  const place = { outlet, organisation, column: idOf(article.column), genre: article.genre ?? null }
  const chain = closestChain(chains, place)
  if (!chain) return ONE_STEP
  const { name, steps, editors, publishers, takers, distinct } = chain
  return { name, steps, editors, publishers, takers, distinct }
}
