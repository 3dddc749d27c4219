import type { Media, Outlet } from '@/payload-types'

import { addressOf, paths } from '../address'
import { publicId } from '../publicName'
import type { OutletView } from '../schemas'

export type OutletRow = Pick<
  Outlet,
  | 'id'
  | 'slug'
  | 'name'
  | 'shortName'
  | 'kind'
  | 'organisation'
  | 'validFrom'
  | 'validTo'
  | 'legal'
  | 'site'
  | 'publishesCompliance'
>

/** The picture that an outlet has as its sign; another file is another version. */
export type LogoRow = Pick<
  Media,
  'id' | 'filename' | 'mimeType' | 'width' | 'height' | 'sha256' | 'sizes'
>

/** An outlet with what the law wants under every page. */
export function outletView(
  row: OutletRow,
  {
    organisation,
    logo,
    origin,
  }: { organisation: string | null; logo: LogoRow | null; origin: string },
): OutletView {
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
    accent: row.site?.accent || null,
    logo: logo && logoView(row, logo, origin),
    about: row.site?.about || null,
  }
}

const VERSION_LENGTH = 12

/** What tells a file of a sign from those before it. */
export const logoVersion = ({ id, sha256 }: LogoRow): string =>
  sha256 ? sha256.slice(0, VERSION_LENGTH) : id

function logoView(row: OutletRow, logo: LogoRow, origin: string): OutletView['logo'] {
  const { width, height } = logoFile(logo)
  const url = origin + paths.logo({ slug: addressOf(row) }, logoVersion(logo))
  return { url, width: width ?? null, height: height ?? null }
}

/** The file that is sent: never a cropped one, the smaller where there are two. */
export function logoFile(
  logo: LogoRow,
): Pick<LogoRow, 'filename' | 'mimeType' | 'width' | 'height'> {
  const { wide } = logo.sizes ?? {}
  return wide?.filename ? wide : logo
}
