import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { takeFromMenu, toEnd } from './caret'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TARGET = 'Báo và đài: chuyện một cửa ở bản xa'
/** An outlet of the sample at which its reporter does not work, and its head does. */
const ELSEWHERE = 'Truyền thanh khu vực Sa Pa (mẫu)'

let people: Awaited<ReturnType<typeof openPeople>>
let page: Page
let place: { id: string; outlet: string }
let target: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  page = await people.as('phong-vien')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    page,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  if (!docs[0]) throw new Error('the sample has no column')
  place = docs[0]
  target = await make(TARGET, 'Chuyện kể.')
})

afterAll(() => people.close())

const node = (type: string, children: object[]) => ({
  ...{ type, version: 1, children, direction: null, format: '', indent: 0 },
})
const text = (words: string) => ({
  ...{ type: 'text', text: words, version: 1, format: 0, mode: 'normal', detail: 0, style: '' },
})

/** A link to a text of ours, as the editor keeps one. */
const linkTo = (id: string, words: string) => ({
  ...node('link', [text(words)]),
  ...{ version: 3, id: 'f00000000000000000000002' },
  fields: { linkType: 'internal', doc: { relationTo: 'articles', value: id }, newTab: false },
})
const bodyOf = (...children: object[]) => ({ root: node('root', [node('paragraph', children)]) })

async function make(title: string, words: string): Promise<string> {
  const content = bodyOf(text(words))
  const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/articles?draft=true&depth=0', {
    ...{ title, sapo: 'Mở đầu.', outlet: place.outlet, column: place.id, genre: 'news', content },
  })
  return doc.id
}

async function open(title: string, words: string): Promise<string> {
  const id = await make(title, words)
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
  await body().waitFor()
  return id
}

const body = () => page.locator('.rich-text-lexical [contenteditable=true]').first()
const dialog = () => page.getByRole('dialog', { name: 'Liên kết tới bài của tòa soạn' })
const picture = (name: string) =>
  page.screenshot({ path: path.join(FOLDER, `lien-ket-${name}.png`) })

/** The content that the server has, once it names the target. */
async function kept(id: string): Promise<string> {
  const until = Date.now() + 30_000
  for (;;) {
    const { content } = await ask<{ content: object }>(
      page,
      'GET',
      `/articles/${id}?draft=true&depth=0`,
    )
    const json = JSON.stringify(content)
    if (json.includes(target) || Date.now() > until) return json
    await page.waitForTimeout(300)
  }
}

