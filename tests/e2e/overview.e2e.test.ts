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

/** The last half year: months have ended in it, whatever the day. */
const LAST = civilDateOf(Date.now())
const DAYS = new URLSearchParams({
  tu: formatDatePadded(addDays(LAST, -180)),
  den: formatDatePadded(LAST),
})
const RANKING = `/admin/xep-hang?${DAYS}`

describe('outlets compared', () => {
  it('are found from the navigation, the worst first, and open by keyboard to the ledger', async () => {
    await page.goto('/admin')
    await page.getByRole('link', { name: 'Tổng quan các kênh' }).click()
    await page.getByRole('heading', { level: 1, name: /^Tổng quan năm \d{4}$/ }).waitFor()
    await page.getByRole('list', { name: 'Số kênh theo tình trạng' }).waitFor()
    expect(await violations(page)).toEqual([])
    await shot(page, 'overview-1400')
    const now = page.locator('a[href*="/admin/so-nghia-vu?"]').first()
    const says = (await now.innerText()).split(':')[0] ?? ''
    await now.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/admin\/so-nghia-vu\?/)
    await page.getByRole('dialog').getByText(says, { exact: false }).first().waitFor()
  })

  it('by their score open, by keyboard, to its working and down to one airing', async () => {
    await page.goto(RANKING)
    await page.getByText('Trọng số: Đủ số 60').waitFor()
    const open = page.getByRole('link', { name: /^Xem cách tính của/ }).first()
    await open.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Cách tính điểm của/ }).waitFor()
    await page.getByText('Cộng, làm tròn hai chữ số').waitFor()
    expect(await violations(page)).toEqual([])
    await shot(page, 'ranking-1400')
    const airing = page
      .getByRole('region', { name: 'Lượt phát đã tính' })
      .getByRole('link', { name: /lượt phát của/ })
      .first()
    await airing.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/admin\/collections\/airings\//)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('by topics and beside the year before hold up to axe', async () => {
    for (const [address, name] of [
      ['do-bao-phu', 'Độ bao phủ chủ đề'],
      ['so-sanh-nam', 'So với năm trước'],
    ]) {
      await page.goto(`/admin/${address}?${DAYS}`)
      await page.getByRole('heading', { level: 1, name }).waitFor()
      expect(await violations(page)).toEqual([])
      await shot(page, `${address}-1400`)
    }
    // An outlet that nothing is known of is named once, not by a line of unknown numbers.
    await page.getByText(/^Chưa có số liệu ở cả hai khoảng/).waitFor()
    const lines = await page.locator('.ts-table tbody tr').allTextContents()
    for (const line of lines) expect(line).toMatch(/\d/)
  })

  it('and what was written there are shown to those alone whom it concerns', async () => {
    await page.goto('/admin/san-luong')
    await page.getByText('chỉ lãnh đạo của chính kênh xem được').waitFor()
    const reporter = await people.as('phong-vien')
    await reporter.goto('/admin/tong-quan')
    await reporter.getByText('dành cho cán bộ theo dõi và lãnh đạo kênh').waitFor()
    const head = await people.as('lanh-dao')
    await head.goto(`/admin/san-luong?${DAYS}`)
    await head.getByRole('region', { name: 'Theo người' }).first().waitFor()
    expect(await violations(head)).toEqual([])
  })

  it('fit a phone, and the dark', async () => {
    for (const dark of [false, true]) {
      const context = await openContext(people.browser, { width: 390, dark })
      await context.addCookies(await page.context().cookies())
      const phone = await context.newPage()
      for (const address of ['/admin/tong-quan', RANKING, `/admin/do-bao-phu?${DAYS}`]) {
        await phone.goto(address)
        await phone.getByRole('heading', { level: 1 }).waitFor()
        expect(await overflowOf(phone)).toBeLessThanOrEqual(0)
        expect(await violations(phone)).toEqual([])
      }
      await shot(phone, `overview-390${dark ? '-dark' : ''}`)
      await context.close()
    }
  })
})
