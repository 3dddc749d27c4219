import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import type { RundownChange } from '@/payload-types'

import { namesOf } from '../names'
import type { RundownRow } from '../rundownRow'

const PAUSE_MS = 10 * 60_000

/** A state of the rundown worth coming back to: what one person did without a longer pause. */
export type VersionView = {
  revision: number
  by: string | null
  from: number
  at: number
  changes: number
  isApproved: boolean
}

type Step = { revision: number; by: string | null; at: number }

/** The versions of a rundown, the newest first. */
export async function listVersions(
  req: PayloadRequest,
  { id, approved }: Pick<RundownRow, 'id' | 'approved'>,
): Promise<{ versions: VersionView[] }> {
  const { docs } = await req.payload.db.find<RundownChange>({
    collection: 'rundown-changes',
    where: { rundown: { equals: id } },
    select: { revision: true, by: true, at: true },
    sort: 'revision',
    limit: 0,
    pagination: false,
    req,
  })
  const steps = docs.map(({ revision, by, at }) => ({
    revision,
    by: idOf(by),
    at: Date.parse(at),
  }))
  const names = await namesOf(
    req,
    steps.flatMap(({ by }) => by ?? []),
  )
  const versions = joinSteps(steps, approved?.revision ?? null).map((version) => ({
    ...version,
    by: version.by ? (names[version.by] ?? null) : null,
  }))
  return { versions: versions.reverse() }
}

/**
 * Changes joined to versions: by one person, no longer pause between two of them than ten minutes. An approved revision
 * always ends a version, so that it can be looked at.
 */
export function joinSteps(steps: readonly Step[], approved: number | null): VersionView[] {
  const versions: VersionView[] = []
  for (const { revision, by, at } of steps) {
    const last = versions.at(-1)
    const goesOn = last && last.by === by && at - last.at <= PAUSE_MS && !last.isApproved
    const isApproved = revision === approved
    if (goesOn) {
      Object.assign(last, { revision, at, changes: last.changes + 1, isApproved })
    } else {
      versions.push({ revision, by, from: at, at, changes: 1, isApproved })
    }
  }
  return versions
}
