import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf, isCivilDate } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'

import { openPeople } from './people'

const REASON = 'Bổ sung chủ đề của số cuối tháng.'
const WHY_MOVED = 'Khung giờ nhường cho truyền hình trực tiếp.'
/** The sample's television: two issues a month, on the second and the fourth Friday. */
const OUTLET = 'Truyền hình Lào Cai (mẫu)'

const today = civilDateOf(Date.now())
const month = periodOf(addDays(periodOf(today, 'month').to, 1), 'month')
/** Into the month after: the obligation of the planned month loses it. */
const movedTo = addDays(month.to, 5)

let people: Awaited<ReturnType<typeof openPeople>>
let address = ''

beforeAll(async () => {
  people = await openPeople()
  const scheduler = await people.as('lich')
  await scheduler.goto('/admin/lich')
  await scheduler.getByLabel('Kênh').selectOption({ label: OUTLET })
  await scheduler.waitForURL('**/admin/lich?outlet=*')
  const outlet = new URL(scheduler.url()).searchParams.get('outlet')
  address = `/admin/lich?outlet=${outlet}&month=${month.name}&xem=bang`
})

afterAll(() => people.close())

async function schedule(account: string): Promise<Page> {
  const page = await people.as(account)
  await page.goto(address)
  return page
}

const stateOf = (page: Page) => page.locator('h1 + .ts-pill')
/** The number the schedule gives its obligation. */
const given = (page: Page, number: string) =>
  page.locator('section[aria-labelledby=quotas-title]').getByText(number, { exact: true })
const changes = (page: Page) => page.locator('section[aria-labelledby=changes-title]')

describe(`the schedule of ${month.name}`, () => {
  it('is prepared and submitted by the scheduler; it gives the obligation what is owed', async () => {
    expect(isCivilDate(movedTo)).toBe(true)
    const page = await schedule('lich')
    await page.locator('#schedule-prepare').click()
    await page.locator('#schedule-submit').waitFor()
    await given(page, '2/2').waitFor()
    await page.locator('#schedule-submit').click()
    await page.locator('#schedule-withdraw').waitFor()
    expect(await stateOf(page).innerText()).toContain('Chờ duyệt')
    expect(await page.locator('#schedule-approve').count()).toBe(0)
  })

  it('is returned by the head with a reason, which the scheduler reads and answers', async () => {
    const head = await schedule('lanh-dao')
    await head.locator('#schedule-return').click()
    await head.getByRole('dialog').getByRole('textbox').fill(REASON)
    await head.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await head.getByText(REASON).first().waitFor()

    const scheduler = await schedule('lich')
    await scheduler.getByText(REASON).first().waitFor()
    await scheduler.locator('#schedule-submit').click()
    await scheduler.locator('#schedule-withdraw').waitFor()
  })

  it('is approved by another person than who prepared it; nothing differs from it yet', async () => {
    const head = await schedule('lanh-dao')
    await head.locator('#schedule-approve').click()
    await changes(head).waitFor()
    expect(await stateOf(head).innerText()).toContain('Đã duyệt')
    expect(await changes(head).innerText()).toContain('Lịch đang đúng như khi được duyệt.')
  })

  it('an issue moved: what it does to the ledger is said first, and the same afterwards', async () => {
    const page = await schedule('lich')
    await page
      .locator('tbody tr')
      .last()
      .getByRole('button', { name: /Dời lịch/ })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Ngày mới').first().fill(formatDatePadded(movedTo))
    await dialog.getByLabel('Lý do dời lịch').fill(WHY_MOVED)
    await dialog.getByRole('button', { name: 'Xem ảnh hưởng' }).click()
    const effect = dialog.locator('.ts-move__effects')
    await effect.getByText(formatPeriod(month.name).toLocaleLowerCase('vi')).first().waitFor()
    expect(await given(page, '2/2').count()).toBe(1)

    await dialog.getByRole('button', { name: 'Dời lịch' }).click()
    await given(page, '1/2').waitFor()
    const told = await changes(page).innerText()
    expect(told).toContain(formatDatePadded(movedTo).slice(0, 5))
    expect(told).toContain(WHY_MOVED)
    expect(await changes(page).getByRole('button').count()).toBe(0)
  })

  it('an issue dragged to another day: what it does is said, and nothing moves by the drop alone', async () => {
    const page = await schedule('lich')
    await page.goto(address.replace('&xem=bang', ''))
    const card = page.locator('[data-move-id]').first()
    await card.waitFor()
    const label = await card.getAttribute('data-move-label')
    const free = page.locator('[data-day]').last()
    await card.dragTo(free)
    const dialog = page.getByRole('dialog')
    await dialog.locator('.ts-move__effects').waitFor()
    expect(await dialog.innerText()).toContain(label)
    await dialog.getByRole('button', { name: 'Dời lịch' }).click()
    await dialog.getByText('Chưa ghi lý do').waitFor()
    await dialog.getByRole('button', { name: 'Thôi' }).click()
    expect(await free.locator('[data-move-id]').count()).toBe(0)
  })

  it('the head sees the difference, who made it and why, and approves it', async () => {
    const head = await schedule('lanh-dao')
    expect(await changes(head).innerText()).toContain(WHY_MOVED)
    await head.locator('#schedule-approveChanges').click()
    await changes(head).getByText('Lịch đang đúng như khi được duyệt.').waitFor()
    expect(await given(head, '1/2').count()).toBe(1)
  })

  it('a supervisor sees all of it and has no button; the printed form carries the national name', async () => {
    const page = await schedule('theo-doi')
    await given(page, '1/2').waitFor()
    expect(await page.locator('.ts-schedule__actions button').count()).toBe(0)
    expect(await page.getByRole('button', { name: /Dời lịch/ }).count()).toBe(0)
    await page.getByRole('link', { name: 'In lịch' }).click()
    await page.locator('.ts-paper').waitFor()
    expect(await page.locator('.ts-paper').innerText()).toContain('Độc lập - Tự do - Hạnh phúc')
  })
})

describe('the schedule in a calendar program', () => {
  it('is followed at an address made here, until it is revoked', async () => {
    const page = await schedule('phong-vien')
    const panel = page.locator('section', { hasText: 'Theo dõi lịch bằng phần mềm lịch' }).last()
    await panel.getByRole('button', { name: 'Tạo địa chỉ' }).click()
    const calendar = (await panel.locator('code').textContent()) ?? ''
    const read = async () => {
      const answer = await fetch(calendar)
      return { status: answer.status, text: await answer.text() }
    }
    const { status, text } = await read()
    expect(status).toBe(200)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text).toMatch(/\r\nSEQUENCE:\d+\r\n/)
    await panel
      .getByRole('button', { name: /^Thu hồi địa chỉ lịch/ })
      .first()
      .click()
    await panel.getByText('Đã thu hồi.').waitFor()
    expect((await read()).status).toBe(410)
  })
})
