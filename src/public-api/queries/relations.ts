import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'

import { partOf, type PartReader } from '../partOf'
import type { PublicReader } from '../reader'
import type { Reference, Relations } from '../relations'
import { begunWhere } from '../validity'
import { referenceView, type NamedRow } from '../views/reference'
import type { ReferenceView } from '../schemas'
import { topicView, type TopicRow } from '../views/topic'

type Referring = {
  outlet?: Reference
  column?: Reference
  topics?: Reference[] | null
}

/** Reads everything that a page of rows refers to, in one query for each kind whatever the number of rows. */
export async function loadRelations(reader: PublicReader, rows: Referring[]): Promise<Relations> {
  const [outlets, columns, topics] = await Promise.all([
    loadOutlets(reader, idsOf(rows.map(({ outlet }) => outlet))),
    loadColumns(reader, idsOf(rows.map(({ column }) => column))),
    loadTopics(reader, idsOf(rows.flatMap(({ topics: of }) => of ?? []))),
  ])
  return {
    outlet: (reference) => named('outlet', outlets, reference),
    column: (reference) => named('column', columns, reference),
    topics: (references) =>
      (references ?? [])
        .map((reference) => topics.get(idOf(reference) ?? ''))
        .filter((row) => row !== undefined)
        .map(topicView),
  }
}

export function idsOf(references: Reference[]): string[] {
  return [...new Set(references.map(idOf).filter((id) => id !== null))]
}

function named(
  type: 'column' | 'outlet',
  rows: Map<string, NamedRow>,
  reference: Reference,
): ReferenceView | null {
  const row = rows.get(idOf(reference) ?? '')
  return row ? referenceView(type, row) : null
}

function loadOutlets(reader: PublicReader, ids: string[]): Promise<Map<string, NamedRow>> {
  return ofIds(reader, 'outlet', ids, ({ payload, now }) =>
    rowsWhere(payload, 'outlets', {
      where: { and: [{ id: { in: ids } }, begunWhere(now)] },
      select: { slug: true, name: true },
      limit: ids.length,
      overrideAccess: true,
    }),
  )
}

function loadColumns(reader: PublicReader, ids: string[]): Promise<Map<string, NamedRow>> {
  return ofIds(reader, 'column', ids, ({ payload, now }) =>
    rowsWhere(payload, 'columns', {
      where: { and: [{ id: { in: ids } }, begunWhere(now)] },
      select: { slug: true, name: true },
      limit: ids.length,
      overrideAccess: true,
    }),
  )
}

function loadTopics(reader: PublicReader, ids: string[]): Promise<Map<string, TopicRow>> {
  return ofIds(reader, 'topic', ids, ({ payload }) =>
    rowsWhere(payload, 'topics', {
      where: { id: { in: ids } },
      select: { code: true, title: true },
      limit: ids.length,
      overrideAccess: true,
    }),
  )
}

/** Rows of things by their ids; each of the things may change what is loaded. */
async function ofIds<Row extends { id: string }>(
  reader: PublicReader,
  type: 'outlet' | 'column' | 'topic',
  ids: string[],
  load: (reader: PartReader) => Promise<Row[]>,
): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map()
  const rows = await partOf(reader, [`${type}s by id`, ...ids], (own) => {
    for (const id of ids) own.depends?.(dependsOn.thing(type, id))
    return load(own)
  })
  return new Map(rows.map((row) => [row.id, row]))
}
