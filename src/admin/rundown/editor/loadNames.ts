import type { PayloadRequest } from 'payload'

import { rowOf, rowsWhere } from '@/database/rows'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import type { Names, Presenter } from './names'

const MANY = 200

/** What can be chosen for the rows of a rundown, besides what its state names. */
export async function loadNames(req: PayloadRequest, state: RundownState): Promise<Names> {
  const { topics, people } = state
  return {
    topics,
    people,
    articles: merged(state.articles, await articlesOf(req, state)),
    clips: merged(state.clips, await clipsOf(req, state)),
    presenters: await presentersOf(req, state.outlet),
  }
}

type Named = { id: string; name: string }

function merged(linked: readonly Named[], others: readonly Named[]): Named[] {
  return [...linked, ...others.filter(({ id }) => !linked.some((one) => one.id === id))]
}

/** The articles of the issue, then the newest of the outlet, as far as the person may read them. */
async function articlesOf(req: PayloadRequest, { issue, outlet }: RundownState): Promise<Named[]> {
  const docs = await rowsWhere(req, 'articles', {
    where: { or: [{ issue: { equals: issue } }, { outlet: { equals: outlet } }] },
    select: { title: true, issue: true },
    sort: '-updatedAt',
    draft: true,
    limit: MANY,
    overrideAccess: false,
  })
  const own = docs.filter((article) => article.issue === issue)
  return [...own, ...docs.filter((article) => article.issue !== issue)].map(({ id, title }) => ({
    id,
    name: title ?? '',
  }))
}

async function clipsOf(req: PayloadRequest, { outlet }: RundownState): Promise<Named[]> {
  const docs = await rowsWhere(req, 'files', {
    where: { outlet: { equals: outlet } },
    select: { title: true, filename: true },
    sort: '-createdAt',
    limit: MANY,
    overrideAccess: false,
  })
  return docs.map(({ id, title, filename }) => ({ id, name: title || filename || '' }))
}

async function presentersOf(req: PayloadRequest, outlet: string | null): Promise<Presenter[]> {
  if (!outlet) return []
  const row = await rowOf(req, 'outlets', outlet, {
    select: { presenters: true },
    overrideAccess: false,
  })
  return (row?.presenters ?? []).map(({ name, wordsPerMinute }) => ({
    name,
    wordsPerMinute: wordsPerMinute ?? null,
  }))
}
