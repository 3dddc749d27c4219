import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { textOf } from '../helpers/newsroom'
import { overflowOf, violations } from './axe'
import { openContext } from './browser'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TITLE = 'Trực bộ phận một cửa ngày mưa'
const WORDS = 'Xã Tân Lập vừa mở bộ phận một cửa ở trung tâm xã, ngay cạnh chợ.'
const QUOTE = 'bộ phận một cửa'
const BETTER = 'bộ phận phục vụ hành chính công'

let people: Awaited<ReturnType<typeof openPeople>>
let text: string
let author: Page
let editor: Page
let name: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  author = await people.as('phong-vien')
  editor = await people.as('bien-tap')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    author,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  const [column] = docs
  const { doc } = await ask<{ doc: { id: string } }>(author, 'POST', '/articles?draft=true', {
    title: TITLE,
    sapo: 'Ba người kể.',
    content: textOf(WORDS),
    outlet: column?.outlet,
    column: column?.id,
    genre: 'article',
  })
  text = doc.id
  const { user } = await ask<{ user: { name: string } }>(author, 'GET', '/users/me?depth=0')
  name = user.name
})

afterAll(() => people.close())

const body = (page: Page) => page.locator('.rich-text-lexical [contenteditable]').first()
const panel = (page: Page) => page.locator('.ts-comments')
const shot = (page: Page, file: string) =>
  page.screenshot({ path: path.join(FOLDER, `${file}.png`) })

async function open(page: Page): Promise<void> {
  await page.goto(`/admin/collections/articles/${text}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
  await page.locator('.ts-comments__open').waitFor()
}

async function select(page: Page, words: string): Promise<void> {
  await body(page).scrollIntoViewIfNeeded()
  await body(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)
}

/** The words the browser paints, of all highlights. */
const painted = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((one) => [...one].map((range) => String(range))),
  )

const kept = async () => {
  const { content } = await ask<{ content: unknown }>(
    author,
    'GET',
    `/articles/${text}?draft=true&depth=0`,
  )
  return JSON.stringify(content)
}

describe('comments', () => {
  it('an editor says something about selected words and names the author, by the keyboard', async () => {
    await open(editor)
    await select(editor, QUOTE)
    await editor.locator('.ts-comments__here').waitFor()
    await editor.keyboard.press('Control+Alt+m')
    const area = panel(editor).getByRole('textbox', { name: 'Bình luận', exact: true })
    await area.waitFor()
    await editor.keyboard.type('Nhờ @')
    await panel(editor).getByRole('option').first().waitFor()
    // Without accents, by any of the words of the name.
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
    await editor.keyboard.type(plain)
    await panel(editor).getByRole('option', { name }).waitFor()
    await shot(editor, 'comments-mention-1400-light')
    await editor.keyboard.press('Enter')
    await editor.keyboard.type('xem lại tên gọi.')
    expect(await area.inputValue()).toBe(`Nhờ @${name} xem lại tên gọi.`)
    await panel(editor).getByRole('button', { name: 'Gửi bình luận' }).click()
    await panel(editor).locator('.ts-comments__thread').waitFor()
    await expect.poll(() => painted(editor)).toEqual([QUOTE])
    expect(await kept()).not.toContain('comment')
  }, 60_000)

  it('the author is told, answers, and what is typed meanwhile moves the mark along', async () => {
    await author.goto('/admin/thong-bao')
    await author
      .locator('.ts-inbox__line', { hasText: `Bạn được nhắc đến ở bài: ${TITLE}` })
      .first()
      .waitFor()
    await editor.goto('/admin')
    await open(author)
    await author.locator('.ts-comments__open').click()
    await panel(author).getByRole('button', { name: 'Trả lời' }).click()
    await author.keyboard.type('Vâng, em sửa.')
    await panel(author).getByRole('button', { name: 'Gửi trả lời' }).click()
    await panel(author).getByText('Vâng, em sửa.').waitFor()
    await body(author).getByText(WORDS).click()
    await author.keyboard.press('Control+Home')
    await author.keyboard.type('Sáng nay, ')
    await expect.poll(() => painted(author)).toEqual([QUOTE])
    await panel(author)
      .getByRole('button', { name: /Tới đoạn/ })
      .click()
    await shot(author, 'comments-1400-light')
    expect(await violations(author)).toEqual([])
    await panel(author).getByRole('button', { name: 'Xử lý xong' }).click()
    await panel(author).getByText('Chưa có bình luận nào. Chọn chữ').waitFor()
    await expect.poll(() => painted(author)).toEqual([])
    await expect.poll(kept, { timeout: 20_000 }).toContain('Sáng nay, ')
  }, 60_000)

  it('a suggestion is accepted: the saved text and the one in the editor change', async () => {
    await author.goto('/admin')
    await open(editor)
    await select(editor, QUOTE)
    await editor.locator('.ts-comments__here').click()
    await panel(editor).getByRole('checkbox', { name: 'Đề nghị thay đoạn này' }).check()
    const field = panel(editor).getByRole('textbox', { name: /Thay bằng/ })
    expect(await field.inputValue()).toBe(QUOTE)
    await field.fill(BETTER)
    await panel(editor).getByRole('button', { name: 'Gửi đề nghị' }).click()
    await panel(editor).locator('.ts-comments__change').waitFor()
    await editor.goto('/admin')

    await open(author)
    await author.locator('.ts-comments__open').click()
    await panel(author).getByText('Áp dụng là bạn sửa bài: chữ trong bài đổi ngay.').waitFor()
    await shot(author, 'comments-suggestion-1400-light')
    const dark = await openContext(people.browser, { dark: true })
    await dark.addCookies(await author.context().cookies())
    const page = await dark.newPage()
    await open(page)
    await page.locator('.ts-comments__open').click()
    await shot(page, 'comments-suggestion-1400-dark')
    await page.setViewportSize({ width: 390, height: 844 })
    await shot(page, 'comments-390-dark')
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await dark.close()
    await author.setViewportSize({ width: 390, height: 844 })
    await shot(author, 'comments-390-light')
    await author.setViewportSize({ width: 1400, height: 900 })

    await panel(author).getByRole('button', { name: 'Áp dụng', exact: true }).click()
    await body(author).getByText(BETTER).waitFor()
    await expect.poll(kept, { timeout: 20_000 }).toContain(BETTER)
    await panel(author)
      .getByRole('button', { name: /Đã xử lý \(2\)/ })
      .click()
    await panel(author)
      .getByText(/Đã áp dụng/)
      .waitFor()
    expect(await body(author).innerText()).toContain(`Sáng nay, Xã Tân Lập vừa mở ${BETTER}`)
  }, 90_000)
})
