import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { textOf } from '../helpers/newsroom'
import { violations } from './axe'
import { openContext } from './browser'
import { toEnd } from './caret'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'

let people: Awaited<ReturnType<typeof openPeople>>
let column: { id: string; outlet: string }
let chain: string
let text: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const author = await people.as('phong-vien')
  const { docs } = await ask<{ docs: (typeof column)[] }>(
    author,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  column = docs[0] ?? { id: '', outlet: '' }
  const { doc } = await ask<{ doc: { id: string } }>(
    await people.as('lanh-dao'),
    'POST',
    '/approval-chains',
    {
      name: 'Phỏng vấn: ba bước',
      outlet: column.outlet,
      genres: ['interview'],
      steps: [
        { name: 'Trưởng phòng', roles: ['sectionEditor'] },
        { name: 'Thư ký', roles: ['secretary'] },
        { name: 'Ban Biên tập', roles: ['editorInChief'] },
      ],
      publishers: ['editorInChief'],
      takers: ['editorInChief', 'outletHead'],
      distinct: true,
    },
  )
  chain = doc.id
  const written = await ask<{ doc: { id: string; revision: string } }>(
    author,
    'POST',
    '/articles?draft=true&depth=0',
    {
      title: 'Phỏng vấn qua ba bước duyệt',
      sapo: 'Ba người ký.',
      content: textOf('Hỏi và đáp.'),
      outlet: column.outlet,
      column: column.id,
      genre: 'interview',
    },
  )
  text = written.doc.id
  const { revision } = written.doc
  await ask(author, 'POST', `/articles/${text}/moves`, { move: 'submit', revision })
})

afterAll(async () => {
  await ask(await people.as('lanh-dao'), 'DELETE', `/approval-chains/${chain}`)
  await people.close()
})

const open = async (page: Page) => {
  await page.goto(`/admin/collections/articles/${text}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
}
const steps = (page: Page) => page.getByRole('list', { name: 'Các bước duyệt' })
const body = (page: Page) => page.locator('.rich-text-lexical [contenteditable=true]').first()
const stands = (page: Page, state: string) =>
  page.locator('.ts-article__state').getByText(state).waitFor()

async function write(page: Page, words: string): Promise<void> {
  await body(page).getByText('Hỏi và đáp.').click()
  await toEnd(page)
  await page.keyboard.type(words)
  await page.locator('.ts-saving[data-phase=saved]').waitFor()
}
const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })

describe('a chain of three steps', () => {
  it('is read in words by the head who laid it down', async () => {
    const head = await people.as('lanh-dao')
    await head.goto(`/admin/collections/approval-chains/${chain}`)
    await head
      .getByText(/1\. Trưởng phòng \(Biên tập viên\) → 2\. Thư ký/)
      .first()
      .waitFor()
    expect(await head.locator('#field-steps .row-label').allInnerTexts()).toEqual([
      ...['Trưởng phòng', 'Thư ký', 'Ban Biên tập'],
    ])
    expect(await violations(head)).toEqual([])
    await shot(head, 'chain-1400-light')
    await head.setViewportSize({ width: 390, height: 844 })
    await shot(head, 'chain-390-light')
    await head.setViewportSize({ width: 1400, height: 900 })
    const dark = await openContext(people.browser, { dark: true })
    await dark.addCookies(await head.context().cookies())
    const page = await dark.newPage()
    await page.goto(`/admin/collections/approval-chains/${chain}`)
    await page
      .getByText(/1\. Trưởng phòng/)
      .first()
      .waitFor()
    await shot(page, 'chain-1400-dark')
    await dark.close()
  })

  it('is signed by the first on a phone, and then asks the second', async () => {
    const editor = await people.as('bien-tap')
    await editor.setViewportSize({ width: 390, height: 844 })
    await open(editor)
    await steps(editor).getByText('đang chờ duyệt').waitFor()
    await shot(editor, 'approve-390-light')
    await editor.locator('#action-approve').click()
    await editor.getByText('Đã duyệt.').first().waitFor()
    await editor
      .getByText(/của Thư ký/)
      .first()
      .waitFor()
    expect(await editor.locator('#action-approve').count()).toBe(0)
    await editor.setViewportSize({ width: 1400, height: 900 })
  })

  it('is returned by the second with a reason, mended by its author, and begins anew', async () => {
    const secretary = await people.as('thu-ky')
    await open(secretary)
    await secretary.locator('#action-return').click()
    const dialog = secretary.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Nói rõ ai trả lời.')
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await stands(secretary, 'Trả lại')

    const author = await people.as('phong-vien')
    await open(author)
    await author.getByText('Nói rõ ai trả lời.').first().waitFor()
    await write(author, ' Ông A trả lời.')
    await author.locator('#action-submit').click()
    await stands(author, 'Chờ duyệt')

    const editor = await people.as('bien-tap')
    await open(editor)
    await editor.locator('#action-approve').click()
    await editor
      .getByText(/của Thư ký/)
      .first()
      .waitFor()
  })

  it('keeps the first signature when the second polishes its words, signs, and asks the last', async () => {
    const secretary = await people.as('thu-ky')
    await open(secretary)
    await write(secretary, ' Đã sửa câu.')
    await shot(secretary, 'polish-1400-light')
    await secretary.locator('#action-approve').click()
    await secretary
      .getByText(/của Ban Biên tập/)
      .first()
      .waitFor()
    expect(await secretary.locator('#action-approve').count()).toBe(0)
  })

  it('is signed by the last, who sees by whom and when, and what each of them wrote', async () => {
    const chief = await people.as('tong-bien-tap')
    await open(chief)
    await steps(chief)
      .getByText(/Biên tập viên \(mẫu\), \d/)
      .waitFor()
    await body(chief).getByText('Hỏi và đáp. Ông A trả lời. Đã sửa câu.').waitFor()
    await shot(chief, 'steps-1400-light')
    await chief.locator('#action-approve').click()
    await chief.locator('#action-publish').waitFor()
    await stands(chief, 'Đã duyệt')
  })
})

describe('a chain that is changed', () => {
  it('says as soon as it is saved whose texts are left with nobody to sign, and on which days', async () => {
    const head = await people.as('lanh-dao')
    const me = async (name: string) => {
      const page = await people.as(name)
      return (await ask<{ user: { id: string; name: string } }>(page, 'GET', '/users/me')).user
    }
    const chief = await me('tong-bien-tap')
    const today = civilDateOf(Date.now())
    const lent = await ask<{ doc: { id: string } }>(head, 'POST', '/delegations', {
      ...{ outlet: column.outlet, from: chief.id, to: (await me('lich')).id },
      ...{ start: addDays(today, 1), end: addDays(today, 2) },
    })
    await head.goto(`/admin/collections/approval-chains/${chain}`)
    await head.locator('main form[data-form-ready=true]').first().waitFor()
    await head.locator('#field-steps__2__name').fill('Lãnh đạo Ban')
    await head.getByRole('button', { name: 'Lưu', exact: true }).first().click()
    await head
      .getByText(/3\. Lãnh đạo Ban \(/)
      .first()
      .waitFor()
    const told = head
      .getByRole('listitem')
      .filter({ hasText: 'ở bước “Lãnh đạo Ban” không còn ai khác duyệt được' })
      .filter({ hasText: chief.name })
      .first()
    await told.waitFor()
    const back = formatDatePadded(addDays(today, 3))
    expect(await told.textContent()).toContain(`ngày ${formatDatePadded(today)}; từ ${back}`)
    await shot(head, 'chain-saved-1400-light')
    await ask(head, 'DELETE', `/delegations/${lent.doc.id}`)
  })
})
