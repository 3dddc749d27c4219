import type { Payload } from 'payload'

import { rowsWhere, rowWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'

import type { DoctorData } from './data'

/** Reads what the doctor looks at. */
export async function readDatabase(payload: Payload, now: Date): Promise<DoctorData> {
  const outlets = await rowsWhere(payload, 'outlets', {
    where: {},
    sort: 'sortKey',
    overrideAccess: true,
    depth: 1,
  })
  const columns = await rowsWhere(payload, 'columns', {
    where: {},
    sort: 'sortKey',
    overrideAccess: true,
  })
  const obligations = await rowsWhere(payload, 'obligations', {
    where: {},
    sort: 'sortKey',
    overrideAccess: true,
  })
  const users = await rowsWhere(payload, 'users', {
    where: {},
    sort: 'sortKey',
    overrideAccess: true,
  })
  const holidays = await rowsWhere(payload, 'holidays', {
    where: {},
    sort: 'date',
    overrideAccess: true,
    select: { date: true },
  })
  return {
    today: civilDateOf(now.getTime()),
    outlets: outlets.map((outlet) => ({
      ...outlet,
      organisation: typeof outlet.organisation === 'object' ? outlet.organisation : null,
    })),
    columns,
    obligations: obligations.map((row) => ({ ...row, columns: row.columns?.length ?? 0 })),
    users: users.map(({ name, active, memberships }) => ({
      name,
      active: active !== false,
      roles: (memberships ?? []).map(({ role }) => role),
    })),
    published: await published(payload),
    holidays: holidays.map(({ date }) => date),
  }
}

async function published(payload: Payload): Promise<DoctorData['published']> {
  const docs = await rowsWhere(payload, 'articles', {
    where: { _status: { equals: 'published' } },
    sort: '-publishedAt',
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
  const newest = await rowWhere(payload, 'audit-events', {
    where: {},
    sort: '-at',
    overrideAccess: true,
    select: { at: true },
  })
  return newest ? new Date(newest.at) : null
}
