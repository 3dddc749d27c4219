import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { exportXml } from '../helpers/archiveExport'
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

  it('are on the site by their old address once they are written, and gone once they are taken back', async () => {
    const back = page.url()
    await page.getByRole('button', { name: 'Nhập 3 dòng' }).click()
    await page.getByText('3 dòng đã nhập').waitFor()
    await page.goto(OLD)
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
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
