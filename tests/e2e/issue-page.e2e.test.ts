import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openPeople } from './people'
import { slotPasses } from './slotPasses'
import { ask, makeIssue, makeProgramme } from './staffApi'

const HOUR_MS = 3_600_000
const AHEAD = 'Chương trình sắp tới ở Sa Pa'
const NOTED = 'Chương trình đã ghi ở Sa Pa'
const HEIGHT_OF_THE_FORM = 2_000

let people: Awaited<ReturnType<typeof openPeople>>
const world = { ahead: '', noted: '', recordedAt: 0 }

beforeAll(async () => {
  people = await openPeople()
  const page = await people.as('quan-tri')
  const column = await makeProgramme(page, { name: 'Trang của số, Sa Pa' })
  const issue = (title: string) => makeIssue(page, { column, title, inDays: 2, time: '19:45' })
  world.ahead = await issue(AHEAD)
  world.noted = await issue(NOTED)
})

afterAll(() => people.close())

const open = (page: Page, issue: string) => page.goto(`/admin/collections/issues/${issue}/trang`)
const state = (page: Page) => page.locator('.ts-issue__head .ts-pill')

describe('the page of an issue', () => {
  it('says its state, what comes next and whose it is, and has room for all that belongs to it', async () => {
    const page = await people.as('lich')
    await open(page, world.ahead)
    await page.getByRole('heading', { name: 'Khung chương trình' }).waitFor()
    expect(await state(page).innerText()).toBe('Sắp tới')
    expect(await page.locator('.ts-issue__head').innerText()).toMatch(/Việc tiếp theo/)
    const headings = await page.locator('h2').allInnerTexts()
    expect(headings).toEqual(
      expect.arrayContaining(['Khung chương trình', 'Các lượt phát', 'Lịch sử']),
    )
    // Nobody waived it: nothing is said of waivers, no field waits greyed out.
    expect(await page.locator('body').innerText()).not.toMatch(/miễn/i)
    expect(await page.locator('input:disabled, textarea:disabled').count()).toBe(0)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height).toBeLessThan(HEIGHT_OF_THE_FORM)
  })
})

describe('an airing that somebody recorded', () => {
  it('is confirmed from the issue’s page in a form that begins with what was recorded', async () => {
    const at = Date.now() - 5 * HOUR_MS
    await slotPasses(world.noted, at)
    world.recordedAt = Math.floor(at / 60_000) * 60_000 + 23_000
    await ask(await people.as('quan-tri'), 'POST', '/airings', {
      issue: world.noted,
      startedAt: new Date(world.recordedAt).toISOString(),
      seconds: 891,
      kind: 'first',
      channel: 'Loa',
      evidenceUrl: 'https://example.vn/ban-ghi-sa-pa',
      confirmed: false,
    })
    const page = await people.as('lich')
    await open(page, world.noted)
    const next = await page.locator('.ts-issue__head').innerText()
    expect(next).toMatch(/xác nhận đã phát/)
    await page
      .locator('.ts-issue__desk')
      .getByRole('button', { name: /^Xác nhận đã phát/ })
      .first()
      .click()
    const time = new Date(world.recordedAt + 7 * HOUR_MS).toISOString().slice(11, 19)
    await expect.poll(() => page.getByLabel('Giờ phát').inputValue()).toBe(time)
    expect(await page.getByLabel('Thời lượng').inputValue()).toBe('14:51')
    expect(await page.getByLabel('Đường dẫn chứng cứ').inputValue()).toContain('ban-ghi-sa-pa')
    await page.locator('.ts-act button[type=submit]').click()
    await page
      .getByText(/Đã xác nhận/)
      .first()
      .waitFor()
    await expect.poll(() => state(page).innerText()).toMatch(/^Đã phát/)
    expect(await page.locator('a[href*="ban-ghi-sa-pa"]').count()).toBe(1)
  })
})
