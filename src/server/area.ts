import { isUnder } from './refusal'

/** The parts of the product that answer by different rules. */
export type Area =
  'admin' | 'screen' | 'calendar' | 'preview' | 'staffApi' | 'publicApi' | 'asset' | 'publicSite'

const AREAS: readonly (readonly [string, Area])[] = [
  ['/api/v1', 'publicApi'],
  ['/feeds', 'publicApi'],
  ['/sitemap.xml', 'publicApi'],
  ['/sitemaps', 'publicApi'],
  ['/api', 'staffApi'],
  ['/admin', 'admin'],
  ['/khung', 'screen'],
  ['/lich', 'calendar'],
  ['/xem-truoc', 'preview'],
  ['/_next/static', 'asset'],
]

/** Which of them an address belongs to, by its path as it was asked for; Next reads no escapes in these first parts. */
export function areaOf(path: string): Area {
  return AREAS.find(([place]) => isUnder(path, place))?.[1] ?? 'publicSite'
}
