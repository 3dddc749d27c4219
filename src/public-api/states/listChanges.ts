import { inChunks, rowsWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'
import { type ChangeKind, idOfThing, type ThingType, typeOfThing } from '@/domain/changes/kinds'

import { addressOf, paths } from '../address'
import { publicName } from '../publicName'
import type { PublicReader } from '../reader'
import type { ChangeView } from '../schemas'
import { publicStates } from './states'
import { begunWhere } from '../validity'
import { findAddresses } from '../queries/texts'

type Asked = { after: number; limit: number; outlet?: string }

/**
 * The rows of the change log after a number, oldest first. What they name is shown as it is now: of what is not public now
 * nothing but that.
 */
export async function listChanges(
  reader: PublicReader,
  { after, limit, outlet }: Asked,
): Promise<{ items: ChangeView[]; next: number }> {
  reader.depends?.(dependsOn.changes)
  const rows = await rowsWhere(reader.payload, 'changes', {
    where: {
      and: [
        { sequence: { greater_than: after } },
        ...(outlet ? [{ outlet: { equals: outlet } }] : []),
      ],
    },
    select: { sequence: true, kind: true, at: true, thing: true },
    sort: 'sequence',
    limit,
    overrideAccess: true,
  })
  const things = [...new Set(rows.map(({ thing }) => thing))]
  const [states, slugs] = await Promise.all([publicStates(reader, things), slugsOf(reader, things)])
  return {
    items: rows.map(({ sequence, kind, at, thing }) => {
      const type = typeOfThing(thing)
      const gone = states.get(thing)?.gone !== null
      const slug = gone ? null : (slugs.get(thing) ?? null)
      const path = slug === null ? null : PATHS[type]?.({ slug })
      return {
        sequence,
        kind: kind as ChangeKind,
        at,
        thing: {
          type,
          id: publicName(thing),
          slug,
          url: path ? reader.origin + path : null,
          gone,
        },
      }
    }),
    next: rows.at(-1)?.sequence ?? after,
  }
}

const PATHS: Partial<Record<ThingType, (thing: { slug: string }) => string>> = {
  text: paths.article,
  column: paths.column,
  outlet: paths.outlet,
}

/** The addresses of those that are public now. */
async function slugsOf(
  reader: PublicReader,
  things: readonly string[],
): Promise<Map<string, string>> {
  const idsOf = (type: ThingType) =>
    things.filter((thing) => typeOfThing(thing) === type).map(idOfThing)
  const found = new Map<string, string>()
  const texts = await inChunks(idsOf('text'), (ids) =>
    findAddresses(reader, { where: [{ articleId: { in: ids } }], limit: ids.length }),
  )
  for (const row of texts) found.set(`text:${row.id}`, addressOf(row))
  for (const [type, collection] of [
    ['column', 'columns'],
    ['outlet', 'outlets'],
  ] as const) {
    const ids = idsOf(type)
    if (ids.length === 0) continue
    const rows = await rowsWhere(reader.payload, collection, {
      where: { and: [begunWhere(reader.now), { id: { in: ids } }] },
      select: { slug: true },
      overrideAccess: true,
    })
    for (const row of rows) found.set(`${type}:${row.id}`, addressOf(row))
  }
  return found
}
