import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { textOf } from '../helpers/newsroom'
import { openContext } from './browser'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TITLE = 'Bài có con số phải cải chính'

let people: Awaited<ReturnType<typeof openPeople>>
let wrong: { id: string; slug: string }

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  wrong = await published()
})

afterAll(() => people.close())

async function published(): Promise<{ id: string; slug: string }> {
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
      sapo: 'Có một con số sai.',
      content: textOf('Toàn tỉnh có 15 xã.'),
      outlet: docs[0]?.outlet,
      column: docs[0]?.id,
      genre: 'news',
    },
  )
  const editor = await people.as('bien-tap')
  const steps = [
    ['submit', author],
    ['approve', editor],
    ['publish', editor],
  ] as const
  for (const [move, by] of steps) {
    const at = `/articles/${doc.id}?draft=true&depth=0`
    const { revision } = await ask<{ revision: string }>(by, 'GET', at)
    await ask(by, 'POST', `/articles/${doc.id}/moves`, { move, revision })
  }
  const { slug } = await ask<{ slug: string }>(editor, 'GET', `/articles/${doc.id}?depth=0`)
  return { id: doc.id, slug }
}

const ready = (page: Page) => page.locator('main form[data-form-ready=true]').first().waitFor()
const state = (page: Page) => page.locator('.ts-article__state')

describe('a published text that was wrong', () => {
  it('is corrected by its author: the draft knows what it is about', async () => {
    const author = await people.as('phong-vien')
    await author.goto(`/admin/collections/articles/${wrong.id}`)
    await ready(author)
    await author.getByRole('button', { name: 'Viết cải chính' }).click()
    await author.waitForURL((url) => !url.pathname.endsWith(wrong.id))
    await ready(author)
    await author.getByText('Cải chính cho bài').waitFor()
    expect(await author.locator('input[name=title]').inputValue()).toBe(`Cải chính: ${TITLE}`)
    await author.locator('textarea[name=falseText]').fill('Toàn tỉnh có 15 xã.')
    await author.locator('textarea[name=trueText]').fill('Toàn tỉnh có 25 xã.')
    await author.locator('#action-submit').click()
    await author
      .getByText(/còn thiếu: lời xin lỗi/)
      .first()
      .waitFor()
    await author.locator('textarea[name=apology]').fill('Tòa soạn xin lỗi bạn đọc.')
    await author.screenshot({
      path: path.join(FOLDER, 'correction-form-1400-light.png'),
      fullPage: true,
    })
    await author.locator('#action-submit').click()
    await state(author).getByText('Chờ duyệt', { exact: true }).first().waitFor()
  })

  it('waits for the editor, who signs and publishes it', async () => {
    const editor = await people.as('bien-tap')
    await editor.goto('/admin/cho-duyet')
    await editor.getByRole('heading', { name: /Chờ bạn duyệt \(\d+\)/ }).waitFor()
    await editor.screenshot({ path: path.join(FOLDER, 'review-1400-light.png'), fullPage: true })
    await editor.getByRole('link', { name: `Cải chính: ${TITLE}` }).click()
    await ready(editor)
    await editor.locator('#action-approve').click()
    await editor.locator('#action-publish').click()
    await state(editor).getByText('Đã đăng', { exact: true }).waitFor()
    await editor.goto(`/admin/collections/articles/${wrong.id}`)
    await state(editor).getByText('Đã cải chính').waitFor()
    await editor.getByRole('link', { name: `Cải chính: ${TITLE}` }).waitFor()
    await editor.screenshot({ path: path.join(FOLDER, 'corrected-1400-light.png') })
    await editor.setViewportSize({ width: 390, height: 844 })
    await editor.goto('/admin/cho-duyet')
    await editor.screenshot({ path: path.join(FOLDER, 'review-390-light.png'), fullPage: true })
    await editor.setViewportSize({ width: 1400, height: 900 })
  })

  it('shows readers what was wrong and what is right, under it and on the page of corrections', async () => {
    for (const look of [{ width: 1400 }, { width: 390, dark: true }]) {
      const context = await openContext(people.browser, look)
      const reader = await context.newPage()
      const name = `${look.width}-${look.dark ? 'dark' : 'light'}.png`
      await reader.goto(`/bai/${wrong.slug}`)
      const box = reader.getByRole('region', { name: 'Thông tin cải chính, xin lỗi' })
      await box.getByText('Toàn tỉnh có 25 xã.').waitFor()
      await reader.screenshot({ path: path.join(FOLDER, `site-corrected-${name}`), fullPage: true })
      await box.getByRole('link', { name: `Cải chính: ${TITLE}` }).click()
      await reader.getByText(/Về bài “/).waitFor()
      await reader.screenshot({
        path: path.join(FOLDER, `site-correction-${name}`),
        fullPage: true,
      })
      await reader.getByRole('link', { name: 'Cải chính, xin lỗi' }).click()
      await reader.getByRole('heading', { level: 1, name: 'Cải chính, xin lỗi' }).waitFor()
      await reader.getByText('Tòa soạn xin lỗi bạn đọc.').first().waitFor()
      await reader.screenshot({
        path: path.join(FOLDER, `site-corrections-${name}`),
        fullPage: true,
      })
      const width = await reader.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(look.width)
      await context.close()
    }
  })
})
