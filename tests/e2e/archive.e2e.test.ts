import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { exportXml } from '../helpers/archiveExport'
import { picture, zipOf } from '../helpers/archiveZip'
import { overflowOf, violations } from './axe'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const COLUMN = 'Truyền hình cải cách hành chính'
const OLD = '/cai-cach/mot-cua-bat-xat.html'
const TITLE = 'Một cửa cấp xã: người dân Bát Xát bớt một buổi đi đường'

let people: Awaited<ReturnType<typeof openPeople>>
let page: Page

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  page = await people.as('quan-tri')
})

afterAll(() => people.close())

const shot = (name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const rowOf = (title: string) => page.getByRole('row').filter({ hasText: title })

/** The outlet of a column of the sample. */
async function outletName(): Promise<string> {
  const { docs } = await ask<{ docs: { outlet: { name: string } }[] }>(
    page,
    'GET',
    `/columns?where[name][equals]=${encodeURIComponent(COLUMN)}&depth=1&limit=1`,
  )
  return docs[0]?.outlet.name ?? ''
}

describe('texts of an old site', () => {
  it('are shown one by one before anything is written, with the names to be matched', async () => {
    await page.goto('/admin/nhap-so-lieu')
    await page.getByLabel('Nhập gì').selectOption({ label: 'Bài đã đăng ở nơi khác' })
    await page.getByLabel('Kênh', { exact: true }).selectOption({ label: await outletName() })
    await page
      .getByLabel('Chọn tệp số liệu')
      .setInputFiles({ name: 'bao-cu.xml', mimeType: 'text/xml', buffer: exportXml() })
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Đọc tệp' }).click()
    await page.getByRole('heading', { level: 1, name: 'bao-cu.xml' }).waitFor()
    await page.getByLabel('Chuyên mục “Cải cách hành chính”').selectOption({ label: COLUMN })
    await shot('archive-names')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
    await page.getByText('3 dòng sẽ nhập').waitFor()
    await shot('archive-checked')
    await page.getByText('“2099-01-01T00:00:00Z” chưa qua').waitFor()
    await rowOf('Bài chưa đăng bao giờ').getByText('chưa từng đăng ở nơi cũ').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('fit a phone', async () => {
    const size = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await overflowOf(page)).toBe(0)
    if (size) await page.setViewportSize(size)
  })

  it('bring their pictures along from a zip that is added beside', async () => {
    await rowOf(TITLE).getByText('không có trong tệp nén: a.jpg').waitFor()
    const size = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 844 })
    await shot('archive-pictures-390-light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.reload()
    await page.getByRole('heading', { name: 'Ảnh của các bài' }).waitFor()
    await shot('archive-pictures-390-dark')
    expect(await overflowOf(page)).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    if (size) await page.setViewportSize(size)
    await page.reload()

    const add = page.getByRole('button', { name: 'Thêm ảnh' })
    const choose = async (buffer: Buffer) => {
      const file = { name: 'anh-cu.zip', mimeType: 'application/zip', buffer }
      await page.getByLabel('Chọn tệp ảnh').setInputFiles(file)
      await page.getByText('anh-cu.zip').waitFor()
      await add.click()
    }
    await add.waitFor()
    await choose(Buffer.from('không phải tệp nén'))
    await page.getByRole('alert').filter({ hasText: /tệp/ }).first().waitFor()
    await page.reload()
    await choose(await zipOf({ 'wp-content/uploads/a.jpg': await picture('red') }))
    await page.getByText('đã thêm 1 tệp ảnh').waitFor()
    await rowOf(TITLE).getByText('1 ảnh sẽ vào thư viện cùng bài.').waitFor()
    await shot('archive-pictures-1400-light')
  })

  it('are on the site by their old address once they are written, and gone once they are taken back', async () => {
    const back = page.url()
    await page.getByRole('button', { name: 'Nhập 3 dòng' }).click()
    await page.getByText('3 dòng đã nhập').waitFor()
    const led = await page.goto(OLD)
    const asked = await led?.request().redirectedFrom()?.response()
    expect(asked?.status()).toBe(308)
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    const shown = page.getByRole('img', { name: 'Một cửa' })
    await shown.scrollIntoViewIfNeeded()
    await expect
      .poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
    expect(new URL(page.url()).pathname).toMatch(/^\/bai\/mot-cua-cap-xa/)
    await shot('archive-site')
    await page.goto(back)
    await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click()
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await rowOf('Chợ phiên Cốc Ly').getByText('Đã hoàn tác').waitFor()
    const answer = await page.goto(OLD)
    expect(answer?.status()).toBe(404)
  })
})
