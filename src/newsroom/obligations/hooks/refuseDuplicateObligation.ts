import type { CollectionBeforeValidateHook } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'

import { failure } from '../../words/failure'

/**
 * Two obligations of one outlet, over the same columns, by the same clause, may not overlap in time; the version that a
 * change is about to end is none of them.
 */
export const refuseDuplicateObligation: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const wanted = { ...originalDoc, ...data }
  const outlet = idOf(wanted.outlet)
  if (!outlet || typeof wanted.clause !== 'string' || typeof wanted.validFrom !== 'string')
    return data
  const docs = await rowsWhere(req, 'obligations', {
    where: {
      and: [
        { outlet: { equals: outlet } },
        { clause: { equals: wanted.clause.normalize('NFC').trim() } },
        { id: { not_equals: originalDoc?.id ?? '' } },
        { id: { not_equals: req.context.replacesObligation ?? '' } },
      ],
    },
    limit: 500,
    select: { title: true, columns: true, plan: true, validFrom: true, validTo: true },
    overrideAccess: true,
  })
  const columns = columnKey(wanted.columns)
  const duplicate = docs.find(
    (other) =>
      columnKey(other.columns) === columns &&
      idOf(other.plan) === idOf(wanted.plan) &&
      overlaps(other, { validFrom: wanted.validFrom, validTo: wanted.validTo }),
  )
  if (duplicate) throw failure('duplicateObligation', { title: duplicate.title })
  return data
}

type Validity = { validFrom: string; validTo?: string | null }

function overlaps(one: Validity, other: Validity): boolean {
  const startsBeforeEnd = (a: Validity, b: Validity) => !b.validTo || a.validFrom <= b.validTo
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one)
}

function columnKey(columns: unknown): string {
  if (!Array.isArray(columns)) return ''
  return columns
    .map((one) => idOf(one as string | { id: string }) ?? '')
    .sort()
    .join(' ')
}
