import type { PayloadRequest } from 'payload'

import { readCells } from '@/database/readCells'
import { readLists } from '@/database/readLists'
import type { Item } from '@/domain/report/types'

import { lastFrozen } from './lastFrozen'

type Query = {
  outlets: readonly string[]
  /** Instants, the end excluded. */
  from: string
  until: string
}

const FIELDS = [
  ...['id', 'articleId', 'outlet', 'publication', 'seenSince', 'goneSince', 'takenDown'],
  ...['revisedAt', 'corrects', 'archived'],
] as const

/**
 * The texts that readers had first between two instants, each once: when they had it is the first sight that was kept,
 * what it was is its last publication. Corrections are no items: nothing is owed by them (ADR 0022);
 * neither is what was published elsewhere and came from there (ADR 0031).
 */
export async function loadItems(
  req: PayloadRequest,
  { outlets, from, until }: Query,
): Promise<Item[]> {
  const rows = await readCells({
    req,
    collection: 'public-texts',
    fields: FIELDS,
    where: [
      { field: 'outlet', in: outlets },
      { field: 'seenSince', from, until },
    ],
  })
  const sides = rows
    .map((cells) => Object.fromEntries(FIELDS.map((name, at) => [name, cells[at] ?? null])))
    .filter(({ corrects, archived }) => corrects === null && archived !== true)
  const genres = await lastFrozen(
    req,
    'genre',
    sides.map(({ articleId }) => String(articleId)),
  )
  const topicsOf = await readLists({
    ...{ req, collection: 'public-texts', field: 'topics', refersTo: 'topics' },
    ids: sides.map(({ id }) => String(id)),
  })
  return sides.map(({ id, articleId, outlet, seenSince, goneSince, takenDown, revisedAt }) => ({
    id: String(articleId),
    outlet: String(outlet),
    genre: String(genres.get(String(articleId)) ?? 'article'),
    topics: topicsOf.get(String(id)) ?? [],
    publishedAt: String(seenSince),
    takenDownAt: takenDown === true ? String(goneSince ?? revisedAt) : null,
  }))
}