describe('a link to a text of ours', () => {
  it('is found by its title without accents and put in by keyboard alone; its author is told that it is not public', async () => {
    const id = await open('Bài dẫn tới bài khác', 'Xem thêm:')
    await body().getByText('Xem thêm:').click()
    await toEnd(page)
    await page.keyboard.type(' /lien')
    await takeFromMenu(page, 'Liên kết tới bài')
    await dialog().waitFor()
    await page.keyboard.type('bao va dai: chuyen')
    await dialog().getByRole('option', { name: TARGET }).waitFor()
    await picture('tim')
    await page.keyboard.press('Enter')
    await body().locator('a').getByText(TARGET).waitFor()
    await page.getByText('chưa đăng.').waitFor()
    await picture('chua-dang')
    expect(await kept(id)).toContain(
      `"fields":{"linkType":"internal","doc":{"relationTo":"articles","value":"${target}"},"newTab":false}`,
    )
  })

  it('as one to an address, is put on chosen words by the button, however long its drawer stands open', async () => {
    const id = await open('Bài có địa chỉ', 'cổng tỉnh')
    await body().getByText('cổng tỉnh').click({ clickCount: 3 })
    await page.locator('.fixed-toolbar [data-button-key=link]').click()
    const drawer = page.locator('.lexical-link-edit-drawer')
    const address = drawer.locator('#field-url')
    await address.waitFor()
    // Longer than the text takes to be saved under it.
    await page.waitForTimeout(3000)
    await address.fill('laocai.gov.vn')
    // In the quarter of a second before the form asks the server about the change.
    await page.waitForTimeout(150)
    await drawer.getByRole('button', { name: 'Lưu' }).first().click()
    await body().locator('a').getByText('cổng tỉnh').waitFor()
    await expect
      .poll(
        async () =>
          JSON.stringify(await ask<object>(page, 'GET', `/articles/${id}?draft=true&depth=0`)),
        { timeout: 20_000 },
      )
      .toContain('"url":"https://laocai.gov.vn"')
  })

  it('can be changed in the drawer of the link, from an address to a text and back', async () => {
    const id = await open('Bài đổi liên kết', 'chữ dẫn')
    await body().getByText('chữ dẫn').click({ clickCount: 3 })
    await page.locator('.fixed-toolbar [data-button-key=link]').click()
    const drawer = page.locator('.lexical-link-edit-drawer')
    await drawer.getByText('Bài của tòa soạn', { exact: true }).click()
    await drawer.getByRole('combobox').fill('bao va dai')
    await drawer.getByRole('option', { name: TARGET }).click()
    await drawer.getByText('Bạn đọc chỉ thấy chữ').waitFor()
    await picture('ngan-keo')
    await drawer.getByRole('button', { name: 'Lưu' }).first().click()
    expect(await kept(id)).toContain(`"value":"${target}"`)
    await page.getByText('“chữ dẫn” dẫn tới').waitFor()
  })

  it('says by the caret what it leads to, in the trash too, and where that can’t be opened no id', async () => {
    const head = await people.as('lanh-dao')
    const { docs: outlets } = await ask<{ docs: { id: string }[] }>(
      head,
      'GET',
      `/outlets?depth=0&limit=1&where[name][equals]=${encodeURIComponent(ELSEWHERE)}`,
    )
    const { doc: secret } = await ask<{ doc: { id: string } }>(
      ...[head, 'POST', '/articles?draft=true&depth=0'],
      { title: 'Bản thảo của huyện', outlet: outlets[0]?.id, genre: 'news' },
    )
    const thrown = await make('Bài sẽ vào thùng rác', 'Bỏ đi.')
    const id = await make('Bài có liên kết của người khác', 'Xem')
    // Whoever works at both outlets makes the link in the reporter's text.
    await ask(head, 'PATCH', `/articles/${id}?draft=true&depth=0`, {
      content: bodyOf(linkTo(secret.id, 'chỗ kín'), text(' và '), linkTo(thrown, 'chỗ bỏ')),
    })
    await ask(head, 'PATCH', `/articles/${thrown}?draft=true&depth=0`, {
      deletedAt: new Date().toISOString(),
    })
    await page.goto(`/admin/collections/articles/${id}`)
    const label = page.locator('.link-editor .link-input')
    // Payload’s links take no pointer: the paragraph under them does.
    await body().getByText('chỗ kín').click({ force: true })
    await label.getByText('Bài không mở được: không còn trong hệ thống').waitFor()
    expect(await label.innerText()).not.toContain(secret.id)
    expect(await label.locator('a:visible').count()).toBe(0)
    await picture('khong-mo-duoc')

    await body().getByText('chỗ bỏ').click({ force: true })
    await label.getByText('đang ở thùng rác').waitFor()
    expect(await label.innerText()).not.toContain(thrown)
    const shown = label.locator('a:visible')
    expect(await shown.innerText()).toBe('Bài sẽ vào thùng rác')
    await page.goto((await shown.getAttribute('href')) ?? '')
    await page.getByText('Bỏ đi.').waitFor()
  })

  it('is found on the phone as well', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    try {
      await open('Bài viết trên điện thoại', 'Xem:')
      await body().getByText('Xem:').click()
      await page.locator('.toolbar-popup__dropdown-add').first().click()
      await page
        .locator('.toolbar-popup__dropdown-items .text')
        .getByText('Liên kết tới bài', { exact: true })
        .click()
      await dialog().getByRole('combobox').fill('bao va dai')
      await dialog().getByRole('option', { name: TARGET }).waitFor()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(390)
      await picture('390')
      await dialog().getByRole('option', { name: TARGET }).click()
      await body().locator('a').getByText(TARGET).waitFor()
    } finally {
      await page.setViewportSize({ width: 1400, height: 900 })
    }
  })
})
