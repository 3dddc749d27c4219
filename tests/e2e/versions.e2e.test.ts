import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { textOf } from '../helpers/newsroom'
import { violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'

let people: Awaited<ReturnType<typeof openPeople>>
let stranger: BrowserContext
let text: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  stranger = await openContext(people.browser)
  const author = await people.as('phong-vien')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    author,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  const [column] = docs
  const { doc } = await ask<{ doc: { id: string } }>(
    author,
    'POST',
    '/articles?draft=true&depth=0',
    {
      title: 'Bài có nhiều bản',
      sapo: 'Xã trả kết quả trong ngày.',
      content: paragraphs(
        'Bộ phận một cửa mở cửa sáng thứ Hai.',
        'Tỉnh đứng thứ mười cả nước về chỉ số cải cách.',
        'Hội nghị tổng kết diễn ra tại tỉnh lỵ.',
      ),
      outlet: column?.outlet,
      column: column?.id,
      genre: 'news',
    },
  )
  text = doc.id
  await ask(author, 'PATCH', `/articles/${text}?draft=true`, {
    title: 'Bài có nhiều bản, đã sửa',
    content: paragraphs(
      'Hội nghị tổng kết diễn ra tại tỉnh lỵ.',
      'Bộ phận một cửa mở cửa sáng thứ Hai.',
      'Tỉnh đứng thứ chín cả nước về chỉ số cải cách.',
      'Người dân nộp hồ sơ qua mạng.',
    ),
  })
})

afterAll(async () => {
  await stranger.close()
  await people.close()
})

