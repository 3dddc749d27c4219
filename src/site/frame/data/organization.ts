import type { NewsMediaOrganization, WithContext } from 'schema-dts'

import { paths } from '@/public-api/address'
import type { OutletView } from '@/public-api/schemas'

import { scriptOf } from './script'

/** An outlet as search engines know it: by name, address and sign. */
export function organizationOf(
  outlet: Pick<OutletView, 'name' | 'slug' | 'logo' | 'organisation'>,
  origin: string,
) {
  return {
    '@type': 'NewsMediaOrganization',
    name: outlet.name,
    url: origin + paths.outlet(outlet),
    ...(outlet.logo && {
      logo: {
        '@type': 'ImageObject',
        url: origin + outlet.logo.url,
        ...(outlet.logo.width && { width: `${outlet.logo.width}` }),
        ...(outlet.logo.height && { height: `${outlet.logo.height}` }),
      },
    }),
    ...(outlet.organisation && {
      parentOrganization: { '@type': 'Organization', name: outlet.organisation },
    }),
  } satisfies NewsMediaOrganization
}

export function organizationJson(outlet: OutletView, origin: string): string {
  const data: WithContext<NewsMediaOrganization> = {
    '@context': 'https://schema.org',
    ...organizationOf(outlet, origin),
  }
  return scriptOf(data)
}
