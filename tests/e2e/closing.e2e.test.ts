import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { pdf } from '../helpers/newsroom'
import { overflowOf, violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'
import { product } from './product'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const COLLEAGUE = `dong-nghiep-${Date.now()}`

let people: Awaited<ReturnType<typeof openPeople>>
let supervisor: Page
let colleague: Page
let address = ''

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  supervisor = await people.as('theo-doi')
  const [own] = (
    await ask<{ docs: { id: string; organisation: string }[] }>(
      supervisor,
      'GET',
      '/consolidations?depth=0&sort=to&limit=1',
    )
  ).docs
  address = `/admin/bao-cao-tong-hop/${own?.id}`
  await ask(await people.as('quan-tri'), 'POST', '/users', {
    ...{ email: `${COLLEAGUE}@toasoan.test`, name: 'Đồng nghiệp', password: product().password },
    memberships: [{ role: 'supervisor', organisation: own?.organisation }],
  })
  colleague = await people.as(COLLEAGUE)
})

afterAll(() => people.close())

const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const confirm = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name }).click()
const state = (page: Page, words: string) => page.locator('h1 + p').getByText(words).waitFor()
/** What the browser gets for an address. */
const statusOf = (page: Page, at: string | null) =>
  page.evaluate(async (path) => (await fetch(path ?? '')).status, at)
const open = async (page: Page, at = address) => {
  await page.goto(at)
  await page.getByRole('heading', { level: 1, name: /^Tổng hợp/ }).waitFor()
}

/** An issue of the days that are closed goes out by a proof that comes now; gives the page of its outlet's report. */
async function confirmLate(): Promise<string> {
  const id = address.split('/').at(-1)
  const closed = await ask<{ from: string; to: string }>(
    supervisor,
    'GET',
    `/consolidations/${id}?depth=0`,
  )
  const { docs } = await ask<{ docs: { id: string; outlet: string; to: string }[] }>(
    supervisor,
    'GET',
    '/reports?depth=0&where[state][equals]=accepted&limit=20',
  )
  const report = docs.find(({ to }) => to === closed.to)
  const administrator = await people.as('quan-tri')
  const columns = await ask<{ docs: { id: string }[] }>(
    administrator,
    'GET',
    `/columns?depth=0&limit=1&where[outlet][equals]=${report?.outlet}`,
  )
  const startedAt = new Date(instantAt(addDays(closed.to, -3), '21:10')).toISOString()
  const { doc } = await ask<{ doc: { id: string } }>(administrator, 'POST', '/issues', {
    ...{ column: columns.docs[0]?.id, title: 'Số xác nhận muộn', plannedAt: startedAt },
  })
  await ask(await people.as('lich'), 'POST', `/issues/${doc.id}/airings`, {
    ...{ startedAt, kind: 'first', acceptWarnings: true },
    evidenceUrl: 'https://example.org/phieu-phat-song-den-muon',
  })
  return `/admin/bao-cao/${report?.id}`
}

