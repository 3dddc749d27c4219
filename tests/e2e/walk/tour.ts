import path from 'node:path'

import type { Browser, Page } from 'playwright-core'

import { openContext } from '../browser'
import { crawl, type Care, type Found } from './crawl'

/** A window: how wide, and whether the person wants it dark. */
export type Look = { width: number; dark: boolean }

type Tour = {
  browser: Browser
  url: string
  password: string
  look: Look
  /** Everybody looks at everything, three records of each kind; else each screen is looked at by its first visitor. */
  full: boolean
  /** The screens of which only what the server sends is looked at. */
  isPassing?: (pattern: string) => boolean
  /** Whether buttons that open something are pressed, too. */
  presses: boolean
  /** Where a picture of every screen goes. */
  pictures?: string
}

/** The accounts of the sample and, as null, a reader of the website. */
const WALKERS = [
  'phong-vien',
  'quan-tri',
  'theo-doi',
  'thu-ky',
  'tong-bien-tap',
  'lich',
  'bien-tap',
  'lanh-dao',
  null,
] as const

const RECORDS_OF_A_KIND = 3
/** Of a list of alike buttons one is pressed. */
const alike = (name: string) => name.replace(/\d+/g, '#').slice(0, 24)

/** Sends everybody through the product, two at a time. */
export async function tour(asked: Tour) {
  const { browser, url, password, look, full, presses, pictures, isPassing } = asked
  const visits = new Map<string, number>()
  const pressed = new Set<string>()
  const once = (set: Set<string>, key: string) => !set.has(key) && Boolean(set.add(key))
  const found: Found[] = []
  let screens = 0

  const walkAs = async (account: string | null) => {
    const context = await openContext(browser, { url, ...look })
    if (account) {
      const answer = await context.request.post('/api/users/login', {
        data: { email: `${account}@toasoan.test`, password },
        headers: { origin: url },
      })
      if (!answer.ok()) throw new Error(`${account} cannot log in: ${answer.status()}`)
    }
    const who = account ?? 'website'
    const scope = full ? `${who} ` : ''
    const own = new Set<string>()

    const care = (pattern: string, isEntry: boolean): Care | null => {
      if (!account && pattern.startsWith('/admin')) return null
      const isFirstOfOwn = once(own, pattern)
      const key = scope + pattern
      const before = visits.get(key) ?? 0
      const most = full && pattern.includes('/:') ? RECORDS_OF_A_KIND : 1
      if (before < most) {
        visits.set(key, before + 1)
        return isPassing?.(pattern) ? 'glance' : 'whole'
      }
      return isEntry && isFirstOfOwn ? 'glance' : null
    }
    const result = await crawl({
      context,
      account: who,
      own: url,
      start: account ? '/admin' : '/',
      care: (pattern, isEntry) =>
        pattern === '/admin' && once(own, pattern) ? 'whole' : care(pattern, isEntry),
      isToPress: (pattern, name) => presses && once(pressed, `${scope}${pattern} ${alike(name)}`),
      ...(pictures && {
        shoot: async (page: Page, pattern: string) => {
          const file = path.join(pictures, fileName(pattern, who, look))
          await page.screenshot({ path: file, fullPage: true })
        },
      }),
    })
    await context.close()
    found.push(...result.found)
    screens += result.screens
  }

  const waiting = [...WALKERS]
  const walker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await walkAs(next)
  }
  await Promise.all([walker(), walker()])
  return { found, screens, pressed: pressed.size }
}

function fileName(pattern: string, who: string, { width, dark }: Look): string {
  const name = pattern.replace(/[^\w-]+/g, '_').replace(/^_|_$/g, '') || 'front'
  return `${name}-${who}-${width}${dark ? '-dark' : ''}.png`
}
