import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { launch, logIn, openContext } from './browser'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
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
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(1)
    expect(await violations(page)).toEqual([])
  })
})

/** What axe finds against WCAG 2.2 AA, as readable lines. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE })
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> }
    }
    type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] }
    // The framework's own list controls (row tick boxes, pager arrows) are named by nothing we can reach.
    const framework = { exclude: [['.checkbox-input'], ['.clickable-arrow'], ['.sort-column']] }
    const found = await axe.run(framework, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`,
      ),
    )
  })
}
