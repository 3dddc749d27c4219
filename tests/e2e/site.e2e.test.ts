import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { overflowOf, violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'
import { product } from './product'
import { ask } from './staffApi'

const FOLDER = process.env.SCREENSHOTS ?? 'test-results/screens'
const { url } = product()
const HTML_BYTES = 60_000
const SCRIPT_BYTES = 15_000

type Listed = { items: { slug: string; penName: string | null; column: { slug: string } }[] }

let people: Awaited<ReturnType<typeof openPeople>>
let places: Record<string, string>

const json = async <Answer>(at: string) =>
  (await (await fetch(`${url}/api/v1${at}`)).json()) as Answer

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const { items } = await json<Listed>('/articles?limit=20')
  // Of the sample: the newest may be another test's.
  const story = items.find(({ slug }) => slug.startsWith('den-bo-phan-mot-cua'))
  const numbered = items.find(({ slug }) => slug.startsWith('sau-nhom-noi-dung'))
  const outlets = await json<{ items: { slug: string; kind: string }[] }>('/outlets')
  const of = (kind: string) => outlets.items.find((one) => one.kind === kind)?.slug ?? ''
  type Aired = { items: { year: number; number: number; column: { slug: string } }[] }
  const aired = await json<Aired>(`/issues?outlet=${of('radio')}&limit=1`)
  const [issue] = aired.items
  places = {
    front: `/kenh/${of('online')}`,
    article: `/bai/${story?.slug}`,
    column: `/chuyen-muc/${story?.column.slug}`,
    numbered: `/chuyen-muc/${numbered?.column.slug}`,
    programme: `/chuyen-muc/${issue?.column.slug}`,
    issue: `/chuyen-muc/${issue?.column.slug}/so/${issue?.year}-${issue?.number}`,
    topic: '/chu-de/1.4.2',
    person: `/tac-gia/${encodeURIComponent(items.find((one) => one.penName)?.penName ?? '')}`,
    search: `/tim-kiem?q=${encodeURIComponent('thủ tục hành chính')}`,
    day: `/lich-phat-song?kenh=${of('radio')}`,
    week: `/lich-phat-song?kenh=${of('tv')}&tuan=${new Date().toISOString().slice(0, 10)}`,
    compliance: `/kenh/${of('radio')}/nghia-vu`,
    corrections: '/cai-chinh',
    missing: '/bai/khong-co-bai-nay',
  }
})
afterAll(() => people.close())

const open = async (options: Parameters<typeof openContext>[1] = {}) => {
  const context = await openContext(people.browser, options)
  return { context, page: await context.newPage() }
}

describe('every page of the site', () => {
  it.each(['light', 'dark'] as const)(
    'can be read in the %s at both widths, and nothing moves while it loads',
    async (scheme) => {
      const { context, page } = await open({ dark: scheme === 'dark' })
      for (const [name, at] of Object.entries(places)) {
        for (const width of [1400, 390]) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(at)
          await page.waitForLoadState('networkidle')
          // Before the picture is taken: for that the window is made as long as the page.
          expect(await shiftOf(page), `${name} at ${width}`).toBeLessThan(0.02)
          const file = path.join(FOLDER, `site-${name}-${width}-${scheme}.png`)
          await page.screenshot({ path: file, fullPage: true })
          expect(await overflowOf(page), `${name} at ${width}`).toBeLessThanOrEqual(1)
          expect(await violations(page), `${name} at ${width}`).toEqual([])
        }
      }
      expect(await context.cookies()).toEqual([])
      await context.close()
    },
  )

  it('shows a phone every column of a table, and a title beside its logo', async () => {
    const { context, page } = await open({ width: 390 })
    await page.goto(places.compliance ?? '')
    const table = page.locator('.compliance-table')
    expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(1)
    const logo = await page.locator('.nameplate .logo').boundingBox()
    const name = await page.locator('.nameplate a').evaluate((link) => {
      const range = document.createRange()
      range.selectNodeContents(link.lastChild ?? link)
      return Math.min(...[...range.getClientRects()].map(({ left }) => left))
    })
    expect(name).toBeGreaterThanOrEqual((logo?.x ?? 0) + (logo?.width ?? 0))
    await context.close()
  })

  it('does not say the title of an issue twice', async () => {
    const { context, page } = await open()
    await page.goto(places.numbered ?? '')
    const issues = await page
      .locator('.issues > li')
      .evaluateAll((items) =>
        items.map((item) =>
          [...item.querySelectorAll('.issue-title, ul a')].map((one) => one.textContent),
        ),
      )
    expect(issues.length).toBeGreaterThan(0)
    for (const titles of issues) expect(new Set(titles).size).toBe(titles.length)
    await context.close()
  })

  it('is small, asks nothing of elsewhere, and can be printed', async () => {
    const { context, page } = await open()
    const foreign: string[] = []
    let scripts = 0
    page.on('request', (asked) => {
      if (!asked.url().startsWith(url)) foreign.push(asked.url())
    })
    page.on('response', async (given) => {
      if (given.request().resourceType() === 'script') {
        scripts += gzipSync(await given.body()).length
      }
    })
    for (const [name, at] of Object.entries(places)) {
      const answer = await page.goto(at)
      expect((await answer?.body())?.length, name).toBeLessThan(HTML_BYTES)
      await page.emulateMedia({ media: 'print' })
      await page.screenshot({ path: path.join(FOLDER, `site-${name}-print.png`), fullPage: true })
      expect(await overflowOf(page), `${name} on paper`).toBeLessThanOrEqual(1)
      await page.emulateMedia({ media: 'screen' })
    }
    expect(foreign).toEqual([])
    expect(scripts).toBeLessThan(SCRIPT_BYTES)
    await context.close()
  })
})

