import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDate } from '@/domain/calendar/vietnameseDates'

import { archiveXlsx } from '../helpers/archive'
import { overflowOf, violations } from './axe'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const COLUMN = 'Truyền hình cải cách hành chính'
/** Beyond what the sample's columns have planned, within what the desk lets one plan. */
const day = (after: number) => formatDate(addDays(civilDateOf(Date.now()), 300 + after))
const year = Number(addDays(civilDateOf(Date.now()), 300).slice(0, 4))

let people: Awaited<ReturnType<typeof openPeople>>
let page: Page
let file: Buffer
let written = ''

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  page = await people.as('lich')
  file = await archiveXlsx(
    [
      [1, COLUMN, 8801, day(0), '06:10', 'Số thử nhập một', 15],
      [2, COLUMN, 8802, '31/2', '06:10', 'Số thử nhập hai', 15],
    ],
    { year },
  )
})

afterAll(() => people.close())

const shot = (name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const rowOf = (title: string) => page.getByRole('row').filter({ hasText: title })

describe('what the sample brought in', () => {
  it('is listed: what was written, and what waits for a bad cell', async () => {
    await page.goto('/admin/nhap-so-lieu')
    const row = (file: string) => page.getByRole('row').filter({ hasText: file })
    await row('danh-muc-so-cu-mau.xlsx').getByText('Đã nhập').waitFor()
    await row('so-phat-song-cu-mau.xlsx').getByText('Đã nhập').waitFor()
    expect(await violations(page)).toEqual([])
    await shot('imports')
    await row('so-phat-lai-cu-mau.xlsx').getByRole('link').first().click()
    await page.getByText('3 dòng sẽ nhập').waitFor()
    await page.getByText(/“31\/2\/\d{4}” không phải một ngày có thật/).waitFor()
  })
})

describe('a table of what came before', () => {
  it('is chosen, and each of its lines shown with what it does', async () => {
    await choose('lich-cu.xlsx', file)
    await page.getByText('1 dòng sẽ nhập').waitFor()
    await page.getByText(/D6: “31\/2” không phải một ngày có thật/).waitFor()
    await shot('imports-checked')
    expect(await violations(page)).toEqual([])
  })

  it('fits a phone', async () => {
    const size = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await overflowOf(page)).toBe(0)
    if (size) await page.setViewportSize(size)
  })

  it('is corrected on the page, by keyboard, and written', async () => {
    const cell = page.getByLabel(/^Ngày phát, ô .*D6$/)
    await cell.focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(day(7))
    await page.getByRole('button', { name: 'Lưu 1 ô và kiểm tra lại' }).press('Enter')
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).press('Enter')
    await page.getByText('2 dòng đã nhập').waitFor()
    written = new URL(page.url()).pathname
  })

  it('makes nothing twice when the corrected file is brought in again', async () => {
    const corrected = await archiveXlsx(
      [
        [1, COLUMN, 8801, day(0), '06:10', 'Số thử nhập một', 15],
        [2, COLUMN, 8802, day(7), '06:10', 'Số thử nhập hai', 15],
      ],
      { year },
    )
    await choose('lich-cu-sua.xlsx', corrected)
    await page.getByText('2 dòng đã có').waitFor()
    for (const title of ['Số thử nhập một', 'Số thử nhập hai']) {
      await rowOf(title).getByText('Đã có').waitFor()
    }
    expect(await page.getByRole('button', { name: /^Nhập \d+ dòng$/ }).count()).toBe(0)
  })

  it('is taken back as a whole', async () => {
    await page.goto(written)
    const link = rowOf('Số thử nhập hai').getByRole('link')
    expect(await link.textContent()).toContain('Số 8802')
    await shot('imports-written')
    const href = (await link.getAttribute('href')) ?? ''
    await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click()
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await rowOf('Số thử nhập hai').getByText('Đã hoàn tác').waitFor()
    await page.goto(href)
    expect(await page.getByText('Số 8802').count()).toBe(0)
  })
})

/** Has a file read, and its lines checked by the columns that are suggested. */
async function choose(name: string, buffer: Buffer) {
  await page.goto('/admin/nhap-so-lieu')
  await page.getByLabel('Kênh', { exact: true }).selectOption({ label: await outletName() })
  await page.getByLabel('Nguồn').fill('Sổ phát sóng')
  await page.getByLabel('Chọn tệp số liệu').setInputFiles({ name, mimeType: TYPE, buffer })
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Đọc tệp' }).press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('heading', { name: 'Cột nào là gì' }).waitFor()
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).press('Enter')
}

/** The outlet of the column the table is about. */
async function outletName(): Promise<string> {
  const { docs } = await ask<{ docs: { outlet: { name: string } }[] }>(
    page,
    'GET',
    `/columns?where[name][equals]=${encodeURIComponent(COLUMN)}&depth=1&limit=1`,
  )
  return docs[0]?.outlet.name ?? ''
}
