import { createHash } from 'node:crypto'

import { dependsOn } from '@/domain/changes/endedBy'
import type { ThingType } from '@/domain/changes/kinds'

/**
 * What a thing, or a key of what answers are made of, is called outside: ids of rows are the newsroom's, what leaves tells things
 * apart and nothing else. The same in the change feed and in `Surrogate-Key`.
 */
export const publicName = (thing: string): string =>
  createHash('sha256').update(`change ${thing}`).digest('base64url').slice(0, 22)

/** The name of a thing by its row, in answers and in the change feed alike: it stays whatever its address becomes. */
export const publicId = (type: ThingType, id: string): string =>
  publicName(dependsOn.thing(type, id))
