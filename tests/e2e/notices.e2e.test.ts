import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openPeople } from './people'
import { product } from './product'

const TITLE = 'Đường dây nóng tiếp nhận phản ánh ở Ý Tý'
const FOLDED = 'duong day nong y ty'
const WHY = 'Thiếu số điện thoại của bộ phận tiếp nhận.'
const FIRST = 'Người dân gọi trong giờ làm việc để được hướng dẫn.'
const SECOND = 'Người dân gọi cả ngày để được hướng dẫn.'

let people: Awaited<ReturnType<typeof openPeople>>
let address = ''

beforeAll(async () => {
  people = await openPeople()
})

afterAll(() => people.close())

/** How many notices the navigation says are unread. */
async function unread(page: Page): Promise<number> {
  const words = await page.locator('.ts-nav a[href="/admin/thong-bao"]').innerText()
  return Number(/\d+/.exec(words)?.[0] ?? 0)
}

/** One's own line of the inbox about the text, of this kind. */
const line = (page: Page, kind: string) =>
  page.locator('.ts-inbox__line', { hasText: `${kind}: ${TITLE}` })

describe('people are told of their work', () => {
  it('a text that is submitted waits in the editor’s inbox and on the desk', async () => {
    const editor = await people.as('bien-tap')
    await editor.goto('/admin/thong-bao')
    const before = await unread(editor)

    const page = await people.as('phong-vien')
    await page.goto('/admin/collections/articles/create')
    await page.locator('input[name=title]').fill(TITLE)
    await page.locator('select[name=column]').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Lưu bản thảo và viết tiếp' }).click()
    await page.waitForURL(/\/articles\/(?!create)[\w-]+/)
    address = new URL(page.url()).pathname
    await page.locator('#field-sapo').fill('Cách gọi và giờ trực.')
    await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
    await page.keyboard.type(FIRST)
    await page.locator('#action-submit').click()
    await page.getByText('Chờ duyệt').first().waitFor()
    // Leaves the text, so that nobody is told it is open elsewhere.
    await page.getByRole('link', { name: 'Bàn làm việc' }).first().click()
    await page.waitForURL('**/admin')

    await editor.goto('/admin')
    expect(await unread(editor)).toBe(before + 1)
    await editor.getByText(TITLE).first().waitFor()
    await editor.goto('/admin/thong-bao?loc=cho-xu-ly')
    await line(editor, 'Bài chờ duyệt').getByText('Chưa đọc').waitFor()
  }, 60_000)

  it('opened from there it is read; returned, it tells its author why', async () => {
    const editor = await people.as('bien-tap')
    await line(editor, 'Bài chờ duyệt').getByRole('link', { name: 'Mở' }).click()
    await editor.waitForURL(`**${address}`)
    await editor.locator('#action-return').click()
    await editor.getByRole('dialog').getByRole('textbox').fill(WHY)
    await editor.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await editor.getByText(WHY).first().waitFor()
    await editor.goto('/admin/thong-bao?loc=cho-xu-ly')
    await editor.getByRole('heading', { name: 'Thông báo' }).waitFor()
    expect(await line(editor, 'Bài chờ duyệt').count()).toBe(0)

    const reporter = await people.as('phong-vien')
    await reporter.goto('/admin/thong-bao')
    const told = line(reporter, 'Bài bị trả lại')
    await told.getByText(`Lý do: ${WHY}`).waitFor()
    await told.getByRole('link', { name: 'Mở' }).click()
    await reporter.waitForURL(`**${address}`)
    await reporter.getByText(WHY).first().waitFor()
  }, 60_000)

  it('mended and sent again, it leaves the author’s list', async () => {
    const reporter = await people.as('phong-vien')
    const text = reporter.locator('.rich-text-lexical [contenteditable=true]').first()
    await text.click()
    await reporter.keyboard.press('ControlOrMeta+a')
    await reporter.keyboard.type(SECOND)
    await reporter.locator('#action-submit').click()
    await reporter.getByText('Chờ duyệt').first().waitFor()
    await reporter.goto('/admin/thong-bao?loc=cho-xu-ly')
    await reporter.getByRole('heading', { name: 'Thông báo' }).waitFor()
    expect(await line(reporter, 'Bài bị trả lại').count()).toBe(0)
  }, 60_000)
})

describe('the log speaks', () => {
  it('the head finds a text by its name without accents and reads what changed in it', async () => {
    const head = await people.as('lanh-dao')
    const foreign: string[] = []
    head.on('request', (request) => {
      const { origin } = new URL(request.url())
      if (origin !== product().url && origin.startsWith('http')) foreign.push(origin)
    })
    await head.goto('/admin')
    await head.locator('.ts-nav a[href="/admin/nhat-ky"]').click()
    await head.waitForURL('**/admin/nhat-ky')
    await head.getByRole('searchbox').fill(FOLDED)
    await head.keyboard.press('Enter')
    await head.waitForURL(/tim=/)
    const rows = head.locator('.ts-log tbody tr')
    await rows.first().waitFor()
    const words = (await rows.allInnerTexts()).join('\n')
    expect(words).toContain(`trả lại bài “${TITLE}”: ${WHY}`)
    expect(words).toContain(`tạo bài “${TITLE}”`)
    expect(words).not.toMatch(/\b(update|create|users|articles)\b|[0-9a-f]{8}-[0-9a-f]{4}/)

    await rows.first().getByRole('link').click()
    await head.waitForURL(/\/nhat-ky\/[\w-]+/)
    await head.getByRole('heading', { level: 1 }).getByText('gửi duyệt bài').waitFor()
    const difference = head.locator('.ts-log__difference')
    expect((await difference.locator('del').allInnerTexts()).join(' ')).toContain('trong')
    expect(await difference.innerText()).toContain('cả')
    expect(foreign).toEqual([])
  }, 60_000)

  it('a reporter is told for whom it is', async () => {
    const page = await people.as('phong-vien')
    await page.goto('/admin/nhat-ky')
    await page.getByText('Nhật ký dành cho lãnh đạo kênh').waitFor()
    expect(await page.locator('.ts-log tbody tr').count()).toBe(0)
  })
})
