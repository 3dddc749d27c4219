import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { overflowOf, violations } from './axe'
import { launch, logIn, openContext } from './browser'

const FOLDER = process.env.SCREENSHOTS ?? 'test-results/screens'

const looks = [
  { name: '1400-light', width: 1400, dark: false },
  { name: '1400-dark', width: 1400, dark: true },
  { name: '390-light', width: 390, dark: false },
  { name: '390-dark', width: 390, dark: true },
]

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
  const answer = await fetch(`${inject('app').url}/api/v1/articles?limit=1`)
  firstArticle = ((await answer.json()) as { items: { slug: string }[] }).items[0]?.slug ?? ''
})

afterAll(() => browser.close())

describe.each(looks)('every screen at $name', ({ name, width, dark }) => {
  const contexts: BrowserContext[] = []
  afterAll(async () => {
    for (const context of contexts) await context.close()
  })

  it.each(screens)('$name: no sideways scroll, no accessibility violation', async (screen) => {
    const context = await openContext(browser, { width, dark })
    contexts.push(context)
    const page = screen.account
      ? await logIn(context, `${screen.account}@toasoan.test`)
      : await context.newPage()
    await page.goto(screen.path(firstArticle))
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: path.join(FOLDER, `${screen.name}-${name}.png`), fullPage: true })
    expect(await overflowOf(page)).toBeLessThanOrEqual(1)
    expect(await violations(page)).toEqual([])
  })
})
