import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { pdf } from '../helpers/newsroom'
import { readPdf } from '../helpers/pdf'
import { violations } from './axe'
import { openPeople } from './people'

const FOLDER = 'test-results/screens'
const OUTLET = 'Lào Cai điện tử (mẫu)'
const QUARTER = 'Quý I'
/** Of the quarters that have ended one that the sample made no report of: it made two, of those that ended last. */
const TODAY = civilDateOf(Date.now())
const THIS_YEAR = Number(TODAY.slice(0, 4))
const YEAR = TODAY > `${THIS_YEAR}-09-14` ? THIS_YEAR : THIS_YEAR - 1

let people: Awaited<ReturnType<typeof openPeople>>
let secretary: Page
let head: Page
let supervisor: Page
let report = ''
let whole = ''

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
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true })
/** As who never takes the mouse; a button that can't be pressed yet takes no key. */
const enter = async (page: Page, name: string | RegExp) => {
  await expect.poll(() => button(page, name).isEnabled()).toBe(true)
  await button(page, name).press('Enter')
}
const confirm = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name }).press('Enter')
const state = (page: Page, words: string) => page.locator('h1 + p').getByText(words).waitFor()
const open = async (page: Page, address: string) => {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const begin = async (page: Page, name: RegExp) => {
  await open(page, `/admin/bao-cao?nam=${YEAR}`)
  const quarter = page.getByRole('region', { name: QUARTER, exact: true }).first()
  await quarter.getByRole('button', { name }).first().click()
  await page.waitForURL(/\/admin\/bao-cao(-tong-hop)?\/[\w-]+$/)
  return new URL(page.url()).pathname
}
const write = async (page: Page, section: string, text: string) => {
  await page.getByLabel(section, { exact: true }).fill(text)
  await enter(page, 'Lưu lời báo cáo')
  await page.getByText('Đã lưu lời báo cáo.').first().waitFor()
}

describe('a quarter', () => {
  it('is prepared by the officer: window, cut-off and both numbers stand there already', async () => {
    report = await begin(
      secretary,
      new RegExp(`^Lập báo cáo ?: ${OUTLET.replace(/[()]/g, '\\$&')}$`),
    )
    await state(secretary, 'Đang lập')
    await secretary.getByText(`Từ 15/12/${YEAR - 1} đến hết 14/03/${YEAR}. Hạn gửi 20/03/${YEAR}.`).waitFor() // prettier-ignore
    await secretary.getByText('Phát trong khoảng', { exact: true }).waitFor()
    await secretary.getByText('Kỳ nghĩa vụ hết trong khoảng', { exact: true }).waitFor()
    await write(secretary, 'Đánh giá chung', 'Các chuyên mục được duy trì.')
    expect(await violations(secretary)).toEqual([])
    await enter(secretary, 'Trình lãnh đạo gửi')
    await state(secretary, 'Chờ gửi')
  })

  const send = async () => {
    await open(head, report)
    await enter(head, 'Gửi báo cáo')
    await confirm(head, /^(Vẫn gửi|Gửi)$/)
    await state(head, 'Đã gửi')
  }

  it('is sent by the head, returned with a reason, sent anew and accepted', async () => {
    await send()
    await open(supervisor, report)
    await enter(supervisor, 'Trả lại')
    await supervisor.getByLabel('Lý do trả lại').fill('Thiếu khó khăn, vướng mắc.')
    await confirm(supervisor, 'Trả lại')
    await state(supervisor, 'Trả lại')
    await open(secretary, report)
    await secretary.getByText('Bị trả lại: Thiếu khó khăn, vướng mắc.').waitFor()
    await write(secretary, 'Khó khăn, vướng mắc', 'Thiếu số liệu của cơ sở.')
    await send()
    await open(supervisor, report)
    await enter(supervisor, 'Tiếp nhận')
    await state(supervisor, 'Đã tiếp nhận')
  })

  it('is consolidated the same day, closed with its periods, and printed', async () => {
    whole = await begin(supervisor, /^Lập báo cáo tổng hợp/)
    await supervisor.getByText(`${OUTLET}: bản 2`).waitFor()
    await supervisor.getByText(/^Chưa có báo cáo được tiếp nhận/).waitFor()
    await write(supervisor, 'Đánh giá chung', 'Có {kênh có báo cáo}.')
    expect(await violations(supervisor)).toEqual([])
    await enter(supervisor, 'Chốt và đóng kỳ')
    await supervisor.getByText(/^Đóng \d+ kỳ nghĩa vụ/).waitFor()
    await confirm(supervisor, /^(Vẫn chốt|Chốt)$/)
    await state(supervisor, 'Đã chốt')
    await shot(supervisor, 'quarter-closed-1400')
  })

  it('gets the number, the day, who signed and the signed scan, which its paper then names', async () => {
    await open(supervisor, whole)
    await enter(supervisor, 'Ghi bản ký')
    await supervisor.getByLabel('Số, ký hiệu').fill('7')
    await supervisor.getByLabel('Ngày ký').fill(formatDatePadded(TODAY))
    await supervisor.getByLabel('Người ký').fill('Trần Thị Bình')
    const file = { name: 'quy-1-da-ky.pdf', mimeType: 'application/pdf', buffer: pdf() }
    await supervisor.locator('dialog input[type=file]').setInputFiles(file)
    await confirm(supervisor, 'Ghi')
    await supervisor.getByText(/^Số 7, ngày .* Trần Thị Bình ký/).waitFor()
    await supervisor.getByRole('link', { name: 'Mở bản chụp đã ký' }).waitFor()
    const paper = `/api/consolidations/${whole.split('/').at(-1)}/paper/pdf?ban=1`
    const bytes = await supervisor.evaluate(
      async (at) => [...new Uint8Array(await (await fetch(at)).arrayBuffer())],
      paper,
    )
    const [first] = await readPdf(new Uint8Array(bytes))
    const words = first?.text.replaceAll(/\s+/g, ' ') ?? ''
    expect(words).toMatch(/Số: 07\/BC-/)
    expect(words).toContain(`quý I năm ${YEAR}`)
    expect(words).toContain('Có 01 kênh.')
  })
})
