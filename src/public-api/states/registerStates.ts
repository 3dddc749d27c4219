import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf, startOfDay } from '@/domain/calendar/civil'

import { listOf, numberOf, words } from './parts'
import type { StatesOf } from './state'

/** What stands in a register from a day to a day: when the public has it, whether lists have it, when that changes. */
function validity(
  { validFrom, validTo }: { validFrom?: string | null; validTo?: string | null },
  now: Date,
) {
  const today = civilDateOf(now.getTime())
  const isBegun = !validFrom || validFrom <= today
  const isListed = isBegun && (!validTo || validTo >= today)
  const turn = !isBegun ? validFrom : isListed && validTo ? addDays(validTo, 1) : null
  return {
    isBegun,
    isListed,
    until: turn ? new Date(startOfDay(turn)).toISOString() : null,
  }
}

export const columnStates: StatesOf = async ({ payload, now }, ids) => {
  const rows = await rowsWhere(payload, 'columns', {
    where: { id: { in: ids } },
    select: {
      slug: true,
      name: true,
      sortKey: true,
      kind: true,
      description: true,
      outlet: true,
      topics: true,
      validFrom: true,
      validTo: true,
      rrule: true,
      time: true,
      durationMinutes: true,
      channel: true,
      sample: true,
    },
    overrideAccess: true,
  })
  return new Map(
    rows.map((row) => {
      const { isBegun, isListed, until } = validity(row, now)
      const outlet = idOf(row.outlet)
      const parts = {
        address: row.slug ?? null,
        name: words(row.name),
        sortKey: words(row.sortKey),
        kind: row.kind,
        description: words(row.description),
        outlet,
        topics: listOf(row.topics),
        validFrom: row.validFrom,
        validTo: row.validTo ?? null,
        listed: String(isListed),
        rrule: row.rrule ?? null,
        time: row.time ?? null,
        durationMinutes: numberOf(row.durationMinutes),
        channel: words(row.channel),
        sample: row.sample ? 'true' : null,
      }
      return [
        row.id,
        isBegun
          ? { gone: null, parts, outlet, until }
          : { gone: 'withdrawn', parts: {}, outlet, until },
      ]
    }),
  )
}

export const outletStates: StatesOf = async ({ payload, now }, ids) => {
  const rows = await rowsWhere(payload, 'outlets', {
    where: { id: { in: ids } },
    select: {
      slug: true,
      name: true,
      sortKey: true,
      shortName: true,
      kind: true,
      organisation: true,
      validFrom: true,
      validTo: true,
      legal: true,
      hosts: true,
    },
    depth: 1,
    populate: { organisations: { name: true } },
    overrideAccess: true,
  })
  return new Map(
    rows.map((row) => {
      const { isBegun, isListed, until } = validity(row, now)
      const { governingBody, licence, responsible, address } = row.legal ?? {}
      const owner = row.organisation as { name?: string } | string | null | undefined
      const parts = {
        address: row.slug ?? null,
        name: words(row.name),
        sortKey: words(row.sortKey),
        shortName: words(row.shortName),
        kind: row.kind,
        organisation: words(typeof owner === 'object' ? owner?.name : null),
        validFrom: row.validFrom ?? null,
        validTo: row.validTo ?? null,
        listed: String(isListed),
        legal: words(JSON.stringify([governingBody, licence, responsible, address])),
        // As they are written: the first counts.
        hosts: row.hosts?.length ? row.hosts.join(' ') : null,
      }
      return [
        row.id,
        isBegun
          ? { gone: null, parts, outlet: row.id, until }
          : { gone: 'withdrawn', parts: {}, outlet: row.id, until },
      ]
    }),
  )
}

export const topicStates: StatesOf = async ({ payload }, ids) => {
  const rows = await rowsWhere(payload, 'topics', {
    where: { id: { in: ids } },
    select: { code: true, title: true },
    overrideAccess: true,
  })
  return new Map(
    rows.map(({ id, code, title }) => [
      id,
      { gone: null, outlet: null, until: null, parts: { code: words(code), title: words(title) } },
    ]),
  )
}
