import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { textOf } from '../helpers/newsroom'
import { openContext } from './browser'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TITLE = 'Bài sẽ phải gỡ xuống'

let people: Awaited<ReturnType<typeof openPeople>>
let text: { id: string; slug: string }

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  text = await published()
})

afterAll(() => people.close())

/** A text of the reporter's that an editor approved and published. */
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
      content: textOf('Nội dung có một con số sai.'),
      outlet: docs[0]?.outlet,
      column: docs[0]?.id,
      genre: 'news',
    },
  )
  await move(author, doc.id, 'submit')
  const editor = await people.as('bien-tap')
  await move(editor, doc.id, 'approve')
  await move(editor, doc.id, 'publish')
  const { slug } = await ask<{ slug: string }>(editor, 'GET', `/articles/${doc.id}?depth=0`)
  return { id: doc.id, slug }
}

async function move(page: Page, id: string, name: string): Promise<void> {
  const { revision } = await ask<{ revision: string }>(
    page,
    'GET',
    `/articles/${id}?draft=true&depth=0`,
  )
  await ask(page, 'POST', `/articles/${id}/moves`, { move: name, revision })
}

const open = async (page: Page) => {
  await page.goto(`/admin/collections/articles/${text.id}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
}
const state = (page: Page) => page.locator('.ts-article__state')

describe('a published text that is wrong', () => {
  it('is taken down by the chief, who reads first what that does and says why', async () => {
    const chief = await people.as('tong-bien-tap')
    await open(chief)
    await chief.locator('#action-takeDown').click()
    const dialog = chief.getByRole('dialog')
    await dialog.getByText(/bạn đọc không còn xem được bài này/).waitFor()
    await dialog.getByRole('button', { name: 'Gỡ bài' }).click()
    await dialog.getByText(/Chưa ghi lý do/).waitFor()
    await dialog.getByRole('textbox').fill('Sai số liệu ở đoạn hai')
    await chief.screenshot({ path: path.join(FOLDER, 'takedown-1400-light.png') })
    await chief.setViewportSize({ width: 390, height: 844 })
    await chief.screenshot({ path: path.join(FOLDER, 'takedown-390-light.png') })
    await chief.setViewportSize({ width: 1400, height: 900 })
    await dialog.getByRole('button', { name: 'Gỡ bài' }).click()
    await state(chief).getByText('Đã gỡ').waitFor()
    await state(chief).getByText('Trả lại', { exact: true }).first().waitFor()
    await chief.getByText('Sai số liệu ở đoạn hai').first().waitFor()
    expect(await chief.getByRole('link', { name: /Xem .* đã đăng/ }).count()).toBe(0)
    await chief.screenshot({ path: path.join(FOLDER, 'taken-down-1400-light.png') })
  })

  it('is gone for readers, who are told so', async () => {
    const context = await openContext(people.browser)
    const reader = await context.newPage()
    const page = await reader.goto(`/bai/${text.slug}`)
    expect(page?.status()).toBe(410)
    await reader.getByRole('heading', { name: 'Bài này đã được gỡ' }).waitFor()
    await reader.screenshot({ path: path.join(FOLDER, 'site-taken-down-1400-light.png') })
    expect((await reader.request.get(`/api/v1/articles/${text.slug}`)).status()).toBe(410)
    await reader.goto('/')
    expect(await reader.getByText(TITLE).count()).toBe(0)
    await context.close()
    const phone = await openContext(people.browser, { width: 390, dark: true })
    const small = await phone.newPage()
    await small.goto(`/bai/${text.slug}`)
    await small.screenshot({ path: path.join(FOLDER, 'site-taken-down-390-dark.png') })
    await phone.close()
  })

  it('is mended by its author, and goes out again once the head allows it', async () => {
    const author = await people.as('phong-vien')
    await open(author)
    await author.getByText('Sai số liệu ở đoạn hai').first().waitFor()
    await move(author, text.id, 'submit')
    const editor = await people.as('bien-tap')
    await move(editor, text.id, 'approve')
    await open(editor)
    await editor.getByText(/cho đăng lại/).waitFor()
    expect(await editor.locator('#action-publish').count()).toBe(0)

    const head = await people.as('lanh-dao')
    await open(head)
    await head.locator('#action-reinstate').click()
    await head.getByRole('dialog').getByRole('textbox').fill('Đã sửa số liệu')
    await head.getByRole('dialog').getByRole('button', { name: 'Cho đăng lại' }).click()
    await head.getByText('Đã cho phép đăng lại.').first().waitFor()
    await editor.reload()
    await editor.locator('#action-publish').click()
    await state(editor).getByText('Đã đăng', { exact: true }).waitFor()
    const reader = await editor.request.get(`/api/v1/articles/${text.slug}`)
    expect(reader.status()).toBe(200)
    const byId = await editor.request.get(`/bai/${text.id}`, { maxRedirects: 0 })
    expect(byId.status()).toBe(307)
    expect(byId.headers().location).toBe(`/bai/${text.slug}`)
  })
})
