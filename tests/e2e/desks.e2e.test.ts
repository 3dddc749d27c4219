import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { textOf } from '../helpers/newsroom'
import { violations } from './axe'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const DESK = 'Phòng Bạn đọc'
const TITLE = 'Bài của phòng Bạn đọc'

let people: Awaited<ReturnType<typeof openPeople>>
let column: { id: string; outlet: { id: string; name: string } }
let desk = ''
let text = ''

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const { docs } = await ask<{ docs: (typeof column)[] }>(
    await people.as('phong-vien'),
    'GET',
    '/columns?depth=1&limit=1&sort=name&where[kind][equals]=page',
  )
  column = docs[0] ?? { id: '', outlet: { id: '', name: '' } }
})

afterAll(async () => {
  // The texts of the other tests belong to no desk.
  await ask(await people.as('lanh-dao'), 'PATCH', `/desks/${desk}`, { active: false })
  await people.close()
})

const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
const ready = (page: Page) => page.locator('main form[data-form-ready=true]').first().waitFor()
const choose = async (page: Page, field: string, words: string) => {
  await page.locator(`#field-${field} .rs__control`).click()
  await page.keyboard.type(words)
  await page.locator(`#field-${field} .rs__option`, { hasText: words }).first().click()
}

describe('a desk', () => {
  it('is made by the head with a reporter in it, and its page says who is missing', async () => {
    const head = await people.as('lanh-dao')
    await head.goto('/admin')
    await head.getByRole('link', { name: 'Phòng', exact: true }).first().click()
    await head.waitForURL(/\/admin\/collections\/desks/)
    await head.goto('/admin/collections/desks/create')
    await ready(head)
    await head.locator('#field-name').fill(DESK)
    await choose(head, 'outlet', column.outlet.name)
    await choose(head, 'members', 'Phóng viên')
    await head.getByRole('button', { name: 'Lưu', exact: true }).first().click()
    await head.waitForURL((url) => !url.pathname.endsWith('/create'))
    desk = new URL(head.url()).pathname.split('/').at(-1) ?? ''
    await head.getByText('Không bài nào của phòng đang chờ').first().waitFor()
    await shot(head, 'desk-1400-light')
    expect(await violations(head)).toEqual([])
  })

  it('has its texts offered to its own editors alone', async () => {
    const author = await people.as('phong-vien')
    const { doc } = await ask<{ doc: { id: string; revision: string; desk: string } }>(
      author,
      'POST',
      '/articles?draft=true&depth=0',
      {
        title: TITLE,
        sapo: 'Bạn đọc hỏi.',
        content: textOf('Tòa soạn trả lời.'),
        outlet: column.outlet.id,
        column: column.id,
        genre: 'news',
      },
    )
    text = doc.id
    expect(doc.desk).toBe(desk)
    await ask(author, 'POST', `/articles/${text}/moves`, { move: 'submit', revision: doc.revision })
    const editor = await people.as('bien-tap')
    await editor.goto(`/admin/collections/articles/${text}`)
    await editor.getByText('Chờ duyệt', { exact: true }).first().waitFor()
    expect(await editor.locator('#action-approve').count()).toBe(0)
  })

  it('is approved for by its editor, who reads first what an edit would take away', async () => {
    const head = await people.as('lanh-dao')
    await head.goto(`/admin/collections/desks/${desk}`)
    await ready(head)
    await head.getByRole('link', { name: TITLE }).waitFor()
    await choose(head, 'members', 'Biên tập viên')
    await head.getByRole('button', { name: 'Lưu', exact: true }).first().click()
    await head
      .getByText(/thành công|Đã lưu/)
      .first()
      .waitFor()

    const editor = await people.as('bien-tap')
    await editor.goto(`/admin/collections/articles/${text}`)
    await ready(editor)
    await editor.getByText(/Nếu bạn sửa bài này, bước “.*” phải do người khác duyệt\./).waitFor()
    await shot(editor, 'desk-editor-1400-light')
    await editor.locator('#action-approve').click()
    await editor.getByText('Đã duyệt.').first().waitFor()
  })
})
