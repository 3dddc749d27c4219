import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sampleOf } from '../helpers/sample'
import { overflowOf, violations } from './axe'
import { launch, logIn, openContext } from './browser'
import { product } from './product'

const FOLDER = process.env.SCREENSHOTS ?? 'test-results/screens'

const WIDTHS = [1400, 390]

type Screen = { name: string; account: string | null; path: (firstArticle: string) => string }

const screens: Screen[] = [
  { name: 'login', account: null, path: () => '/admin/login' },
  { name: 'desk-reporter', account: 'phong-vien', path: () => '/admin' },
  { name: 'desk-supervisor', account: 'theo-doi', path: () => '/admin' },
  {
    name: 'article-editor',
    account: 'phong-vien',
    path: () => '/admin/collections/articles/create',
  },
  { name: 'article-list', account: 'bien-tap', path: () => '/admin/collections/articles' },
  { name: 'issue-list', account: 'lich', path: () => '/admin/collections/issues' },
  { name: 'site-front', account: null, path: () => '/' },
  { name: 'site-article', account: null, path: (slug) => `/bai/${slug}` },
  { name: 'site-not-found', account: null, path: () => '/bai/khong-co-bai-nay' },
]

let browser: Browser
let firstArticle = ''

beforeAll(async () => {
  browser = await launch()
  mkdirSync(FOLDER, { recursive: true })
  const answer = await fetch(`${product().url}/api/v1/articles?limit=1`)
  firstArticle = ((await answer.json()) as { items: { slug: string }[] }).items[0]?.slug ?? ''
})

afterAll(() => browser.close())

describe.each(sampleOf(['light', 'dark'] as const, 1))('every screen in the %s', (scheme) => {
  const contexts = new Map<string | null, BrowserContext>()
  afterAll(async () => {
    for (const context of contexts.values()) await context.close()
  })

  /** Each account logs in once. */
  async function pageOf(account: string | null): Promise<Page> {
    const known = contexts.get(account)
    if (known) return known.newPage()
    const context = await openContext(browser, { dark: scheme === 'dark' })
    contexts.set(account, context)
    return account ? logIn(context, `${account}@toasoan.test`) : context.newPage()
  }

  it.each(screens)('$name: no sideways scroll, no accessibility violation', async (screen) => {
    const page = await pageOf(screen.account)
    await page.goto(screen.path(firstArticle))
    await page.waitForLoadState('networkidle')
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const file = `${screen.name}-${width}-${scheme}.png`
      await page.screenshot({ path: path.join(FOLDER, file), fullPage: true })
      expect(await overflowOf(page), `at ${width}`).toBeLessThanOrEqual(1)
      expect(await violations(page), `at ${width}`).toEqual([])
    }
    await page.close()
  })
})
