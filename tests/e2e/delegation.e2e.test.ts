import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDate, formatDateTime } from '@/domain/calendar/vietnameseDates'

import { textOf } from '../helpers/newsroom'
import { violations } from './axe'
import { openPeople } from './people'
import { product } from './product'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TITLE = 'Bài do người được ủy quyền ký'

let people: Awaited<ReturnType<typeof openPeople>>
let outlet: { id: string; name: string }
let text: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const author = await people.as('phong-vien')
  const { docs } = await ask<{ docs: { id: string; outlet: typeof outlet }[] }>(
    author,
    'GET',
    '/columns?depth=1&limit=1&sort=name&where[kind][equals]=page',
  )
  const [column] = docs
  outlet = column?.outlet ?? { id: '', name: '' }
  const { doc } = await ask<{ doc: { id: string; revision: string } }>(
    author,
    'POST',
    '/articles?draft=true&depth=0',
    {
      title: TITLE,
      sapo: 'Người ký đi vắng.',
      content: textOf('Nội dung chờ ký.'),
      outlet: outlet.id,
      column: column?.id,
      genre: 'news',
    },
  )
  text = doc.id
  const submitted = { move: 'submit', revision: doc.revision }
  await ask(author, 'POST', `/articles/${text}/moves`, submitted)
})

afterAll(() => people.close())

const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const ready = (page: Page) => page.locator('main form[data-form-ready=true]').first().waitFor()
const choose = async (page: Page, field: string, words: string) => {
  await page.locator(`#field-${field} .rs__control`).click()
  await page.keyboard.type(words)
  await page.locator(`#field-${field} .rs__option`, { hasText: words }).first().click()
}

describe('an editor who is away', () => {
  it('is stood in for by a scheduler, as the head lays down', async () => {
    const scheduler = await people.as('lich')
    await scheduler.goto(`/admin/collections/articles/${text}`)
    await scheduler.getByText('Chờ duyệt', { exact: true }).first().waitFor()
    expect(await scheduler.locator('#action-approve').count()).toBe(0)

    const head = await people.as('lanh-dao')
    await head.goto('/admin')
    await head.getByRole('link', { name: 'Ủy quyền' }).first().click()
    await head.waitForURL(/\/admin\/collections\/delegations/)
    await head.goto('/admin/collections/delegations/create')
    await ready(head)
    await choose(head, 'outlet', outlet.name)
    await choose(head, 'from', 'Biên tập viên')
    await choose(head, 'to', 'Người xếp lịch')
    const today = civilDateOf(Date.now())
    await head.locator('#field-start').fill(formatDate(today))
    await head.locator('#field-end').fill(formatDate(addDays(today, 2)))
    await head.locator('#field-note').fill('Quyết định đi công tác số 12')
    await shot(head, 'delegation-1400-light')
    await head.setViewportSize({ width: 390, height: 844 })
    await shot(head, 'delegation-390-light')
    await head.setViewportSize({ width: 1400, height: 900 })
    await head.getByRole('button', { name: 'Lưu', exact: true }).first().click()
    await head.waitForURL((url) => !url.pathname.endsWith('/create'))
  })

  it('is told to the scheduler, who finds the text on the desk, signs and publishes it', async () => {
    const scheduler = await people.as('lich')
    await scheduler.goto('/admin')
    await scheduler.getByRole('heading', { name: /Chờ bạn duyệt/ }).waitFor()
    await shot(scheduler, 'stand-in-desk-1400-light')
    await scheduler
      .getByRole('link', { name: new RegExp(TITLE) })
      .first()
      .click()
    await ready(scheduler)
    await scheduler.getByText(/Hôm nay bạn duyệt thay/).waitFor()
    await shot(scheduler, 'stand-in-1400-light')
    expect(await violations(scheduler)).toEqual([])
    await scheduler.locator('#action-approve').click()
    await scheduler.getByText('Đã duyệt.').first().waitFor()
    await scheduler.locator('#action-publish').click()
    await scheduler.locator('.ts-article__state').getByText('Đã đăng', { exact: true }).waitFor()
    const { status } = await fetch(`${product().url}/api/v1/articles/${text}`)
    expect(status).toBe(200)
  })
})

describe('a text that readers have', () => {
  it('is hidden until an hour by the chief, who reads what that does and says why', async () => {
    const chief = await people.as('tong-bien-tap')
    await chief.goto(`/admin/collections/articles/${text}`)
    await ready(chief)
    const more = chief.locator('#action-embargo')
    await more.click()
    const dialog = chief.getByRole('dialog')
    const until = Math.ceil(Date.now() / 60_000) * 60_000 + 30 * 60_000
    await dialog
      .getByLabel('Ngày', { exact: false })
      .first()
      .fill(formatDate(civilDateOf(until)))
    await dialog.getByLabel('Giờ', { exact: true }).fill(timeOfDay(until))
    await shot(chief, 'embargo-1400-light')
    await chief.setViewportSize({ width: 390, height: 844 })
    await shot(chief, 'embargo-390-light')
    await chief.setViewportSize({ width: 1400, height: 900 })
    const save = dialog.getByRole('button', { name: /Cấm đăng|Đặt giờ/ }).first()
    await save.click()
    await dialog.getByText(/Chưa ghi lý do/).waitFor()
    await dialog.getByRole('textbox').last().fill('Chờ họp báo')
    await save.click()
    await chief
      .locator('.ts-article__state')
      .getByText(`Cấm đăng trước ${formatDateTime(until)}`)
      .waitFor()
    const { status } = await fetch(`${product().url}/api/v1/articles/${text}`)
    expect(status).toBe(404)
  })
})
