import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { textOf } from '../helpers/newsroom'
import { violations } from './axe'
import { openPeople } from './people'
import { product } from './product'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TITLES = [
  'Bài đăng cùng một',
  'Bài đăng cùng hai',
  'Bài vừa bị sửa',
  'Bài hẹn giờ cùng',
] as const
type Title = (typeof TITLES)[number]

let people: Awaited<ReturnType<typeof openPeople>>
const ids = new Map<Title, string>()

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const author = await people.as('phong-vien')
  const editor = await people.as('bien-tap')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    author,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  for (const title of TITLES) {
    const { doc } = await ask<{ doc: { id: string; revision: string } }>(
      author,
      'POST',
      '/articles?draft=true&depth=0',
      {
        title,
        sapo: 'Chờ đăng cùng các bài khác.',
        content: textOf('Nội dung đã duyệt.'),
        outlet: docs[0]?.outlet,
        column: docs[0]?.id,
        genre: 'news',
      },
    )
    ids.set(title, doc.id)
    const { revision } = doc
    await ask(author, 'POST', `/articles/${doc.id}/moves`, { move: 'submit', revision })
    await ask(editor, 'POST', `/articles/${doc.id}/moves`, { move: 'approve', revision })
  }
})

afterAll(() => people.close())

const statusOf = async (title: Title) =>
  (await fetch(`${product().url}/api/v1/articles/${ids.get(title)}`)).status
const box = (page: Page, title: Title) => page.getByRole('checkbox', { name: `Chọn bài ${title}` })
const row = (page: Page, title: Title) => page.getByRole('row', { name: new RegExp(title) })

describe('several texts that wait to be published', () => {
  it('go out together; one that was changed meanwhile stays, and says why', async () => {
    const editor = await people.as('bien-tap')
    await editor.goto('/admin/cho-duyet')
    const publish = editor.getByRole('button', { name: 'Đăng các bài đã chọn' })
    await publish.waitFor()
    expect(await publish.isDisabled()).toBe(true)
    for (const title of TITLES.slice(0, 3)) await box(editor, title).check()
    await editor.getByText('Đã chọn 3 bài.').waitFor()
    await editor.screenshot({ path: path.join(FOLDER, 'release-1400-light.png'), fullPage: true })
    expect(await violations(editor)).toEqual([])
    const author = await people.as('phong-vien')
    await ask(author, 'PATCH', `/articles/${ids.get('Bài vừa bị sửa')}?draft=true`, {
      sapo: 'Tác giả vừa sửa.',
    })
    await publish.click()
    const dialog = editor.getByRole('dialog')
    await dialog.getByText(/Bạn đọc xem được ngay/).waitFor()
    await editor.screenshot({ path: path.join(FOLDER, 'release-dialog-1400-light.png') })
    await dialog.getByRole('button', { name: 'Đăng', exact: true }).click()
    await editor.getByText('Đã đăng 2 bài.').waitFor()
    await editor
      .getByRole('alert')
      .getByText(/Bài vừa bị sửa/)
      .waitFor()
    await editor.screenshot({ path: path.join(FOLDER, 'released-1400-light.png'), fullPage: true })
    expect(await statusOf('Bài đăng cùng một')).toBe(200)
    expect(await statusOf('Bài đăng cùng hai')).toBe(200)
    expect(await statusOf('Bài vừa bị sửa')).toBe(404)
    await editor.reload()
    await box(editor, 'Bài hẹn giờ cùng').waitFor()
    for (const title of TITLES.slice(0, 3)) expect(await row(editor, title).count()).toBe(0)
  })

  it('are set for one minute together, and wait in the queue', async () => {
    const editor = await people.as('bien-tap')
    await box(editor, 'Bài hẹn giờ cùng').check()
    await editor.getByRole('button', { name: 'Hẹn giờ các bài đã chọn' }).click()
    const dialog = editor.getByRole('dialog')
    await dialog.getByText(/1 bài cùng tự ra với bạn đọc lúc/).waitFor()
    await dialog.getByRole('button', { name: 'Hẹn giờ', exact: true }).click()
    await editor.getByText('Đã hẹn giờ 1 bài.').waitFor()
    await editor.setViewportSize({ width: 390, height: 844 })
    await editor.reload()
    await editor.screenshot({ path: path.join(FOLDER, 'release-390-light.png'), fullPage: true })
    await editor.setViewportSize({ width: 1400, height: 900 })
    await editor.goto('/admin/hen-gio')
    await row(editor, 'Bài hẹn giờ cùng').waitFor()
    expect(await statusOf('Bài hẹn giờ cùng')).toBe(404)
  })
})
