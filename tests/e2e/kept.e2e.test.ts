import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDate } from '@/domain/calendar/vietnameseDates'

import { textOf } from '../helpers/newsroom'
import { violations } from './axe'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const REASON = 'Đơn khiếu nại số 12'
const UNTIL = addDays(civilDateOf(Date.now()), 30)

let people: Awaited<ReturnType<typeof openPeople>>
let id: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const author = await people.as('phong-vien')
  const columns = '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page'
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(author, 'GET', columns)
  const { doc } = await ask<{ doc: { id: string } }>(
    author,
    'POST',
    '/articles?draft=true&depth=0',
    {
      title: 'Bài có đơn khiếu nại',
      sapo: 'Chưa bỏ đi được.',
      content: textOf('Nội dung phải giữ.'),
      outlet: docs[0]?.outlet,
      column: docs[0]?.id,
      genre: 'news',
    },
  )
  id = doc.id
})

afterAll(() => people.close())

const open = async (page: Page) => {
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
}
const keep = (page: Page) => page.locator('#action-keep')

async function throwAway(page: Page): Promise<void> {
  await page.locator('.doc-controls__popup button').first().click()
  await page.locator('#action-delete').click()
  await page.getByRole('dialog').locator('#confirm-action').click()
}

describe('a text that somebody complained about', () => {
  it('is kept by the chief until a day, with a reason; what that does is said before', async () => {
    const chief = await people.as('tong-bien-tap')
    await open(chief)
    await keep(chief).click()
    const dialog = chief.getByRole('dialog', { name: 'Giữ bài' })
    await dialog.getByText(/không ai bỏ được bài vào thùng rác/).waitFor()
    await dialog.getByLabel('Giữ đến hết ngày').first().fill(formatDate(UNTIL))
    await dialog.getByRole('button', { name: 'Giữ bài', exact: true }).click()
    await dialog.getByText(/Chưa ghi lý do/).waitFor()
    await dialog.getByLabel('Lý do').fill(REASON)
    await chief.screenshot({ path: path.join(FOLDER, 'keep-1400-light.png') })
    await dialog.getByRole('button', { name: 'Giữ bài', exact: true }).click()
    await chief.getByText(`Giữ đến hết ${formatDate(UNTIL)}`).waitFor()
    expect(await violations(chief)).toEqual([])
    await chief.setViewportSize({ width: 390, height: 844 })
    await chief.screenshot({ path: path.join(FOLDER, 'kept-390-light.png') })
    await chief.setViewportSize({ width: 1400, height: 900 })
  })

  it('is seen to be kept by its author, who is not offered to change that', async () => {
    const author = await people.as('phong-vien')
    await open(author)
    await author.getByText(`Lý do: ${REASON}`).waitFor()
    expect(await keep(author).count()).toBe(0)
  })

  it('does not go into the trash, and the page says until when and why', async () => {
    const chief = await people.as('tong-bien-tap')
    await open(chief)
    await throwAway(chief)
    await chief
      .getByText(new RegExp(`phải giữ đến hết ${formatDate(UNTIL)}`))
      .first()
      .waitFor()
    await open(chief)
    await keep(chief).waitFor()
  })

  it('goes when it need not be kept any more', async () => {
    const chief = await people.as('tong-bien-tap')
    await open(chief)
    await keep(chief).click()
    const dialog = chief.getByRole('dialog', { name: 'Giữ bài' })
    await dialog.getByLabel('Lý do').fill('Đã giải quyết xong đơn')
    await dialog.getByRole('button', { name: 'Không giữ nữa' }).click()
    await chief.getByText(/Giữ đến hết/).waitFor({ state: 'detached' })
    await throwAway(chief)
    await chief.waitForURL(/\/admin\/collections\/articles(\?|$)/)
  })
})
