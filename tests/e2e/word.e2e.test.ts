import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { picture } from '../helpers/newsroom'
import { docx, img, p, r } from '../helpers/word'
import { overflowOf, violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'

const FOLDER = 'test-results/screens'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let people: Awaited<ReturnType<typeof openPeople>>
let files: { name: string; mimeType: string; buffer: Buffer }[]

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const fair = await docx({
    body:
      p('Chợ phiên Bắc Hà ngày giáp Tết') +
      p(r('Sáng chủ nhật, chợ đông từ tinh mơ.', { bold: true })) +
      p('Mục một', { style: 'Heading1' }) +
      p('Người mua kẻ bán tấp nập suốt buổi sáng.') +
      p(img('rP')) +
      p('Bà con xuống chợ.', { style: 'Caption' }),
    pictures: { rP: await picture(400, 300) },
  })
  const old = await docx({
    body: p(r('Céng hoµ x· héi chñ nghÜa ViÖt Nam', { font: '.VnTime' })) + p(r('§éc lËp, tù do', { font: '.VnTime' })), // prettier-ignore
  })
  files = [
    { name: 'chợ phiên.docx', mimeType: TYPE, buffer: fair },
    { name: 'bai cu.docx', mimeType: TYPE, buffer: old },
    { name: 'van-ban.rtf', mimeType: 'text/rtf', buffer: Buffer.from('{\\rtf1 Chào}') },
  ]
})

afterAll(() => people.close())

const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const card = (page: Page, name: string) =>
  page.locator('.ts-word__file').filter({ has: page.getByRole('heading', { name }) })

async function choose(page: Page) {
  await page.goto('/admin/bai-tu-word')
  await page.getByLabel('Chọn tệp Word').setInputFiles(files)
  await card(page, 'van-ban.rtf').getByRole('alert').waitFor()
}

describe('Word files', () => {
  let draft: string

  it('are chosen from the page of a new text, and shown before anything is made', async () => {
    const writer = await people.as('phong-vien')
    await writer.goto('/admin/collections/articles/create')
    await writer.getByRole('link', { name: 'Từ tệp Word…' }).click()
    await writer.waitForURL(/bai-tu-word/)
    await choose(writer)
    const fair = card(writer, 'chợ phiên.docx')
    expect(await fair.getByLabel('Tiêu đề').inputValue()).toBe('Chợ phiên Bắc Hà ngày giáp Tết')
    expect(await fair.getByLabel('Sapo').inputValue()).toBe('Sáng chủ nhật, chợ đông từ tinh mơ.')
    await fair.getByText('Người mua kẻ bán tấp nập').waitFor()
    const old = card(writer, 'bai cu.docx')
    await old.getByText(/TCVN3 \(ABC\) đã chuyển sang Unicode/).waitFor()
    expect(await old.getByLabel('Tiêu đề').inputValue()).toBe('Cộng hoà xã hội chủ nghĩa Việt Nam')
    await card(writer, 'van-ban.rtf')
      .getByText(/RTF của Word, không phải Word \(\.docx\)/)
      .waitFor()
    await shot(writer, 'word-1400-light')
    expect(await violations(writer)).toEqual([])
    await writer.setViewportSize({ width: 390, height: 844 })
    expect(await overflowOf(writer)).toBeLessThanOrEqual(0)
    await shot(writer, 'word-390-light')
    await writer.setViewportSize({ width: 1400, height: 900 })
    const dark = await openContext(people.browser, { dark: true })
    await dark.addCookies(await writer.context().cookies())
    const page = await dark.newPage()
    await choose(page)
    await shot(page, 'word-1400-dark')
    await dark.close()
  })

  it('leave their letters as they are when that is asked', async () => {
    const writer = await people.as('phong-vien')
    const old = card(writer, 'bai cu.docx')
    await old.getByRole('button', { name: 'Không chuyển mã' }).click()
    await old.getByRole('button', { name: /Chuyển từ TCVN3/ }).waitFor()
    expect(await old.getByLabel('Tiêu đề').inputValue()).toBe('Céng hoµ x· héi chñ nghÜa ViÖt Nam')
    await old.getByRole('button', { name: /Chuyển từ TCVN3/ }).click()
    await old.getByRole('button', { name: 'Không chuyển mã' }).waitFor()
  })

  it('become drafts, the picture with its credit; one that lacks something stops no other', async () => {
    const writer = await people.as('phong-vien')
    await writer.getByRole('button', { name: 'Tạo 2 bản nháp' }).click()
    const fair = card(writer, 'chợ phiên.docx')
    await fair.getByText('Ảnh 1 còn thiếu nguồn ảnh').waitFor()
    await card(writer, 'bai cu.docx').getByText('Đã tạo bản nháp').waitFor()
    await writer.getByLabel(/Nguồn ảnh chung/).fill('Minh Anh')
    await writer.getByRole('button', { name: 'Tạo 1 bản nháp' }).click()
    await fair.getByText('Đã tạo bản nháp').waitFor()
    await shot(writer, 'word-made-1400-light')
    await fair.getByRole('link', { name: 'Chợ phiên Bắc Hà ngày giáp Tết' }).click()
    await writer.waitForURL(/collections\/articles\/[^/]+$/)
    draft = writer.url().split('/').at(-1) ?? ''
    await writer.locator('main form[data-form-ready=true]').first().waitFor()
    expect(await writer.locator('#field-title').inputValue()).toBe('Chợ phiên Bắc Hà ngày giáp Tết')
    await writer.locator('[contenteditable=true] h2').getByText('Mục một').waitFor()
    await writer.locator('[contenteditable=true] img').first().waitFor()
  })

  it('say that they became texts already', async () => {
    const writer = await people.as('phong-vien')
    await choose(writer)
    await card(writer, 'chợ phiên.docx')
      .getByText(/Tệp này đã thành bài/)
      .waitFor()
  })

  it('are what a text can be taken along as', async () => {
    const writer = await people.as('phong-vien')
    await writer.goto(`/admin/collections/articles/${draft}`)
    await writer.locator('main form[data-form-ready=true]').first().waitFor()
    await writer.getByText('Xuất…').click()
    await shot(writer, 'word-export-1400-light')
    const waiting = writer.waitForEvent('download')
    await writer.getByRole('link', { name: 'Word', exact: true }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe('Chợ phiên Bắc Hà ngày giáp Tết.docx')
    const bytes = await readFile(await download.path())
    expect(bytes.toString('latin1', 0, 2)).toBe('PK')
  })
})
