import type { CollectionBeforeChangeHook } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { collide } from '@/domain/workflow/text/chains'
import type { ApprovalChain } from '@/payload-types'

import { failure } from '../../words/failure'
import { chainOfRow } from '../chainOfRow'
import { loadDeadEnds } from '../views/loadDeadEnds'

/**
 * A chain holds somewhere, beside no other as close, and has no step that nobody at an outlet can sign. Steps that only some
 * authors can't pass are told on its page, not refused: two people have one step.
 */
export const checkChain: CollectionBeforeChangeHook<ApprovalChain> = async ({
  data,
  originalDoc,
  req,
}) => {
  const after = { ...originalDoc, ...data } as ApprovalChain
  // Required, so the fields' own checks refuse it with a sentence.
  if (isIncomplete(after)) return data
  const chain = chainOfRow(after)
  if (!chain.outlet && req.user && !isAdministrator(req.user as Member))
    throw failure('chainOutlet')
  if (!chain.outlet && !chain.organisation) throw failure('chainNowhere')
  if (chain.outlet && chain.organisation) throw failure('chainTwoPlaces')
  if (!chain.outlet && chain.columns.length > 0) throw failure('chainColumns')
  const others = await rowsWhere(req, 'approval-chains', {
    where: { id: { not_equals: after.id ?? '' } },
    overrideAccess: true,
  })
  const same = others.find((other) => collide(chain, chainOfRow(other)))
  if (same) throw failure('chainCollides', { name: same.name })
  const nobody = (await loadDeadEnds(req, chain)).find(({ author }) => author === null)
  if (nobody) throw failure('chainUnsigned', { step: nobody.step, outlet: nobody.outlet })
  return data
}

/** Fields are asked of a person one by one; here some may still be missing. */
const isIncomplete = ({ steps, publishers, takers }: Partial<ApprovalChain>): boolean =>
  !steps?.length ||
  !publishers?.length ||
  !takers?.length ||
  steps.some(({ name, roles }: Partial<ApprovalChain['steps'][number]>) => !name || !roles?.length)