function paragraphs(...lines: string[]) {
  const [first, ...rest] = lines.map((line) => textOf(line) as { root: { children: object[] } })
  first?.root.children.push(...rest.flatMap(({ root }) => root.children))
  return first
}
const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const versionsOf = async (page: Page) => {
  await page.goto(`/admin/collections/articles/${text}/versions?tungban=1`)
  await page.getByRole('heading', { name: 'Các bản', exact: true }).waitFor()
}
/** The same page on a phone, and in the dark. */
async function looks(page: Page, name: string) {
  await shot(page, `${name}-1400-light`)
  await page.setViewportSize({ width: 390, height: 844 })
  await shot(page, `${name}-390-light`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1400, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot(page, `${name}-1400-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

describe('the versions of a text', () => {
  it('are listed, and how many words each changed is told afterwards', async () => {
    const page = await people.as('phong-vien')
    await versionsOf(page)
    expect(await page.locator('tr[data-version]').count()).toBe(2)
    await page.getByText('+', { exact: false }).first().waitFor()
    expect(await violations(page)).toEqual([])
    await looks(page, 'versions')
  })

  it('are compared: words, moved and new paragraphs, the title', async () => {
    const page = await people.as('phong-vien')
    await versionsOf(page)
    await page.getByRole('button', { name: 'So sánh hai bản' }).click()
    await page.getByRole('heading', { name: 'So sánh hai bản' }).waitFor()
    const main = page.locator('.ts-versions')
    expect(await main.locator('del', { hasText: 'mười' }).count()).toBe(1)
    expect(await main.locator('ins', { hasText: 'chín' }).count()).toBe(1)
    await main.getByText('chuyển lên trên').waitFor()
    await main.getByText('Người dân nộp hồ sơ qua mạng.').waitFor()
    expect(await violations(page)).toEqual([])
    await looks(page, 'difference')
  })

  it('are made the draft again after their effect was read', async () => {
    const page = await people.as('phong-vien')
    await versionsOf(page)
    await page.getByRole('button', { name: 'So sánh hai bản' }).click()
    const older = page.getByRole('region', { name: 'Bản cũ' })
    await older.getByRole('button', { name: 'Khôi phục bản này thành bản nháp' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Bản hiện tại vẫn nằm trong danh sách này.', { exact: false }).waitFor()
    await shot(page, 'restore-1400-light')
    await dialog.getByRole('button', { name: 'Khôi phục', exact: true }).click()
    await page.waitForURL(new RegExp(`/articles/${text}$`))
    const { title } = await ask<{ title: string }>(page, 'GET', `/articles/${text}?draft=true`)
    expect(title).toBe('Bài có nhiều bản')
  })
})

describe('a picture that took the place of another', () => {
  it('stands beside it, with the caption that the text gives it; a move between is passed over', async () => {
    const page = await people.as('phong-vien')
    type Row = {
      content: { root: object & { children: object[] } }
      revision: string
      outlet: string
    }
    const row = () => ask<Row>(page, 'GET', `/articles/${text}?draft=true&depth=0`)
    const { content, outlet } = await row()
    const { docs } = await ask<{ docs: { id: string }[] }>(
      page,
      'GET',
      `/media?depth=0&limit=2&where[outlet][equals]=${outlet}`,
    )
    const [one, other] = docs
    const placed = (value: string | undefined, fields: object) => ({
      ...{ type: 'upload', version: 3, format: '', relationTo: 'media', value, fields },
    })
    const write = (children: object[]) =>
      ask(page, 'PATCH', `/articles/${text}?draft=true&depth=0`, {
        content: { root: { ...content.root, children } },
      })
    const move = async (name: string) =>
      ask(page, 'POST', `/articles/${text}/moves`, {
        ...{ move: name, revision: (await row()).revision },
      })
    await write([...content.root.children, placed(one?.id, { caption: 'Cổng trụ sở' })])
    // Else both saves are one version: they are of one sitting.
    await move('submit')
    await move('withdraw')
    const { root } = (await row()).content
    const changed = { ...root.children.at(-1), value: other?.id }
    const fields = { caption: 'Cổng chợ', width: 'wide' }
    await write([...root.children.slice(0, -1), { ...changed, fields }])
    await move('submit')
    await versionsOf(page)
    await page.setViewportSize({ width: 390, height: 844 })
    const older = page.getByRole('radio', { name: /^Bản cũ/ })
    const words = await older
      .first()
      .evaluate((radio) => getComputedStyle(radio.parentElement ?? radio, '::before').content)
    expect(words).toBe('"Cũ"')
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.getByRole('button', { name: 'So sánh hai bản' }).click()
    const line = page.locator('.ts-versions__line', { hasText: 'Ảnh → Ảnh khổ rộng' })
    await line.getByText('Ảnh cũ:').waitFor()
    await line.getByText('Ảnh mới:').waitFor()
    expect(await line.locator('img').count()).toBe(2)
    expect(await line.locator('del').allInnerTexts()).toEqual([expect.stringMatching('trụ sở')])
    expect(await line.locator('ins').allInnerTexts()).toEqual([expect.stringMatching('chợ')])
    expect(await violations(page)).toEqual([])
    await looks(page, 'difference-picture')
    await move('withdraw')
  })
})

describe('a draft by link', () => {
  it('is seen without an account until it is revoked', async () => {
    const page = await people.as('phong-vien')
    await page.goto(`/admin/collections/articles/${text}`)
    await page.getByRole('button', { name: 'Gửi liên kết xem trước' }).click()
    const drawer = page.getByRole('dialog', { name: 'Liên kết xem trước' })
    await drawer.getByLabel(/Gửi cho ai/).fill('Sở Nội vụ')
    await drawer.getByRole('button', { name: 'Tạo liên kết xem trước' }).click()
    const address = await drawer.locator('code').innerText()
    await shot(page, 'preview-links-1400-light')

    const seen = await stranger.newPage()
    const answer = await seen.goto(address)
    expect(answer?.status()).toBe(200)
    const headers = answer?.headers() ?? {}
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['referrer-policy']).toBe('no-referrer')
    await seen.getByText('Bản xem trước – chưa đăng').waitFor()
    await seen.getByText('hết hạn lúc').waitFor()
    await seen.getByRole('heading', { name: 'Bài có nhiều bản' }).waitFor()
    expect(await seen.locator('link[rel=canonical], meta[property^="og:"]').count()).toBe(0)
    expect(await seen.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
    expect(await violations(seen)).toEqual([])
    await looks(seen, 'preview')
    const sitemap = await seen.request.get('/sitemap.xml')
    expect(await sitemap.text()).not.toContain('xem-truoc')

    await drawer.getByRole('button', { name: 'Thu hồi Sở Nội vụ' }).click()
    await drawer.getByText('Đã thu hồi.', { exact: false }).waitFor()
    expect((await seen.reload())?.status()).toBe(410)
    await seen.getByRole('heading', { name: 'Bản xem trước đã hết hạn' }).waitFor()
    const unknown = await seen.goto(`/xem-truoc/${'A'.repeat(32)}`)
    expect(unknown?.status()).toBe(404)
    const notTheirs = await seen.goto(`/xem-truoc/bai/${text}`)
    expect(notTheirs?.status()).toBe(404)
  })

  it('stands beside its editor and follows what is saved', async () => {
    const page = await people.as('phong-vien')
    await page.goto(`/admin/collections/articles/${text}`)
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
    const frame = page.frameLocator('iframe[title="Bản xem trước của bài"]')
    await frame.getByRole('heading', { name: 'Bài có nhiều bản' }).waitFor()
    // The panel asks for the first time before it can tell of a change.
    await page.waitForTimeout(4000)
    await ask(page, 'PATCH', `/articles/${text}?draft=true`, { title: 'Tít vừa đổi' })
    await frame.getByRole('heading', { name: 'Tít vừa đổi' }).waitFor({ timeout: 20_000 })
    await shot(page, 'preview-beside-1400-light')
    const edge = async (selector: string) => page.locator(selector).boundingBox()
    const button = await edge('.ts-comments__open')
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThanOrEqual(
      (await edge('.ts-preview'))?.x ?? 0,
    )
  })
})