describe('a consolidated report that was closed', () => {
  it('shows what each outlet froze, who is missing and which periods it closed', async () => {
    await open(supervisor)
    await state(supervisor, 'Đã chốt')
    await supervisor.getByText(/^Chưa có báo cáo được tiếp nhận \(\d+\):/).waitFor()
    await supervisor.getByRole('region', { name: 'Các kỳ nghĩa vụ', exact: true }).waitFor()
    expect(await violations(supervisor)).toEqual([])
    await shot(supervisor, 'consolidation-1400')
    await supervisor
      .getByRole('link', { name: /mở báo cáo của kênh$/ })
      .first()
      .click()
    await supervisor.getByText(/Bản 1, số liệu chốt lúc/).waitFor()
  })

  it('gets its number, date, signer and scan afterwards', async () => {
    await open(supervisor)
    await press(supervisor, 'Ghi bản ký')
    await supervisor.getByLabel('Số, ký hiệu').fill('05/BC-SNV')
    await supervisor.getByLabel('Ngày ký').fill(formatDatePadded(civilDateOf(Date.now())))
    await supervisor.getByLabel('Người ký').fill('Nguyễn Văn A')
    const file = { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: pdf() }
    await supervisor.locator('dialog input[type=file]').setInputFiles(file)
    expect(await violations(supervisor)).toEqual([])
    await confirm(supervisor, 'Ghi')
    await supervisor.getByText(/^Số 05\/BC-SNV, ngày/).waitFor()
    const scan = await supervisor
      .getByRole('link', { name: 'Mở bản chụp đã ký' })
      .getAttribute('href')
    expect(await statusOf(supervisor, scan)).toBe(200)
    const head = await people.as('lanh-dao')
    await head.goto('/admin')
    expect(await statusOf(head, scan)).toBe(403)
  })

  it('is opened again by two, who are told what that does, and closed anew beside the first', async () => {
    await open(supervisor)
    await press(supervisor, 'Đề nghị mở lại')
    await supervisor.getByText('Người khác của cơ quan được báo').waitFor()
    await supervisor.getByLabel('Lý do mở lại').fill('Sai tên chuyên mục.')
    await confirm(supervisor, 'Đề nghị mở lại')
    await state(supervisor, 'Chờ đồng ý mở lại')
    expect(await supervisor.getByRole('button', { name: 'Đồng ý mở lại' }).count()).toBe(0)
    await colleague.goto('/admin/thong-bao')
    await colleague
      .getByRole('link', { name: /^Đề nghị mở lại báo cáo/ })
      .first()
      .click()
    await colleague.getByText('đề nghị mở lại: Sai tên chuyên mục.').waitFor()
    await press(colleague, 'Đồng ý mở lại')
    await confirm(colleague, 'Đồng ý mở lại')
    await state(colleague, 'Đang mở lại')
    await open(supervisor)
    await supervisor.getByLabel('Đánh giá chung', { exact: true }).fill('Có {kênh có báo cáo}.')
    await supervisor.getByText(/^Đọc là: Có \d+ kênh\.$/).waitFor()
    await press(supervisor, 'Lưu lời báo cáo')
    await supervisor.getByText('Đã lưu lời báo cáo.').first().waitFor()
    expect(await violations(supervisor)).toEqual([])
    await press(supervisor, 'Chốt và đóng kỳ')
    await supervisor.getByText(/^Đóng \d+ kỳ nghĩa vụ/).waitFor()
    await confirm(supervisor, /^(Vẫn chốt|Chốt)$/)
    await state(supervisor, 'Đã chốt')
    await supervisor.getByRole('link', { name: /^Bản 2, chốt/ }).waitFor()
    await supervisor.getByRole('link', { name: /^Bản 1, chốt/ }).click()
    await supervisor.getByText(/Bản 1, chốt lúc/).waitFor()
  })

  it('takes up what was confirmed late: restated by the outlet, adjusted, and printed beside the first', async () => {
    const report = await confirmLate()
    const head = await people.as('lanh-dao')
    await head.goto(report)
    await head.getByRole('heading', { level: 2, name: 'Dữ kiện đến sau khi chốt' }).waitFor()
    expect(await violations(head)).toEqual([])
    await head.getByRole('button', { name: 'Gửi bản điều chỉnh', exact: true }).press('Enter')
    await head.getByLabel('Lý do điều chỉnh').fill('Phiếu phát sóng đến sau ngày chốt.')
    await confirm(head, 'Gửi bản điều chỉnh')
    await state(head, 'Đã gửi')
    await head.getByRole('heading', { level: 2, name: 'Bản 2 khác bản 1' }).waitFor()
    await head.getByRole('link', { name: /^Bản 1, gửi/ }).waitFor()
    await shot(head, 'report-restated-1400')
    await supervisor.goto(report)
    await supervisor.getByRole('button', { name: 'Tiếp nhận', exact: true }).press('Enter')
    await state(supervisor, 'Đã tiếp nhận')

    await open(supervisor)
    await supervisor
      .getByRole('button', { name: 'Chốt bản điều chỉnh', exact: true })
      .press('Enter')
    await supervisor.getByLabel('Lý do điều chỉnh').fill('Kênh gửi bản điều chỉnh.')
    await confirm(supervisor, 'Chốt bản điều chỉnh')
    await supervisor.getByRole('link', { name: /^Bản 3, chốt/ }).waitFor()
    await supervisor.getByRole('heading', { level: 2, name: 'Bản 3 khác bản 2' }).waitFor()
    await supervisor.getByText(/chương trình đã phát: \d+ → \d+/).waitFor()
    await shot(supervisor, 'consolidation-adjusted-1400')
    const id = address.split('/').at(-1)
    for (const version of [1, 2, 3]) {
      const paper = `/api/consolidations/${id}/paper/pdf?ban=${version}`
      expect(await statusOf(supervisor, paper)).toBe(200)
    }
  })

  it('fits a phone, and the dark', async () => {
    for (const dark of [false, true]) {
      const context = await openContext(people.browser, { width: 390, dark })
      await context.addCookies(await supervisor.context().cookies())
      const phone = await context.newPage()
      await open(phone)
      expect(await overflowOf(phone)).toBeLessThanOrEqual(0)
      expect(await violations(phone)).toEqual([])
      await shot(phone, `consolidation-390${dark ? '-dark' : ''}`)
      await context.close()
    }
  })
})
