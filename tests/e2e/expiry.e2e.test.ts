import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDate, formatDateTime } from '@/domain/calendar/vietnameseDates'

import { textOf } from '../helpers/newsroom'
import { environment } from './app'
import { violations } from './axe'
import { addressOf } from './browser'
import { openPeople } from './people'
import { product } from './product'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TITLE = 'Bài hẹn gỡ trong trình duyệt'
const REASON = 'Hết thời hạn tuyên truyền'

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
      sapo: 'Đăng rồi gỡ đúng giờ.',
      content: textOf('Nội dung có thời hạn.'),
      outlet: docs[0]?.outlet,
      column: docs[0]?.id,
      genre: 'news',
    },
  )
  id = doc.id
  await move(author, 'submit')
  const editor = await people.as('bien-tap')
  await move(editor, 'approve')
  await move(editor, 'publish')
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
/** Half an hour ahead, to the minute. */
const due = Math.ceil(Date.now() / 60_000) * 60_000 + 30 * 60_000
const outside = async () => (await fetch(`${product().url}/api/v1/articles/${id}`)).status
const rowOf = (page: Page) =>
  page.getByRole('table', { name: /chờ đến giờ gỡ/ }).getByRole('row', { name: new RegExp(TITLE) })

/** Fills the dialog and presses; what it does is read before. */
async function set(page: Page): Promise<void> {
  await open(page)
  await page.locator('#action-expire').click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('Ngày', { exact: false })
    .first()
    .fill(formatDate(civilDateOf(due)))
  await dialog.getByLabel('Giờ', { exact: true }).fill(timeOfDay(due))
  await dialog.getByText(/tự bị gỡ khỏi mọi nơi công khai/).waitFor()
  await dialog.getByRole('button', { name: 'Hẹn gỡ', exact: true }).click()
  await dialog.getByText(/Chưa ghi lý do/).waitFor()
  await dialog.getByLabel('Lý do').fill(REASON)
  await page.screenshot({ path: path.join(FOLDER, 'expiry-1400-light.png') })
  await dialog.getByRole('button', { name: 'Hẹn gỡ', exact: true }).click()
  await state(page)
    .getByText(`Hẹn gỡ ${formatDateTime(due)}`)
    .waitFor()
}

describe('a published text', () => {
  it('is set to be taken down, with a reason, by the chief', async () => {
    const editor = await people.as('tong-bien-tap')
    await set(editor)
    await editor.getByText(`Lý do: ${REASON}`).waitFor()
    expect(await outside()).toBe(200)
    expect(await violations(editor)).toEqual([])
  })

  it('is seen in the queue and in the list, with when and why', async () => {
    const author = await people.as('phong-vien')
    await author.goto('/admin/hen-gio')
    await rowOf(author).getByText(formatDateTime(due)).waitFor()
    await rowOf(author).getByText(REASON).waitFor()
    expect(await violations(author)).toEqual([])
    await author.setViewportSize({ width: 390, height: 844 })
    await author.screenshot({
      path: path.join(FOLDER, 'queue-expiry-390-light.png'),
      fullPage: true,
    })
    await author.setViewportSize({ width: 1400, height: 900 })
    await author.goto(`/admin/collections/articles?search=${encodeURIComponent(TITLE)}`)
    await author
      .getByText(`Hẹn gỡ ${formatDateTime(due)}`)
      .first()
      .waitFor()
    // Who may not take down is not offered it.
    await open(author)
    expect(await author.locator('#action-expire').count()).toBe(0)
  })

  it('stays when that is called off', async () => {
    const editor = await people.as('tong-bien-tap')
    await open(editor)
    await editor.locator('#action-expire').click()
    await editor.getByRole('dialog').getByRole('button', { name: 'Bỏ hẹn gỡ' }).click()
    await editor.getByRole('dialog').waitFor({ state: 'detached' })
    await state(editor)
      .getByText(/Hẹn gỡ/)
      .waitFor({ state: 'detached' })
    await editor.goto('/admin/hen-gio')
    await editor.getByRole('heading', { name: /Hẹn gỡ/ }).waitFor()
    expect(await rowOf(editor).count()).toBe(0)
    expect(await outside()).toBe(200)
  })

  it('is refused the trash while readers have it, with what to do first', async () => {
    const editor = await people.as('tong-bien-tap')
    const answer = await editor.request.patch(`${product().url}/api/articles/${id}`, {
      headers: { origin: addressOf(editor.context()) },
      data: { deletedAt: new Date().toISOString() },
    })
    expect([answer.status(), await answer.text()]).toEqual([
      409,
      expect.stringContaining('Hãy gỡ bài trước'),
    ])
    expect(await outside()).toBe(200)
  })

  it('is gone at its minute', async () => {
    const editor = await people.as('tong-bien-tap')
    await set(editor)
    const { stdout, status, stderr } = spawnSync(
      process.execPath,
      ['--conditions=production', 'scripts/run.mjs', 'tests/e2e/releaseNow.ts', id, 'expireAt'],
      { env: environment(product()), encoding: 'utf8' },
    )
    expect(status, stderr).toBe(0)
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')).toMatchObject({ takenDown: 1 })
    expect(await outside()).toBe(410)
    await open(editor)
    await state(editor).getByText('Đã gỡ').waitFor()
    await editor.getByText(REASON).first().waitFor()
  })
})
