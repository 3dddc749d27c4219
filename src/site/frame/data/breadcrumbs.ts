import type { BreadcrumbList, WithContext } from 'schema-dts'

import { scriptOf } from './script'

/** A place on the way to a page; the page itself comes last. */
export type Crumb = { name: string; path: string }

/** The way to a page, from the front page of its outlet. */
export function breadcrumbsJson(crumbs: readonly Crumb[], origin: string): string {
  const data: WithContext<BreadcrumbList> = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: origin + path,
    })),
  }
  return scriptOf(data)
}
