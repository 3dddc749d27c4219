import type { CollectionBeforeChangeHook } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { contradiction } from '@/domain/checklist/contradiction'
import { isLimited } from '@/domain/checklist/types'
import type { Checklist } from '@/payload-types'

import { CONDITION_WORDS, demandWords } from '../../words/checklists'
import { failure } from '../../words/failure'
import { checklistOfRow } from '../checklistOfRow'

type Item = NonNullable<Checklist['items']>[number]

/** A checklist holds somewhere, and asks for nothing that no text could have; an item keeps only what its condition goes by. */
export const checkChecklist: CollectionBeforeChangeHook<Checklist> = ({
  data,
  originalDoc,
  req,
}) => {
  const after = { ...originalDoc, ...data } as Checklist
  const [outlet, organisation] = [idOf(after.outlet), idOf(after.organisation)]
  if (!outlet && req.user && !isAdministrator(req.user as Member)) throw failure('checklistOutlet')
  if (!outlet && !organisation) throw failure('checklistNowhere')
  if (outlet && organisation) throw failure('checklistTwoPlaces')
  if (!outlet && (after.columns ?? []).length > 0) throw failure('checklistColumns')
  // Required, so the fields' own checks refuse it with a sentence.
  if (!after.items?.length) return data
  const items = after.items.map(tidied)
  const clash = contradiction(checklistOfRow({ ...after, items }).items)
  if (clash) {
    const { least, most } = clash
    throw failure('checklistContradicts', { least: demandWords(least), most: demandWords(most) })
  }
  return { ...data, items }
}

function tidied(item: Item): Item {
  const { condition } = item
  if (isLimited(condition) && !item.limit) {
    throw failure('checklistLimit', { condition: CONDITION_WORDS[condition]?.vi ?? '' })
  }
  if (condition === 'byHand' && !item.words?.trim()) throw failure('checklistWords')
  return {
    ...item,
    limit: isLimited(condition) ? item.limit : null,
    words: condition === 'byHand' ? item.words : null,
  }
}
