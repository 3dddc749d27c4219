import type { Column } from '@/payload-types'

import { addressOf } from '../address'
import { publicId } from '../publicName'
import type { Relations } from '../relations'
import type { ColumnView } from '../schemas'

export type ColumnRow = Pick<
  Column,
  | 'id'
  | 'slug'
  | 'name'
  | 'kind'
  | 'description'
  | 'outlet'
  | 'topics'
  | 'validFrom'
  | 'validTo'
  | 'rrule'
  | 'time'
  | 'durationMinutes'
  | 'channel'
  | 'sample'
  | 'publishesRecordings'
>

/** A column as the public knows it: what it is and when it comes; no tolerances, policies or exceptions. */
export function columnView(
  row: ColumnRow,
  relations: Pick<Relations, 'outlet' | 'topics'>,
): ColumnView {
  return {
    id: publicId('column', row.id),
    slug: addressOf(row),
    name: row.name,
    kind: row.kind,
    description: row.description || null,
    outlet: relations.outlet(row.outlet),
    topics: relations.topics(row.topics),
    validFrom: row.validFrom,
    validTo: row.validTo || null,
    rrule: row.rrule || null,
    time: row.time || null,
    durationMinutes: row.durationMinutes ?? null,
    channel: row.channel || null,
    sample: row.sample === true,
  }
}
