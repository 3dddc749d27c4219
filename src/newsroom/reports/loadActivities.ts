import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import type { CivilDate } from '@/domain/calendar/civil'
import type { Activity } from '@/domain/report/types'

/** The activities of some outlets that were done between two days. */
export async function loadActivities(
  req: PayloadRequest,
  { outlets, from, until }: { outlets: readonly string[]; from: CivilDate; until: CivilDate },
): Promise<Activity[]> {
  const rows = await rowsWhere(req, 'activities', {
    where: {
      and: [
        { outlet: { in: [...outlets] } },
        { doneOn: { greater_than_equal: from, less_than_equal: until } },
      ],
    },
    select: { kind: true, doneOn: true, recordedAt: true, topics: true, quantities: true },
    overrideAccess: true,
  })
  return rows.map(({ id, kind, doneOn, recordedAt, topics, quantities }) => ({
    id,
    kind: idOf(kind) ?? '',
    doneOn: doneOn ?? null,
    recordedAt: recordedAt ?? null,
    topics: (topics ?? []).map((one) => idOf(one) ?? ''),
    quantities: (quantities ?? {}) as Activity['quantities'],
  }))
}
