import type { Outlet } from '@/payload-types'

import { addressOf } from '../address'
import { publicId } from '../publicName'
import type { OutletView } from '../schemas'

export type OutletRow = Pick<
  Outlet,
  'id' | 'slug' | 'name' | 'shortName' | 'kind' | 'organisation' | 'validFrom' | 'validTo' | 'legal'
>

/** An outlet with what the law wants under every page. */
export function outletView(row: OutletRow, organisation: string | null): OutletView {
  const { governingBody, licence, responsible, address } = row.legal ?? {}
  return {
    id: publicId('outlet', row.id),
    slug: addressOf(row),
    name: row.name,
    shortName: row.shortName || null,
    kind: row.kind,
    organisation,
    validFrom: row.validFrom || null,
    validTo: row.validTo || null,
    legal: {
      governingBody: governingBody || null,
      licence: licence || null,
      responsible: responsible || null,
      address: address || null,
    },
  }
}
