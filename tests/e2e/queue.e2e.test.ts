import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'

import { textOf } from '../helpers/newsroom'
import { environment } from './app'
import { violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'
import { product } from './product'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TITLE = 'Bài hẹn giờ trong trình duyệt'
const LATER = 'Câu này chưa ai duyệt'

/** Half an hour ahead, to the minute. */
const due = Math.ceil(Date.now() / 60_000) * 60_000 + 30 * 60_000

let people: Awaited<ReturnType<typeof openPeople>>
let id: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const author = await people.as('phong-vien')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    author,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  const { doc } = await ask<{ doc: { id: string } }>(
    author,
    'POST',
    '/articles?draft=true&depth=0',
    {
      title: TITLE,
      sapo: 'Ra đúng giờ.',
      content: textOf('Nội dung đã duyệt.'),
      outlet: docs[0]?.outlet,
      column: docs[0]?.id,
      genre: 'news',
      wishedAt: new Date(due).toISOString(),
    },
  )
  id = doc.id
  await move(author, 'submit')
  await move(await people.as('bien-tap'), 'approve')
})

afterAll(() => people.close())

async function move(page: Page, name: string): Promise<void> {
  const { revision } = await ask<{ revision: string }>(
    page,
    'GET',
    `/articles/${id}?draft=true&depth=0`,
  )
  await ask(page, 'POST', `/articles/${id}/moves`, { move: name, revision })
}

const open = async (page: Page) => {
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
}
const state = (page: Page) => page.locator('.ts-article__state')
const outside = async () => {
  const { status } = await fetch(`${product().url}/api/v1/articles/${id}`, { redirect: 'follow' })
  return status
}

describe('an approved text', () => {
  it('is set for a minute by its editor, who reads what that does', async () => {
    const editor = await people.as('bien-tap')
    await open(editor)
    await editor.getByText(`Tác giả mong muốn bài đăng lúc ${formatDateTime(due)}.`).waitFor()
    await editor.locator('#action-schedule').click()
    const dialog = editor.getByRole('dialog')
    const day = dialog.getByLabel('Ngày', { exact: false }).first()
    // What the writer wishes for is offered.
    expect(await day.inputValue()).toBe(formatDatePadded(civilDateOf(due)))
    expect(await dialog.getByLabel('Giờ', { exact: true }).inputValue()).toBe(timeOfDay(due))
    await dialog.getByLabel('Giờ', { exact: true }).fill('25:00')
    await dialog.getByRole('button', { name: 'Hẹn giờ', exact: true }).click()
    await dialog.getByText(/Chưa đủ ngày và giờ/).waitFor()
    await dialog.getByLabel('Giờ', { exact: true }).fill(timeOfDay(due).replace(':', 'h'))
    await dialog.getByText(/tự ra với bạn đọc lúc/).waitFor()
    await editor.screenshot({ path: path.join(FOLDER, 'schedule-text-1400-light.png') })
    await editor.setViewportSize({ width: 390, height: 844 })
    await editor.screenshot({ path: path.join(FOLDER, 'schedule-text-390-light.png') })
    await editor.setViewportSize({ width: 1400, height: 900 })
    await dialog.getByRole('button', { name: 'Hẹn giờ', exact: true }).click()
    await state(editor)
      .getByText(`Hẹn giờ ${formatDateTime(due)}`)
      .waitFor()
    await editor.locator('#action-unschedule').waitFor()
    expect(await outside()).toBe(404)
  })

  it('waits in the queue, where people see what goes out when', async () => {
    const author = await people.as('phong-vien')
    await author.goto('/admin')
    await author.getByRole('link', { name: 'Hẹn giờ' }).first().click()
    await author.waitForURL(/\/admin\/hen-gio/)
    const row = author.getByRole('row', { name: new RegExp(TITLE) })
    await row.getByText(formatDateTime(due)).waitFor()
    await author.screenshot({ path: path.join(FOLDER, 'queue-1400-light.png'), fullPage: true })
    expect(await violations(author)).toEqual([])
    await author.setViewportSize({ width: 390, height: 844 })
    await author.screenshot({ path: path.join(FOLDER, 'queue-390-light.png'), fullPage: true })
    await author.setViewportSize({ width: 1400, height: 900 })
    await author.getByRole('link', { name: 'Bài của tôi' }).click()
    await row.waitFor()
    const dark = await openContext(people.browser, { dark: true })
    await dark.addCookies(await author.context().cookies())
    const page = await dark.newPage()
    await page.goto('/admin/hen-gio')
    await page.screenshot({ path: path.join(FOLDER, 'queue-1400-dark.png'), fullPage: true })
    await dark.close()
  })

  it('goes out as it was approved, while its author writes on', async () => {
    const author = await people.as('phong-vien')
    await open(author)
    await author.locator('#edit-on').click()
    const sapo = author.locator('#field-sapo')
    const type = async (words: string) => {
      await sapo.click()
      await author.keyboard.press('ControlOrMeta+End')
      await author.keyboard.type(words)
      const newest = () =>
        ask<{ sapo: string }>(author, 'GET', `/articles/${id}?draft=true&depth=0`)
      await expect.poll(async () => (await newest()).sapo).toContain(words)
    }
    await type(LATER)
    const { stdout, status, stderr } = spawnSync(
      process.execPath,
      ['--conditions=production', 'scripts/run.mjs', 'tests/e2e/releaseNow.ts', id],
      { env: environment(product()), encoding: 'utf8' },
    )
    expect(status, stderr).toBe(0)
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')).toMatchObject({ published: 1 })
    expect(await outside()).toBe(200)
    const shown = await fetch(`${product().url}/api/v1/articles/${id}`)
    expect(await shown.text()).not.toContain(LATER)
    await type(', và còn viết tiếp')
    await open(author)
    await state(author).getByText('Bản thảo').waitFor()
    expect(await sapo.inputValue()).toBe(`Ra đúng giờ.${LATER}, và còn viết tiếp`)
    expect(await (await fetch(`${product().url}/api/v1/articles/${id}`)).text()).not.toContain(
      'viết tiếp',
    )
  })
})
