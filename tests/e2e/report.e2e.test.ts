import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { overflowOf, violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'

const FOLDER = 'test-results/screens'

let people: Awaited<ReturnType<typeof openPeople>>
let page: Page

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  page = await people.as('theo-doi')
})

afterAll(() => people.close())

const shot = (one: Page, name: string) =>
  one.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const records = (one: Page) => one.getByRole('region', { name: 'Các bản ghi sau con số' })

/** The last two months: the sample has issues that aired then, whatever the day. */
const LAST = civilDateOf(Date.now())
const FIRST = addDays(LAST, -60)
const OWN = `/admin/so-lieu?${new URLSearchParams({ tu: formatDatePadded(FIRST), den: formatDatePadded(LAST) })}`

describe('the figures of a report', () => {
  it('are found from the navigation, for the report that is to be made', async () => {
    await page.goto('/admin')
    await page.getByRole('link', { name: 'Số liệu báo cáo' }).click()
    await page.getByRole('heading', { level: 1, name: /^Số liệu báo cáo/ }).waitFor()
    await page.getByText('Hạn gửi').waitFor()
    await page.getByRole('region', { name: 'Nghĩa vụ theo số lượng' }).first().waitFor()
    expect(await violations(page)).toEqual([])
    await shot(page, 'report-1400')
  })

  it('open, by keyboard, to the records they count, and on to the issue and its proof', async () => {
    await page.goto(OWN)
    const table = page.getByRole('region', { name: 'Chương trình, chuyên trang' })
    const figure = table.getByRole('link', { name: /^Đã phát: \d+, xem các bản ghi$/ }).first()
    const says = Number(await figure.innerText())
    expect(says).toBeGreaterThan(0)
    await figure.focus()
    await page.keyboard.press('Enter')
    await records(page).waitFor()
    await page.getByRole('heading', { name: `Số sau con số: ${says}` }).waitFor()
    const rows = records(page).locator('tbody tr')
    expect(await rows.count()).toBe(says)
    expect(await violations(page)).toEqual([])
    await shot(page, 'report-records-1400')
    await rows.first().getByRole('link').click()
    await page.waitForURL(/\/admin\/collections\/issues\//)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('of the texts lead to what readers had', async () => {
    await page.goto(OWN)
    const texts = page.getByRole('region', { name: 'Tin bài theo thể loại' })
    await texts
      .getByRole('link', { name: /xem các bản ghi$/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /^Tin bài sau con số/ }).waitFor()
    await records(page).getByRole('link').first().click()
    await page.waitForURL(/\/admin\/collections\/articles\//)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('of days that can’t be read are refused in words, with the report that is to be made', async () => {
    await page.goto('/admin/so-lieu')
    await page.getByLabel('Hoặc từ ngày').fill('14/3/2026')
    await page.getByLabel('đến ngày').fill('15/12/2025')
    await page.getByRole('button', { name: 'Xem khoảng ngày' }).click()
    await page.getByText('Ngày cuối 15/12/2025 ở trước ngày đầu 14/03/2026').waitFor()
  })

  it('are taken along as papers, and one is looked at before', async () => {
    await page.goto('/admin/so-lieu')
    const papers = page.getByRole('group', { name: 'Bản in của số liệu' })
    for (const [label, ending] of [
      ['Tải DOCX', '.docx'],
      ['Tải PDF', '.pdf'],
      ['Tải XLSX', '.xlsx'],
    ] as const) {
      const download = page.waitForEvent('download')
      await papers.getByRole('link', { name: label }).click()
      const file = await download
      expect(file.suggestedFilename().endsWith(ending)).toBe(true)
      expect(await file.failure()).toBeNull()
    }
    const href = await papers.getByRole('link', { name: 'Xem bản in' }).getAttribute('href')
    const shown = await page.evaluate(async (address) => {
      const { ok, headers } = await fetch(address)
      return { ok, how: headers.get('content-disposition') ?? '' }
    }, href ?? '')
    expect(shown).toEqual({ ok: true, how: expect.stringMatching(/^inline; /) })
  })

  it('of a period are shown after days of one’s own', async () => {
    await page.goto(OWN)
    await page.getByLabel('Kỳ báo cáo').selectOption('Năm')
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /^Số liệu báo cáo năm \d{4}$/ }).waitFor()
  })

  it('fit a phone, and the dark', async () => {
    for (const dark of [false, true]) {
      const context = await openContext(people.browser, { width: 390, dark })
      await context.addCookies(await page.context().cookies())
      const phone = await context.newPage()
      await phone.goto(OWN)
      await phone.getByRole('button', { name: /Mở Chương trình, chuyên trang$/ }).press('Enter')
      const table = phone.getByRole('region', { name: 'Chương trình, chuyên trang' })
      await table.getByRole('link').first().click()
      await records(phone).waitFor()
      expect(await overflowOf(phone)).toBeLessThanOrEqual(0)
      expect(await violations(phone)).toEqual([])
      await shot(phone, `report-390${dark ? '-dark' : ''}`)
      await context.close()
    }
  })
})