/** How far what stands on the page moved by itself (CLS). */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0
        type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
        new PerformanceObserver((list) => {
          for (const one of list.getEntries() as Shift[]) if (!one.hadRecentInput) sum += one.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(sum), 100)
      }),
  )

describe.each([
  ['with scripts', true],
  ['without', false],
])('a reader %s', (_, javaScriptEnabled) => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await people.browser.newContext({ baseURL: url, javaScriptEnabled })
    page = await context.newPage()
  })
  afterAll(() => context.close())

  it('goes from a story to who wrote it, to its topic, and finds another by words', async () => {
    await page.goto(places.article ?? '')
    const title = await page.locator('h1').textContent()
    await page.locator('.byline strong a').first().click()
    await page.waitForURL(/\/tac-gia\//)
    await page
      .locator(`a:has-text("${(title ?? '').slice(0, 20)}")`)
      .first()
      .waitFor()
    await page.goto(places.article ?? '')
    await page.locator('.article footer a[href^="/chu-de/"]').first().click()
    await page.locator('.story').first().waitFor()
    await page.getByRole('link', { name: 'Tìm kiếm' }).first().click()
    await page.getByLabel('Từ cần tìm').fill('thu tuc hanh chinh')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.locator('.search-results mark').first().waitFor()
    expect(await page.getByLabel('Từ cần tìm').inputValue()).toBe('thu tuc hanh chinh')
    await page.locator('.search-results a').first().click()
    await page.waitForURL(/\/bai\//)
  })

  it('hears a programme again: when it aired, what was said when', async () => {
    await page.goto(places.programme ?? '')
    await page.getByText('Phát gần nhất').waitFor()
    await page.locator('.facts a[href*="/so/"]').first().click()
    await page.locator('.issue-parts li').first().waitFor()
    expect(await page.locator('.issue-parts time').first().textContent()).toMatch(/^\d\d:\d\d$/)
    expect(await page.locator('audio, .issue a.action').count()).toBeGreaterThan(0)
  })

  it('looks up what is on, that day and that week', async () => {
    await page.goto(places.day ?? '')
    await page.getByRole('link', { name: 'Cả tuần' }).click()
    await page.waitForURL(/tuan=/)
    expect(await page.locator('.programme-day').count()).toBe(7)
    await page.getByRole('link', { name: 'Tuần trước' }).click()
    await page.getByRole('link', { name: 'Hôm nay' }).click()
    await page.waitForURL((at) => !at.search.includes('tuan'))
  })
})

describe('an editor', () => {
  const SECOND = 1000

  it('pins a story, reads what that does, and readers have it first; taken down, nobody has it', async () => {
    const editor = await people.as('bien-tap')
    await editor.goto('/admin/trang-nhat')
    await editor.getByRole('heading', { name: /^Trang nhất/ }).waitFor()
    const unpin = editor.getByRole('button', { name: 'Bỏ ghim' })
    while ((await unpin.count()) > 0) await unpin.first().click()
    const offered = editor.getByRole('button', { name: /^Ghim “/ })
    await offered.first().waitFor()
    const label = (await offered.nth(1).getAttribute('aria-label')) ?? ''
    const title = label.replace(/^Ghim “|”$/g, '')
    await offered.nth(1).click()
    for (const width of [1400, 390]) {
      await editor.setViewportSize({ width, height: 900 })
      await editor.screenshot({
        path: path.join(FOLDER, `front-pins-${width}.png`),
        fullPage: true,
      })
      expect(await overflowOf(editor)).toBeLessThanOrEqual(1)
      expect(await violations(editor)).toEqual([])
    }
    await editor.setViewportSize({ width: 1400, height: 900 })
    await editor.getByRole('button', { name: 'Lưu trang nhất' }).click()
    const dialog = editor.getByRole('dialog')
    await dialog.getByText('Bạn đọc thấy ngay khi bạn lưu').waitFor()
    await dialog.getByText(title).waitFor()
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
    await editor.getByText('Đã lưu. Bạn đọc thấy trang nhất mới ngay bây giờ.').waitFor()
    await editor.getByText('Đang hiện với bạn đọc').first().waitFor()

    const { context, page } = await open()
    await page.goto(places.front ?? '')
    const shown = await page.locator('.top .headline').allTextContents()
    expect(shown.map(plain)).toContain(plain(title))

    type Found = { docs: { id: string; title: string; revision: number; slug: string }[] }
    const chief = await people.as('tong-bien-tap')
    const query = new URLSearchParams({ 'where[title][equals]': title, depth: '0' })
    const { docs } = await ask<Found>(chief, 'GET', `/articles?${query.toString()}`)
    const [text] = docs
    await ask(chief, 'POST', `/articles/${text?.id}/moves`, {
      ...{ move: 'takeDown', revision: text?.revision, reason: 'Sai số liệu.' },
    })
    await page.waitForTimeout(SECOND)
    const answers = [places.front, places.column, places.topic, places.person, places.search, '/']
    for (const at of answers) {
      const html = await (await fetch(url + (at ?? ''))).text()
      expect(html, at).not.toContain(`/bai/${text?.slug}"`)
    }
    expect((await page.goto(`/bai/${text?.slug}`))?.status()).toBe(410)
    await page.getByText('Bài này đã được gỡ').waitFor()
    await page.screenshot({ path: path.join(FOLDER, 'site-gone-1400.png') })
    await context.close()
  })
})

/** Without the spaces that a headline is set with. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
