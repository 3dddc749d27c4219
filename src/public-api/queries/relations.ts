import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'

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

async function loadOutlets({ payload, now, depends }: PublicReader, ids: string[]) {
  for (const id of ids) depends?.(dependsOn.thing('outlet', id))
  if (ids.length === 0) return new Map<string, NamedRow>()
  const docs = await rowsWhere(payload, 'outlets', {
    where: { and: [{ id: { in: ids } }, begunWhere(now)] },
    select: { slug: true, name: true },
    limit: ids.length,
    overrideAccess: true,
  })
  return byId<NamedRow>(docs)
}

async function loadColumns({ payload, now, depends }: PublicReader, ids: string[]) {
  for (const id of ids) depends?.(dependsOn.thing('column', id))
  if (ids.length === 0) return new Map<string, NamedRow>()
  const docs = await rowsWhere(payload, 'columns', {
    where: { and: [{ id: { in: ids } }, begunWhere(now)] },
    select: { slug: true, name: true },
    limit: ids.length,
    overrideAccess: true,
  })
  return byId<NamedRow>(docs)
}

async function loadTopics({ payload, depends }: PublicReader, ids: string[]) {
  for (const id of ids) depends?.(dependsOn.thing('topic', id))
  if (ids.length === 0) return new Map<string, TopicRow>()
  const docs = await rowsWhere(payload, 'topics', {
    where: { id: { in: ids } },
    select: { code: true, title: true },
    limit: ids.length,
    overrideAccess: true,
  })
  return byId<TopicRow>(docs)
}

function byId<Row extends { id: string }>(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
