import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'
import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'

import { openContext } from './browser'
import { openPeople } from './people'
import { ask, makeIssue } from './staffApi'

const NAME = 'Chuyên mục đổi lịch thử'
const OUTLET = 'Truyền thanh khu vực Sa Pa (mẫu)'

let people: Awaited<ReturnType<typeof openPeople>>
let page: Page
let column = ''

beforeAll(async () => {
  people = await openPeople()
  page = await people.as('quan-tri')
})

afterAll(() => people.close())

const form = () => page.locator('main form[data-form-ready=true]').first()

async function choose(field: string, words: string): Promise<void> {
  await page.locator(`#field-${field} .rs__control`).click()
  await page.keyboard.type(words)
  await page.locator(`#field-${field} .rs__option`, { hasText: words }).first().click()
}

/** What is planned of the column, as days of Viet Nam. */
async function planned(): Promise<string[]> {
  const { docs } = await ask<{ docs: { plannedAt: string }[] }>(
    page,
    'GET',
    `/issues?depth=0&limit=100&sort=plannedAt&where[column][equals]=${column}`,
  )
  return docs.map(({ plannedAt }) => civilDateOf(Date.parse(plannedAt)))
}

describe('a recurrence', () => {
  it('is typed in words, with the sentence and twelve dates; what is not understood says why', async () => {
    await page.goto('/admin/collections/columns/create')
    await form().waitFor()
    await page.locator('#field-name').fill(NAME)
    await choose('outlet', OUTLET)
    const words = page.getByLabel('Viết bằng lời')
    await words.fill('thứ Sáu hằng tháng')
    await words.blur()
    await page
      .getByText(/tuần nào/)
      .first()
      .waitFor()
    await words.fill('thứ Sáu tuần 2 và 4 hằng tháng')
    await page.locator('.ts-rule__sentence', { hasText: /thứ Sáu/i }).waitFor()
    expect(await page.locator('.ts-rule__dates li').count()).toBe(12)
    await page.locator('#field-time').fill('19:45')
    await page.locator('#field-validFrom').fill(formatDatePadded(civilDateOf(Date.now())))
    await page.locator('#action-save').click()
    await page.waitForURL(/\/columns\/(?!create)[\w-]+/)
    column = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const { rrule } = await ask<{ rrule: string }>(page, 'GET', `/columns/${column}?depth=0`)
    expect(rrule).toBe('FREQ=MONTHLY;BYDAY=2FR,4FR')
  })

  it('changed, asks from when, shows each planned issue, and doubles nothing; then it is undone', async () => {
    const { outlet } = await ask<{ outlet: string }>(page, 'GET', `/columns/${column}?depth=0`)
    const month = addDays(civilDateOf(Date.now()), 40).slice(0, 7)
    await ask(await people.as('lich'), 'POST', '/schedules/prepare', { outlet, month })
    const all = await planned()
    // The worker may have planned the months before, too.
    expect(all.filter((one) => one.startsWith(month))).toHaveLength(2)
    await page.goto(`/admin/collections/columns/${column}`)
    await form().waitFor()
    await page.getByLabel('Viết bằng lời').fill('thứ Bảy tuần 2 và 4 hằng tháng')
    await page.locator('#action-save').click()
    const dialog = page.getByRole('dialog', { name: `Đổi lịch: ${NAME}` })
    await dialog.getByText(`${all.length} số đã lên lịch`).waitFor()
    await dialog.getByRole('button', { name: 'Đổi lịch' }).click()
    await dialog.getByText('Chưa ghi lý do').waitFor()
    await dialog.getByLabel('Lý do đổi lịch').fill('Đổi sang thứ Bảy theo khung giờ mới')
    await dialog.getByRole('button', { name: 'Đổi lịch' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const after = await planned()
    const weekdays = new Set(after.map((one) => new Date(`${one}T00:00Z`).getUTCDay()))
    expect([...weekdays]).toEqual([6])
    expect(after.filter((one) => one.startsWith(month))).toHaveLength(2)

    await page.goto(`/admin/collections/columns/${column}`)
    await page.getByRole('button', { name: 'Hoàn tác đổi lịch' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('Lý do').fill('Đổi nhầm')
    await drawer.getByRole('button', { name: 'Hoàn tác đổi lịch' }).click()
    await page.getByText(`Đã hoàn tác đổi lịch ${NAME}`).first().waitFor()
    expect(await planned()).toEqual(all)
  })
})

describe('a time of a document', () => {
  it('is Viet Nam’s in a browser of another zone', async () => {
    const day = addDays(civilDateOf(Date.now()), 50)
    const issue = await makeIssue(page, { column, title: 'Số giờ lạ', at: instantAt(day, '19:45') })
    const context = await openContext(people.browser, { timezone: 'America/New_York' })
    await context.addCookies(await page.context().cookies())
    const abroad = await context.newPage()
    await abroad.goto(`/admin/collections/issues/${issue}`)
    const field = abroad.locator('#field-plannedAt input').first()
    await field.waitFor()
    expect(await field.inputValue()).toContain('19:45')
    const { createdAt } = await ask<{ createdAt: string }>(page, 'GET', `/issues/${issue}?depth=0`)
    await abroad
      .getByText(formatDateTime(Date.parse(createdAt)))
      .first()
      .waitFor()
    const [year, month, date] = day.split('-')
    await field.fill(`${date}/${month}/${year} 20:15`)
    await field.press('Enter')
    await abroad.locator('#action-save').click()
    const until = Date.now() + 20_000
    const stored = async () =>
      (await ask<{ plannedAt: string }>(page, 'GET', `/issues/${issue}?depth=0`)).plannedAt
    while (Date.parse(await stored()) === instantAt(day, '19:45') && Date.now() < until) {
      await abroad.waitForTimeout(300)
    }
    expect(Date.parse(await stored())).toBe(instantAt(day, '20:15'))
    await context.close()
  })
})
