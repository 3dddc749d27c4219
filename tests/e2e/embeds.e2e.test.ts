import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { overflowOf, violations } from './axe'
import { openContext } from './browser'
import { takeFromMenu, toEnd } from './caret'
import { openPeople } from './people'
import { product } from './product'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const FRAME = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'

let people: Awaited<ReturnType<typeof openPeople>>
let page: Page
let editor: Page
let place: { id: string; outlet: string }

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  page = await people.as('phong-vien')
  editor = await people.as('tong-bien-tap')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    page,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  if (!docs[0]) throw new Error('the sample has no column')
  place = docs[0]
})

afterAll(() => people.close())

const node = (type: string, children: object[]) => ({
  ...{ type, version: 1, children, direction: null, format: '', indent: 0 },
})
const words = (text: string) => ({
  ...{ type: 'text', text, version: 1, format: 0, mode: 'normal', detail: 0, style: '' },
})
const paragraph = (...children: object[]) => node('paragraph', children)

async function make(title: string, ...blocks: object[]): Promise<string> {
  const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/articles?draft=true&depth=0', {
    ...{ title, sapo: 'Mở đầu.', outlet: place.outlet, column: place.id, genre: 'article' },
    content: { root: node('root', blocks) },
  })
  return doc.id
}

async function open(id: string): Promise<void> {
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
  await body().waitFor()
}

const body = () => page.locator('.rich-text-lexical [contenteditable=true]').first()
const card = () => body().getByText('Video trên YouTube')
const shot = (one: Page, name: string) =>
  one.screenshot({ path: path.join(FOLDER, `nhung-${name}.png`) })
const kept = async (id: string) =>
  JSON.stringify(await ask<object>(page, 'GET', `/articles/${id}?draft=true&depth=0`))

async function move(by: Page, id: string, name: string): Promise<void> {
  type Row = { revision: string; slug: string }
  const { revision } = await ask<Row>(by, 'GET', `/articles/${id}?draft=true&depth=0`)
  await ask(by, 'POST', `/articles/${id}/moves`, { move: name, revision })
}

describe('content of another site', () => {
  it('is put in from the menu of the line by keyboard, changed on its card, and taken out', async () => {
    const id = await make('Bài có video', paragraph(words('Xem video:')))
    await open(id)
    await body().getByText('Xem video:').click()
    await toEnd(page)
    await page.keyboard.type(' /nhung')
    await takeFromMenu(page, 'Nội dung nhúng')
    const dialog = page.getByRole('dialog', { name: 'Nhúng nội dung từ trang khác' })
    await dialog.getByLabel('Địa chỉ hoặc mã nhúng').fill('https://youtube.com.evil.vn/watch?v=a')
    await page.keyboard.press('Enter')
    await dialog.getByText('Chỉ nhúng được nội dung từ').waitFor()
    await dialog.getByRole('button', { name: 'Chèn liên kết thường' }).waitFor()
    await dialog.getByLabel('Địa chỉ hoặc mã nhúng').fill(VIDEO)
    await dialog.getByLabel('Chú thích').fill('Chợ phiên')
    await shot(page, 'hop-thoai')
    await page.keyboard.press('Enter')
    await card().waitFor()
    await expect.poll(() => kept(id), { timeout: 20_000 }).toContain('"item":"dQw4w9WgXcQ"')
    await shot(page, 'the')

    await body()
      .getByRole('button', { name: /^Sửa Video/ })
      .click()
    const change = page.getByRole('dialog', { name: 'Sửa nội dung nhúng' })
    await change.getByLabel('Chú thích').fill('Chợ phiên Bắc Hà')
    await change.getByRole('button', { name: 'Xong' }).click()
    await expect.poll(() => kept(id), { timeout: 20_000 }).toContain('Chợ phiên Bắc Hà')

    await body()
      .getByRole('button', { name: /^Bỏ Video/ })
      .click()
    await card().waitFor({ state: 'hidden' })
    await expect.poll(() => kept(id), { timeout: 20_000 }).not.toContain('dQw4w9WgXcQ')
  })

  it('is offered when its address is pasted on an empty line, and undone to the link', async () => {
    await open(await make('Bài dán địa chỉ', paragraph(words('Đoạn đầu.'))))
    await body().getByText('Đoạn đầu.').click()
    await toEnd(page)
    await page.keyboard.press('Enter')
    await body().evaluate((element, address) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', address)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, VIDEO)
    const dialog = page.getByRole('dialog', { name: 'Nhúng nội dung vừa dán?' })
    await dialog.getByRole('button', { name: 'Nhúng' }).click()
    await card().waitFor()
    await page.keyboard.press('Control+z')
    await card().waitFor({ state: 'hidden' })
    await body().getByText(VIDEO).waitFor()
  })

  it('asks nothing of the other site until a reader presses its button', async () => {
    const id = await make(
      'Bài đăng có video',
      paragraph(words('Đoạn đầu.')),
      { type: 'embed', version: 1, address: VIDEO, caption: 'Chợ phiên' },
      paragraph(words('Đoạn sau.')),
    )
    await move(page, id, 'submit')
    await move(editor, id, 'approve')
    await move(editor, id, 'publish')
    const { slug } = await ask<{ slug: string }>(page, 'GET', `/articles/${id}?draft=true&depth=0`)

    for (const look of [{ width: 1400 }, { width: 390, dark: true }]) {
      const context = await openContext(people.browser, look)
      const reader = await context.newPage()
      const asked: string[] = []
      const errors: string[] = []
      await context.route(/^https:\/\//, (route) => {
        asked.push(route.request().url())
        return route.fulfill({ contentType: 'text/html', body: '<p>Khung</p>' })
      })
      reader.on('console', (line) => {
        if (line.type() === 'error') errors.push(line.text())
      })
      await reader.goto(`/bai/${slug}`)
      const figure = reader.locator('figure.embed')
      await figure.getByRole('link', { name: 'Mở trên YouTube' }).waitFor()
      const button = figure.getByRole('button', { name: 'Tải nội dung từ YouTube' })
      await button.waitFor()
      await button.scrollIntoViewIfNeeded()
      expect(asked).toEqual([])
      expect(await overflowOf(reader)).toBeLessThanOrEqual(0)
      expect(await violations(reader)).toEqual([])
      await shot(reader, `trang-${look.width}`)
      await button.focus()
      await reader.keyboard.press('Enter')
      await figure.locator('iframe').waitFor()
      await expect.poll(() => asked).toEqual([FRAME])
      expect(await figure.locator('iframe').evaluate((one) => one === document.activeElement)).toBe(
        true,
      )
      expect(errors).toEqual([])
      expect(await context.cookies()).toEqual([])
      await shot(reader, `khung-${look.width}`)
      await context.close()
    }

    const plain = await people.browser.newContext({ javaScriptEnabled: false })
    const reader = await plain.newPage()
    await reader.goto(`${product().url}/bai/${slug}`)
    const figure = reader.locator('figure.embed')
    expect(await figure.getByRole('link').getAttribute('href')).toBe(VIDEO)
    expect(await figure.getByRole('button').count()).toBe(0)
    await plain.close()
  })
})
