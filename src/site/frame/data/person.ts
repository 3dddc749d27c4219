import type { ProfilePage, WithContext } from 'schema-dts'

import { scriptOf } from './script'

/** Who signs texts, by the name that stands under them. */
export function personJson({ name, url }: { name: string; url: string }): string {
  const data: WithContext<ProfilePage> = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', name, url },
  }
  return scriptOf(data)
}
