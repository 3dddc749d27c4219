import type { Payload } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'

import type { DoctorData } from './data'

const ALL = { depth: 0, limit: 0, pagination: false } as const

/** Reads what the doctor looks at. */
export async function readDatabase(payload: Payload, now: Date): Promise<DoctorData> {
  const outlets = await payload.find({
    collection: 'outlets',
    sort: 'sortKey',
    ...ALL,
    overrideAccess: true,
    depth: 1,
  })
  const columns = await payload.find({
    collection: 'columns',
    sort: 'sortKey',
    ...ALL,
    overrideAccess: true,
  })
  const obligations = await payload.find({
    collection: 'obligations',
    sort: 'sortKey',
    ...ALL,
    overrideAccess: true,
  })
  const users = await payload.find({
    collection: 'users',
    sort: 'sortKey',
    ...ALL,
    overrideAccess: true,
  })
  const holidays = await payload.find({
    collection: 'holidays',
    sort: 'date',
    ...ALL,
    overrideAccess: true,
    select: { date: true },
  })
  return {
    today: civilDateOf(now.getTime()),
    outlets: outlets.docs.map((outlet) => ({
      ...outlet,
      organisation: typeof outlet.organisation === 'object' ? outlet.organisation : null,
    })),
    columns: columns.docs,
    obligations: obligations.docs.map((row) => ({ ...row, columns: row.columns?.length ?? 0 })),
    users: users.docs.map(({ name, active, memberships }) => ({
      name,
      active: active !== false,
      roles: (memberships ?? []).map(({ role }) => role),
    })),
    published: await published(payload),
    holidays: holidays.docs.map(({ date }) => date),
  }
}

async function published(payload: Payload): Promise<DoctorData['published']> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { _status: { equals: 'published' } },
    sort: '-publishedAt',
    ...ALL,
    overrideAccess: true,
    depth: 1,
    select: { title: true, slug: true, cover: true },
    populate: { media: { alt: true } },
  })
  return docs.map(({ title, slug, cover }) => ({
    title,
    slug,
    cover: typeof cover === 'object' ? cover : null,
  }))
}

/** When the newest line of the log was written. */
export async function newestEvent(payload: Payload): Promise<Date | null> {
  const { docs } = await payload.find({
    collection: 'audit-events',
    sort: '-at',
    ...ALL,
    overrideAccess: true,
    limit: 1,
    select: { at: true },
  })
  return docs[0] ? new Date(docs[0].at) : null
}
