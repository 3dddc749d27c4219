import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import { closestChain, type NamedChain, ONE_STEP } from '@/domain/workflow/text/chains'

import { chainOfRow } from '../chains/chainOfRow'
import type { WorkflowArticle } from './articleFacts'

/** The chain that is laid down for an article now: of its column, genre, outlet or organisation; else the one step. */
export async function chainFor(req: PayloadRequest, article: WorkflowArticle): Promise<NamedChain> {
  const outlet = idOf(article.outlet)
  if (!outlet) return ONE_STEP
  const organisation = await organisationOf(req, outlet)
  const rows = await rowsWhere(req, 'approval-chains', {
    where: {
      or: [
        { outlet: { equals: outlet } },
        { and: [{ outlet: { exists: false } }, { organisation: { equals: organisation ?? '' } }] },
      ],
    },
    sort: 'id',
    overrideAccess: true,
  })
  const place = { outlet, organisation, column: idOf(article.column), genre: article.genre ?? null }
  const chain = closestChain(rows.map(chainOfRow), place)
  if (!chain) return ONE_STEP
  const { name, steps, editors, publishers, takers, distinct } = chain
  return { name, steps, editors, publishers, takers, distinct }
}

async function organisationOf(req: PayloadRequest, outlet: string): Promise<string | null> {
  const row = await rowOf(req, 'outlets', outlet, {
    select: { organisation: true },
    overrideAccess: true,
  })
  return idOf(row?.organisation)
}
