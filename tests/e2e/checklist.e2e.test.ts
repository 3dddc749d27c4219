import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { textOf } from '../helpers/newsroom'
import { overflowOf, violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const LONG = 'Chuyện kể của một người trực ở bộ phận một cửa'
const BY_HAND = 'Đã gọi xác minh với nhân vật'

let people: Awaited<ReturnType<typeof openPeople>>
let checklist: string
let text: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const author = await people.as('phong-vien')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    author,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  const [column] = docs
  const laid = await ask<{ doc: { id: string } }>(
    await people.as('tong-bien-tap'),
    'POST',
    '/checklists',
    {
      name: 'Tọa đàm',
      outlet: column?.outlet,
      genres: ['talk'],
      items: [
        { condition: 'titleMax', limit: 40, severity: 'blocking', moves: ['submit', 'approve'] },
        { condition: 'cover', severity: 'warning', moves: ['approve', 'publish'] },
        { condition: 'byHand', words: BY_HAND, severity: 'blocking', moves: ['submit', 'approve'] },
      ],
    },
  )
  checklist = laid.doc.id
  const written = await ask<{ doc: { id: string } }>(
    author,
    'POST',
    '/articles?draft=true&depth=0',
    {
      title: LONG,
      sapo: 'Ba người kể.',
      content: textOf('Hỏi và đáp.'),
      outlet: column?.outlet,
      column: column?.id,
      genre: 'talk',
    },
  )
  text = written.doc.id
})

afterAll(async () => {
  await ask(await people.as('tong-bien-tap'), 'DELETE', `/checklists/${checklist}`)
  await people.close()
})

const open = async (page: Page) => {
  await page.goto(`/admin/collections/articles/${text}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
}
const row = (page: Page, words: RegExp) =>
  page.locator('.ts-checks__item').filter({ hasText: words })
const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })

describe('a checklist', () => {
  it('is read in words by the chief who laid it down', async () => {
    const chief = await people.as('tong-bien-tap')
    await chief.goto(`/admin/collections/checklists/${checklist}`)
    await chief
      .getByText(/Trước khi gửi duyệt, duyệt, phải đủ: tiêu đề nhiều nhất 40 ký tự/)
      .first()
      .waitFor()
    await shot(chief, 'checklist-form-1400-light')
  })

  it('tells the writer what is short while they write, and leads there; mended, the text goes on', async () => {
    const writer = await people.as('phong-vien')
    await open(writer)
    await row(writer, /Chưa đạt.*Tiêu đề 46 ký tự, nhiều nhất 40/).waitFor()
    await shot(writer, 'checks-1400-light')
    expect(await violations(writer)).toEqual([])
    await writer.setViewportSize({ width: 390, height: 844 })
    expect(await overflowOf(writer)).toBeLessThanOrEqual(0)
    await shot(writer, 'checks-390-light')
    await writer.setViewportSize({ width: 1400, height: 900 })
    const dark = await openContext(people.browser, { dark: true })
    await dark.addCookies(await writer.context().cookies())
    const page = await dark.newPage()
    await open(page)
    await row(page, /Chưa đạt.*Tiêu đề/).waitFor()
    await shot(page, 'checks-1400-dark')
    await page.setViewportSize({ width: 390, height: 844 })
    await shot(page, 'checks-390-dark')
    await dark.close()

    await writer.locator('#action-submit').click()
    await writer
      .getByRole('alert')
      .getByText(/Chưa gửi duyệt được vì còn 2 mục bắt buộc/)
      .waitFor()
    await shot(writer, 'checks-refused-1400-light')
    await row(writer, /Tiêu đề/)
      .getByRole('button')
      .click()
    const title = writer.locator('#field-title')
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true)
    await title.fill('Chuyện ở bộ phận một cửa')
    await row(writer, /Đạt.*Tiêu đề 24 ký tự/).waitFor()
    const tick = writer.getByRole('checkbox', { name: new RegExp(BY_HAND) })
    await expect.poll(() => tick.isEnabled(), { timeout: 15_000 }).toBe(true)
    // It is ticked when the server has it.
    await tick.click()
    await row(writer, new RegExp(`Đạt.*${BY_HAND}`)).waitFor()
    await writer.locator('#action-submit').click()
    await writer.getByText('Đã gửi duyệt.').first().waitFor()
  })

  it('warns the editor in the dialog of the move; done all the same, the log says so', async () => {
    const editor = await people.as('bien-tap')
    await open(editor)
    await row(editor, /Cảnh báo.*Chưa có ảnh chính/).waitFor()
    await editor.locator('#action-approve').click()
    const dialog = editor.getByRole('dialog')
    await dialog.getByText('Chưa có ảnh chính').waitFor()
    await shot(editor, 'checks-dialog-1400-light')
    expect(await violations(editor)).toEqual([])
    await dialog.getByRole('button', { name: 'Vẫn duyệt' }).click()
    await editor.getByText('Đã duyệt.').first().waitFor()
    const head = await people.as('lanh-dao')
    await head.goto('/admin/nhat-ky')
    await head
      .getByText(/Chuyện ở bộ phận một cửa.*dù còn cảnh báo: Chưa có ảnh chính/)
      .first()
      .waitFor()
    await shot(head, 'checks-log-1400-light')
  })
})
