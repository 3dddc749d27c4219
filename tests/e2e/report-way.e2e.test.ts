import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { readPdf } from '../helpers/pdf'
import { overflowOf, violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'

const FOLDER = 'test-results/screens'
/** Of the test's own: the reports of the sample's windows are other suites' too. */
const TITLE = `Báo cáo chuyên đề ${Date.now()}`

let people: Awaited<ReturnType<typeof openPeople>>
let secretary: Page
let head: Page
let supervisor: Page
let address = ''
let check = ''
let entry = ''

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  secretary = await people.as('thu-ky')
  head = await people.as('lanh-dao')
  supervisor = await people.as('theo-doi')
})

afterAll(() => people.close())

const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const state = (page: Page, words: string) => page.locator('h1 + p').getByText(words).waitFor()
const open = async (page: Page) => {
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
}

describe('the report of an outlet', () => {
  it('is begun from the list, where what is owed is named', async () => {
    await secretary.goto('/admin')
    await secretary.getByRole('link', { name: 'Báo cáo', exact: true }).click()
    await secretary.getByRole('heading', { level: 1, name: /^Báo cáo năm \d{4}$/ }).waitFor()
    expect(await violations(secretary)).toEqual([])
    await shot(secretary, 'reports-1400')
    await press(secretary, 'Báo cáo theo khoảng ngày')
    const today = civilDateOf(Date.now())
    await secretary.getByLabel('Tên báo cáo').fill(TITLE)
    await secretary.getByLabel('Từ ngày').fill(formatDatePadded(addDays(today, -60)))
    await secretary.getByLabel('Đến hết ngày').fill(formatDatePadded(addDays(today, -1)))
    await secretary.getByRole('dialog').getByRole('button', { name: 'Lập báo cáo' }).click()
    await secretary.waitForURL(/\/admin\/bao-cao\/[\w-]+$/)
    await secretary.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    address = new URL(secretary.url()).pathname
    await state(secretary, 'Đang lập')
  })

  it('has its indicators entered, where empty is not known', async () => {
    await secretary.getByRole('link', { name: 'Nhập chỉ tiêu' }).click()
    await secretary.getByRole('heading', { level: 1, name: /^Nhập chỉ tiêu/ }).waitFor()
    const leaflets = secretary.getByRole('group', { name: 'Tờ rơi, tờ gấp phát ra (bản)' })
    await leaflets.getByLabel('trong kỳ').fill('vài trăm')
    await press(secretary, 'Lưu chỉ tiêu')
    await secretary.getByRole('alert').getByText('“vài trăm” không phải số nguyên').waitFor()
    await leaflets.getByLabel('trong kỳ').fill('1.250')
    await leaflets.getByLabel('nguồn số liệu').fill('Sổ giao nhận')
    await press(secretary, 'Lưu chỉ tiêu')
    await secretary.getByText('Đã lưu chỉ tiêu.').first().waitFor()
    entry = new URL(secretary.url()).pathname
    expect(await violations(secretary)).toEqual([])
    await shot(secretary, 'report-indicators-1400')
    await open(secretary)
    const table = secretary.getByRole('region', { name: 'Các chỉ tiêu thống kê' })
    const row = table.getByRole('row').filter({ hasText: 'Tờ rơi, tờ gấp' })
    await row.getByText('1.250').waitFor()
  })

  it('is written with figures out of a list, and handed to the head', async () => {
    const section = secretary.getByLabel('Kết quả thực hiện', { exact: true })
    await section.fill('Đã đăng ')
    await section.press('End')
    const figures = secretary.getByLabel('Chèn số liệu vào “Kết quả thực hiện”')
    await figures.selectOption('tin bài đã đăng')
    await secretary.getByText(/^Đọc là: Đã đăng \d+ tin, bài$/).waitFor()
    await press(secretary, 'Lưu lời báo cáo')
    await secretary.getByText('Đã lưu lời báo cáo.').first().waitFor()
    // As far down as it was typed, a field may lie half under the bar at the top.
    await secretary.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    expect(await violations(secretary)).toEqual([])
    await shot(secretary, 'report-written-1400')
    await press(secretary, 'Trình lãnh đạo gửi')
    await state(secretary, 'Chờ gửi')
    expect(await secretary.getByRole('button', { name: 'Gửi báo cáo' }).count()).toBe(0)
  })

  const send = async () => {
    await open(head)
    await press(head, 'Gửi báo cáo')
    await head.getByText('Số liệu chốt ngay lúc này').waitFor()
    await head
      .getByRole('dialog')
      .getByRole('button', { name: /^(Vẫn gửi|Gửi)$/ })
      .click()
    await state(head, 'Đã gửi')
  }

  it('is sent by the head, who is told first what that does', async () => {
    await send()
    await head.getByText('Đã đăng', { exact: false }).first().waitFor()
  })

  it('is given back with a reason, and sent anew as another version', async () => {
    await open(supervisor)
    await press(supervisor, 'Trả lại')
    await supervisor.getByLabel('Lý do trả lại').fill('Thiếu khó khăn, vướng mắc.')
    await supervisor.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await state(supervisor, 'Trả lại')
    await open(secretary)
    await secretary.getByText('Bị trả lại: Thiếu khó khăn, vướng mắc.').waitFor()
    await secretary.getByLabel('Khó khăn, vướng mắc', { exact: true }).fill('Không có.')
    await press(secretary, 'Lưu lời báo cáo')
    await secretary.getByText('Đã lưu lời báo cáo.').first().waitFor()
    await send()
    await head.getByRole('link', { name: /^Bản 2, gửi/ }).waitFor()
    await head.getByRole('link', { name: /^Bản 1, gửi/ }).click()
    await head.getByText(/Bản 1, số liệu chốt lúc/).waitFor()
    expect(await head.getByRole('heading', { level: 3, name: 'Khó khăn, vướng mắc' }).count()).toBe(
      0,
    )
  })

  it('is accepted; its figures open to the records that were counted', async () => {
    await open(supervisor)
    await press(supervisor, 'Tiếp nhận')
    await state(supervisor, 'Đã tiếp nhận')
    await supervisor
      .getByRole('link', { name: /xem các bản ghi$/ })
      .first()
      .click()
    await supervisor.getByRole('region', { name: 'Các bản ghi sau con số' }).waitFor()
    expect(await violations(supervisor)).toEqual([])
    await shot(supervisor, 'report-accepted-1400')
  })

  it('leaves as the paper of the version that was sent', async () => {
    const papers = supervisor.getByRole('group', { name: 'Bản in của bản 2' })
    const [file] = await Promise.all([
      supervisor.waitForEvent('download'),
      papers.getByRole('link', { name: 'Tải PDF' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\(bản 2\)\.pdf$/)
    const kept = await file.path()
    const words = (await readPdf(new Uint8Array(readFileSync(kept)))).map(({ text }) => text)
    expect(words.join(' ')).toContain('Bản 2. Mã kiểm tra')
    expect(await papers.getByRole('link', { name: 'Xem bản in' }).getAttribute('href')).toMatch(
      /\/paper\/pdf\?ban=2&xem=1$/,
    )
  })

  it('has its table behind each chart', async () => {
    const chart = supervisor.locator('figure').filter({ hasText: 'tin, bài đã đăng' })
    await chart.getByRole('img', { name: /^Tin, bài đã đăng theo thể loại/ }).waitFor()
    await chart.locator('summary').click()
    await chart.getByRole('region', { name: 'Tin, bài theo thể loại' }).waitFor()
    expect(await violations(supervisor)).toEqual([])
    await shot(supervisor, 'report-charts-1400')
  })

  it('is verified by the code of its paper', async () => {
    await supervisor.getByRole('link', { name: /^Kiểm tra bản 2/ }).click()
    await supervisor.getByText('Khớp với bản đã gửi').waitFor()
    check = new URL(supervisor.url()).pathname + new URL(supervisor.url()).search
    expect(await violations(supervisor)).toEqual([])
    await shot(supervisor, 'report-check-1400')
    await supervisor.getByLabel('Mã kiểm tra trên bản in').fill('0123')
    await press(supervisor, 'Kiểm tra')
    await supervisor.getByRole('alert').getByText('ít nhất 16 ký tự').waitFor()
  })

  it('fits a phone, and the dark', async () => {
    for (const dark of [false, true]) {
      const context = await openContext(people.browser, { width: 390, dark })
      await context.addCookies(await secretary.context().cookies())
      const phone = await context.newPage()
      for (const place of ['/admin/bao-cao', check, entry, address]) {
        await phone.goto(place)
        await phone.getByRole('heading', { level: 1 }).waitFor()
        expect(await overflowOf(phone)).toBeLessThanOrEqual(0)
        expect(await violations(phone)).toEqual([])
      }
      await shot(phone, `report-page-390${dark ? '-dark' : ''}`)
      // Folded until it is opened, by the menu too.
      const table = phone.getByRole('region', { name: 'Các chỉ tiêu thống kê' })
      expect(await table.isVisible()).toBe(false)
      const menu = phone.getByRole('navigation', { name: 'Các phần của trang' })
      await menu.getByRole('link', { name: 'Chỉ tiêu thống kê' }).press('Enter')
      await table.waitFor()
      expect(await overflowOf(phone)).toBeLessThanOrEqual(0)
      expect(await violations(phone)).toEqual([])
      await context.close()
    }
  })
})
