import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { FrozenPair } from '@/domain/report/way/closing'
import { spokenNumbers } from '@/domain/report/way/phrases'
import { GENRE_WORDS } from '@/public-api/words'

import { loadVersion, type Version } from '../reportSubject'
import type {
  Consolidation,
  MissingOutlet,
  OutletPart,
  UnprovenPeriods,
} from './consolidationSubject'
import { outletsOf } from './outletsOf'
import { versionPeriods } from './versionPeriods'

export type OutletParts = {
  outlets: OutletPart[]
  missing: MissingOutlet[]
  /** The periods behind the figures of the window, as the outlets froze them. */
  pairs: FrozenPair[]
  /** Those of older versions of which nobody can say any more what they were. */
  unproven: UnprovenPeriods[]
  /** What obligations were called when their outlet's report was sent. */
  titles: ReadonlyMap<string, string>
}

/**
 * What the outlets of a body reported for a consolidated report: of each the version that was accepted last, as it was
 * frozen, one after another so that the figures of no more than one are held.
 */
export async function outletParts(
  req: PayloadRequest,
  consolidation: Consolidation,
): Promise<OutletParts> {
  const outlets = await outletsOf(req, consolidation.organisation, consolidation)
  const rows = await rowsWhere(req, 'reports', {
    where: { and: [{ outlet: { in: outlets.map(({ id }) => id) } }, sameDays(consolidation)] },
    // Of several reports of the same own days the one that was accepted last.
    sort: ['acceptedAt', 'id'],
    select: { outlet: true, state: true, acceptedVersion: true },
    overrideAccess: true,
  })
  const found: OutletParts = {
    outlets: [],
    missing: [],
    pairs: [],
    unproven: [],
    titles: new Map(),
  }
  const titles = new Map<string, string>()
  for (const { id, name } of outlets) {
    const own = rows.filter((row) => idOf(row.outlet) === id)
    const accepted = own.filter((row) => row.acceptedVersion).at(-1)
    const version =
      accepted &&
      (await loadVersion(req, accepted.id, {
        number: accepted.acceptedVersion ?? undefined,
        overrideAccess: true,
      }))
    if (!accepted || !version) {
      found.missing.push({ outlet: id, outletName: name, state: own.at(-1)?.state ?? null })
      continue
    }
    found.outlets.push(partOf({ id, name }, accepted.id, version))
    // Days of its own close no period.
    if (consolidation.window === null) continue
    const { periods, unproven } = await versionPeriods(req, id, version)
    found.pairs.push(...periods.map(({ stage, row }) => ({ outlet: id, stage, row })))
    for (const { obligation, periods: names } of unproven) {
      const title = version.names.obligations[obligation]?.title ?? ''
      found.unproven.push({ outletName: name, title, periods: names })
    }
    for (const [obligation, { title }] of Object.entries(version.names.obligations)) {
      titles.set(obligation, title)
    }
  }
  return { ...found, titles }
}

const sameDays = ({ window, year, from, to }: Consolidation): Where =>
  window === null
    ? { and: [{ from: { equals: from } }, { to: { equals: to } }] }
    : { and: [{ window: { equals: window } }, { year: { equals: year } }] }

function partOf(
  outlet: { id: string; name: string },
  report: string,
  { number, cutOff, hash, figures, names }: Version,
): OutletPart {
  const spoken = { kinds: names.kinds, genres: GENRE_WORDS }
  return {
    ...{ outlet: outlet.id, outletName: names.outlets[outlet.id] ?? outlet.name, report, number },
    ...{ cutOff, hash, ranges: figures.ranges },
    numbers: Object.fromEntries(
      figures.ranges.map(({ name }) => [name, spokenNumbers(figures, name, spoken)]),
    ),
  }
}
