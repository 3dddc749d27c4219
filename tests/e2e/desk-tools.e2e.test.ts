import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { addAxe } from './axe'
import { openPeople } from './people'
import { makeIssue, makeProgramme } from './staffApi'

const TUESDAY = 2

/** The sample's radio airs on the first Tuesday of a month: next month's. */
const today = civilDateOf(Date.now())
const nextMonth = addDays(periodOf(today, 'month').to, 1)
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()
const day = Array.from({ length: 7 }, (_, index) => addDays(nextMonth, index)).find(
  (date) => weekday(date) === TUESDAY,
)!

let people: Awaited<ReturnType<typeof openPeople>>

beforeAll(async () => {
  people = await openPeople()
})

afterAll(() => people.close())

async function violations(page: Page): Promise<string[]> {
  await addAxe(page)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (where: string, how: object) => Promise<{ violations: { id: string }[] }> }
    }
    const found = await axe.run('.ts-desk, dialog[open]', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return found.violations.map(({ id }) => id)
  })
}

describe('a day off entered late', () => {
  const text = `${formatDatePadded(day)}\tNgày nghỉ thử\tNghỉ\n30/2/2027\tKhông có`

  it('shows the issue it touches, moves it as chosen, and keeps the line it could not read', async () => {
    const page = await people.as('quan-tri')
    await page.goto(`/admin/ngay-nghi?nam=${day.slice(0, 4)}`)
    const paste = page.getByLabel('Mỗi dòng một ngày: ngày, tên, loại')
    await paste.fill(text)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByText('Dòng 2: chưa đọc được ngày.').waitFor()
    const choice = page.getByLabel(/Làm gì với .*Phát thanh/)
    await choice.selectOption('moveAfter')
    await page.getByRole('button', { name: /^Lưu 1 ngày, giữ lại 1 dòng/ }).click()
    await page.getByText('Đã thêm 1 ngày, chuyển 1 số.').waitFor()
    expect(await paste.inputValue()).toContain('30/2/2027')
    expect(await violations(page)).toEqual([])
  })

  it('pasted again is there already', async () => {
    const page = await people.as('quan-tri')
    await page.getByLabel('Mỗi dòng một ngày: ngày, tên, loại').fill(text)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByText('Đã có').waitFor()
    expect(await page.getByRole('button', { name: /^Lưu/ }).count()).toBe(0)
  })

  it('is seen by a scheduler, who has no way to change it', async () => {
    const page = await people.as('lich')
    await page.goto(`/admin/ngay-nghi?nam=${day.slice(0, 4)}`)
    await page.getByText('Ngày nghỉ thử').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Bỏ/ }).count()).toBe(0)
  })
})

describe('a column suspended', () => {
  const from = addDays(nextMonth, 40)
  const to = addDays(from, 10)

  it('by the head, with the document, after seeing what it does; and ended early', async () => {
    const page = await people.as('lanh-dao')
    await page.goto('/admin/collections/columns')
    await page
      .getByRole('link', { name: /^Phát thanh cải cách/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Tạm dừng chuyên mục/ }).click()
    const drawer = page.locator('dialog[open]')
    await drawer.getByLabel('Từ ngày').first().fill(formatDatePadded(from))
    await drawer.getByLabel('Đến hết ngày').first().fill(formatDatePadded(to))
    await drawer.getByRole('button', { name: 'Xem tác động' }).click()
    await drawer.getByText('Chưa nhập văn bản.').waitFor()
    await drawer.getByLabel(/Văn bản cho phép/).fill('12/TB-PTTH')
    await drawer.getByLabel(/Lý do/).fill('Nâng cấp máy phát.')
    await drawer.getByRole('button', { name: 'Xem tác động' }).click()
    await drawer.getByText('Tác động đến sổ').waitFor()
    expect(await violations(page)).toEqual([])
    await drawer.getByRole('button', { name: 'Tạm dừng chuyên mục' }).click()
    await page.getByText('theo 12/TB-PTTH').first().waitFor()

    await page
      .getByRole('button', { name: /^Kết thúc sớm/ })
      .first()
      .click()
    await drawer.getByLabel('Phát lại từ ngày').first().fill(formatDatePadded(from))
    await drawer.getByLabel(/Lý do/).fill('Nhập nhầm.')
    await drawer.getByRole('button', { name: 'Xem tác động' }).click()
    await drawer.getByText('Tác động đến sổ').waitFor()
    await drawer.getByRole('button', { name: 'Kết thúc sớm' }).click()
    await page.getByText('Đã thu hồi đợt tạm dừng.').waitFor()
  })
})

describe('the deadlines of an issue', () => {
  it('stand in the scheduler’s work; marked as done they are on the issue’s page', async () => {
    const administrator = await people.as('quan-tri')
    const column = await makeProgramme(administrator, { name: 'Chương trình có hạn thử' })
    // Its tape is due tomorrow: before whatever else of the week.
    await makeIssue(administrator, { column, title: 'Số có hạn thử', inDays: 2, time: '00:30' })
    const page = await people.as('lich')
    await page.goto('/admin')
    await page
      .locator('li', { hasText: 'Chương trình có hạn thử' })
      .getByRole('link', { name: /^Mở số/ })
      .first()
      .click()
    await page.getByText('Hạn chuẩn bị').waitFor()
    await page
      .getByRole('button', { name: /^Đánh dấu đã xong/ })
      .first()
      .click()
    await page.getByText('Đã xong', { exact: true }).first().waitFor()
  })
})
