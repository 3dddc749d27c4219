'use client'

import { useRowLabel } from '@payloadcms/ui'

/** A row of a list by what stands in these fields of it; a new one by what it is. */
export function RowName({ fields, isNew }: { fields: string[]; isNew: string }) {
  const { data } = useRowLabel<Record<string, unknown>>()
  const name = fields
    .map((field) => data?.[field])
    .filter(Boolean)
    .join(' – ')
  return <span className="row-label">{name || isNew}</span>
}
