import type { FilterOptions, Where } from 'payload'

import { idOf } from './membership'

/**
 * Of columns or files, those of the outlet that stands in the form; with `orShared` those of no outlet too. A write is
 * judged by its own rule, which says in words what is wrong: only the form is narrowed.
 */
export function offerOfOutlet({ orShared = false } = {}): FilterOptions {
  return ({ data, req }) => {
    const isWrite = Boolean(req.routeParams?.collection)
    const outlet = idOf((data as { outlet?: Parameters<typeof idOf>[0] } | undefined)?.outlet)
    if (isWrite || !outlet) return true
    const own: Where = { outlet: { equals: outlet } }
    return orShared ? { or: [own, { outlet: { exists: false } }] } : own
  }
}
