import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sampleOf } from '../helpers/sample'
import { overflowOf, violations } from './axe'
import { launch, logIn, openContext } from './browser'
import { product } from './product'
import { ask } from './staffApi'
import { touchingOf } from './touching'

const FOLDER = process.env.SCREENSHOTS ?? 'test-results/screens'

const WIDTHS = [1400, 390]

/** Rows of the sample that screens are of. */
type Firsts = { slug: string; text: string; import: string; report: string; consolidation: string }
type Screen = { name: string; account: string | null; path: (firsts: Firsts) => string }

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
  { name: 'front-pins', account: 'bien-tap', path: () => '/admin/trang-nhat' },
  { name: 'front-pins-of-all', account: 'quan-tri', path: () => '/admin/trang-nhat' },
  { name: 'imports', account: 'lich', path: () => '/admin/nhap-so-lieu' },
  { name: 'import', account: 'lich', path: (of) => `/admin/nhap-so-lieu/${of.import}` },
  { name: 'reports', account: 'theo-doi', path: () => '/admin/bao-cao' },
  { name: 'report', account: 'theo-doi', path: ({ report }) => `/admin/bao-cao/${report}` },
  {
    name: 'consolidation',
    account: 'theo-doi',
    path: ({ consolidation }) => `/admin/bao-cao-tong-hop/${consolidation}`,
  },
  { name: 'overview', account: 'theo-doi', path: () => '/admin/tong-quan' },
  { name: 'api-keys', account: 'quan-tri', path: () => '/admin/khoa-api' },
  {
    name: 'text',
    account: 'bien-tap',
    path: ({ text }) => `/admin/collections/articles/${text}`,
  },
  { name: 'site-front', account: null, path: () => '/' },
  { name: 'site-article', account: null, path: ({ slug }) => `/bai/${slug}` },
  { name: 'site-not-found', account: null, path: () => '/bai/khong-co-bai-nay' },
]

let browser: Browser
let firsts: Firsts

beforeAll(async () => {
  browser = await launch()
  mkdirSync(FOLDER, { recursive: true })
  const answer = await fetch(`${product().url}/api/v1/articles?limit=1`)
  const [first] = ((await answer.json()) as { items: { slug: string }[] }).items
  const context = await openContext(browser)
  const page = await logIn(context, 'quan-tri@toasoan.test')
  const idOf = async (rows: string) => {
    const { docs } = await ask<{ docs: { id: string }[] }>(page, 'GET', `/${rows}`)
    return docs[0]?.id ?? ''
  }
  const one = 'depth=0&limit=1&where'
  firsts = {
    slug: first?.slug ?? '',
    text: await idOf(`articles?${one}[slug][equals]=${first?.slug ?? ''}`),
    import: await idOf(`imports?${one}[state][equals]=ready`),
    report: await idOf(`reports?${one}[state][equals]=accepted`),
    consolidation: await idOf(`consolidations?${one}[state][equals]=closed`),
  }
  await context.close()
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

  it.each(screens)(
    '$name: no sideways scroll, nothing that touches, no accessibility violation',
    async (screen) => {
      const page = await pageOf(screen.account)
      await page.goto(screen.path(firsts))
      await page.waitForLoadState('networkidle')
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        const file = `${screen.name}-${width}-${scheme}.png`
        await page.screenshot({ path: path.join(FOLDER, file), fullPage: true })
        expect(await overflowOf(page), `at ${width}`).toBeLessThanOrEqual(1)
        expect(await touchingOf(page), `at ${width}`).toEqual([])
        expect(await violations(page), `at ${width}`).toEqual([])
      }
      await page.close()
    },
  )
})
