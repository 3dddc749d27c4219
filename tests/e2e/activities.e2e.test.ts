import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { overflowOf, violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TITLE = 'Phát tờ gấp ở chợ phiên'

let people: Awaited<ReturnType<typeof openPeople>>

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
})

afterAll(async () => {
  const page = await people.as('lich')
  const { docs } = await ask<{ docs: { id: string }[] }>(
    page,
    'GET',
    `/activities?depth=0&where[title][equals]=${encodeURIComponent(TITLE)}`,
  )
  for (const { id } of docs) await ask(page, 'DELETE', `/activities/${id}`)
  await people.close()
})

const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const ready = (page: Page) => page.locator('main form[data-form-ready=true]').first().waitFor()

async function choose(page: Page, field: string, words: string) {
  await page.locator(`#field-${field} .rs__control`).click()
  await page.keyboard.type(words)
  await page.locator(`#field-${field} .rs__option`).filter({ hasText: words }).first().click()
}

const stored = async (page: Page) => {
  const { docs } = await ask<{ docs: { quantities: unknown; recordedAt: string | null }[] }>(
    page,
    'GET',
    `/activities?depth=0&where[title][equals]=${encodeURIComponent(TITLE)}`,
  )
  return docs[0]
}

describe('an activity', () => {
  it('is entered on a phone, counted in the units of its kind, unknown apart from none', async () => {
    const context = await openContext(people.browser, { width: 390, touch: true })
    const reporter = await people.as('phong-vien')
    await context.addCookies(await reporter.context().cookies())
    const page = await context.newPage()
    await page.goto('/admin/collections/activities/create')
    await ready(page)
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await page.locator('#field-title').fill(TITLE)
    await choose(page, 'outlet', 'Lào Cai điện tử')
    await page.getByText('Hãy chọn loại hoạt động trước').waitFor()
    await choose(page, 'kind', 'Hội nghị, lớp tập huấn')
    await page.getByLabel('Số lớp').tap()
    await page.keyboard.type('2')
    await page.getByLabel('Số lượt người').fill('ba mươi')
    await page.getByText('Hãy nhập số nguyên, ví dụ 1.500').waitFor()
    await page.getByLabel('Số lượt người').fill('')
    await page.locator('#field-doneOn').fill(formatDatePadded(addDays(civilDateOf(Date.now()), 1)))
    await page.locator('#field-doneOn').blur()
    await shot(page, 'activity-390-light')
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])

    await page.locator('#action-save').tap()
    await page.getByText('Ngày thực hiện còn ở phía trước').first().waitFor()
    // What was typed stays.
    expect(await page.getByLabel('Số lớp').inputValue()).toBe('2')
    await page.locator('#field-doneOn').fill(formatDatePadded(civilDateOf(Date.now())))
    await page.locator('#field-doneOn').blur()
    await page.locator('#action-save').tap()
    await page.waitForURL(/\/activities\/(?!create)[\w-]+$/)
    await ready(page)
    expect(await stored(page)).toMatchObject({ quantities: { lớp: 2, 'lượt người': null } })
    expect((await stored(page))?.recordedAt).toBeTruthy()
    await context.close()
  })

  it('asks for the amounts anew when its kind is another', async () => {
    const page = await people.as('phong-vien')
    await page.goto('/admin/collections/activities')
    await page.getByRole('link', { name: TITLE }).first().click()
    await ready(page)
    expect(await page.getByLabel('Số lớp').inputValue()).toBe('2')
    await choose(page, 'kind', 'Tờ rơi, tờ gấp')
    await page.getByLabel('Số bản').fill('1.500')
    await shot(page, 'activity-1400-light')
    expect(await violations(page)).toEqual([])
    await page.locator('#action-save').click()
    await expect.poll(() => stored(page)).toMatchObject({ quantities: { bản: 1500 } })
    await page.emulateMedia({ colorScheme: 'dark' })
    await shot(page, 'activity-1400-dark')
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('is read with its amounts by who supervises, who has no button', async () => {
    const page = await people.as('theo-doi')
    await page.goto('/admin/collections/activities')
    await page.getByRole('link', { name: TITLE }).first().waitFor()
    await page.getByText('1.500 bản').first().waitFor()
    await shot(page, 'activities-1400-light')
    expect(await violations(page)).toEqual([])
    expect(await page.getByRole('link', { name: 'Tạo mới' }).count()).toBe(0)
    await page.getByRole('link', { name: TITLE }).first().click()
    await ready(page)
    expect(await page.locator('#action-save').count()).toBe(0)
    expect(await page.getByLabel('Số bản').isDisabled()).toBe(true)
  })
})
