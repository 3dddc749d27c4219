import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { EntryFields } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'

import { refuseFor } from '../desk/deskRefusal'
import { failure, type NewsroomError } from '../words/failure'
import type { RundownRow } from './rundownRow'

type Links = { users: Set<string>; articles: Set<string>; files: Set<string>; topics: Set<string> }

/** What an entry can link to, what people call it, and whether it must be of the rundown's outlet. */
const KINDS: { slug: keyof Links; what: string; isLocal: boolean }[] = [
  { slug: 'users', what: 'Người làm', isLocal: false },
  { slug: 'articles', what: 'Tin bài', isLocal: true },
  { slug: 'files', what: 'Tệp phát', isLocal: true },
  { slug: 'topics', what: 'Chủ đề', isLocal: false },
]

/** Refuses links of entries to rows that are not there for this person, or are another outlet's. */
export async function checkLinks(
  req: PayloadRequest,
  rundown: RundownRow,
  operations: readonly Operation[],
): Promise<void> {
  const links = linksOf(operations)
  const problems: NewsroomError[] = []
  for (const { slug, what, isLocal } of KINDS) {
    const ids = [...links[slug]]
    if (ids.length === 0) continue
    const found = await foundIds(req, slug, {
      and: [
        // One by one: an id of the wrong shape is no row on either database.
        { or: ids.map((id) => ({ id: { equals: id } })) },
        ...(isLocal ? [{ outlet: { equals: rundown.outlet } }] : []),
      ],
    })
    if (ids.some((id) => !found.has(id))) problems.push(failure('entryLinkMissing', { what }))
  }
  refuseFor(problems)
}

function linksOf(operations: readonly Operation[]): Links {
  const links: Links = {
    users: new Set(),
    articles: new Set(),
    files: new Set(),
    topics: new Set(),
  }
  const add = ({ assignee, article, clip, topics }: Partial<EntryFields>) => {
    if (assignee) links.users.add(assignee)
    if (article) links.articles.add(article)
    if (clip) links.files.add(clip)
    for (const topic of topics ?? []) links.topics.add(topic)
  }
  for (const operation of operations) {
    if (operation.op === 'insert' || operation.op === 'update') add(operation.fields)
  }
  return links
}

async function foundIds(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<Set<string>> {
  const docs = await rowsWhere(req, collection, {
    where,
    draft: collection === 'articles',
    select: {},
    overrideAccess: false,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
