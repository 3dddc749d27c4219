import type { CollectionBeforeChangeHook } from 'payload'

import { rowsWhere } from '@/database/rows'
import type { ActivityKind } from '@/payload-types'

import { failure } from '../../words/failure'
import { unitsOf } from '../unitsOf'

/**
 * A kind has units that differ, and none that an activity of it was counted in goes: figures of reports would lose their
 * words.
 * @throws NewsroomError in words.
 */
export const checkKind: CollectionBeforeChangeHook<ActivityKind> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!data.units) return data
  const units = unitsOf({ units: data.units })
  const twice = units.find((unit, index) => units.indexOf(unit) !== index)
  if (twice) throw failure('unitTwice', { unit: twice })
  const gone = originalDoc ? unitsOf(originalDoc).filter((unit) => !units.includes(unit)) : []
  if (gone.length === 0) return data
  const rows = await rowsWhere(req, 'activities', {
    where: { kind: { equals: originalDoc?.id } },
    select: { title: true, quantities: true },
    overrideAccess: true,
  })
  for (const unit of gone) {
    const user = rows.find(({ quantities }) => amountOf(quantities, unit) !== null)
    if (user) throw failure('unitUsed', { unit, title: user.title })
  }
  return data
}

const amountOf = (quantities: unknown, unit: string): unknown =>
  (quantities as Record<string, unknown> | null)?.[unit] ?? null
