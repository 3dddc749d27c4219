import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf, startOfDay } from '@/domain/calendar/civil'
import type { Outlet } from '@/payload-types'

import { pinsOf } from '../queries/pins'
import { earliest, listOf, numberOf, words } from './parts'
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
      publishesRecordings: true,
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
        recordings: row.publishesRecordings ? 'true' : null,
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
      site: true,
      publishesCompliance: true,
      hosts: true,
    },
    depth: 1,
    populate: { organisations: { name: true }, media: { sha256: true } },
    overrideAccess: true,
  })
  const pins = await pinsOf({ payload, now }, ids)
  return new Map(
    rows.map((row) => {
      const { isBegun, isListed, until: turn } = validity(row, now)
      const pinned = pins.filter((pin) => pin.outlet === row.id)
      const until = earliest([turn, ...pinned.map((pin) => pin.until)])
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
        site: siteOf(row.site),
        // Its pages lead to what it publishes.
        compliance: row.publishesCompliance ? 'true' : null,
        front: pinned.map(({ article }) => article).join(' ') || null,
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

/** How its website looks; null for as all do. */
function siteOf(site: Outlet['site']): string | null {
  const { accent, about, logo } = site ?? {}
  if (!accent && !about && !logo) return null
  const file = logo && typeof logo === 'object' ? logo.sha256 : null
  return words(JSON.stringify([accent, about, idOf(logo), file]))
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
