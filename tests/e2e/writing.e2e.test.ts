import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openContext } from './browser'
import { takeFromMenu, toEnd } from './caret'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'

let people: Awaited<ReturnType<typeof openPeople>>
let page: Page
let place: { id: string; outlet: string }

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
})

afterAll(() => people.close())

type Block = { type: string; text?: string; children?: Block[]; headerState?: number }

const node = (type: string, children: object[], more = {}) => ({
  ...{ type, version: 1, children, direction: null, format: '', indent: 0, ...more },
})
const text = (words: string, format = 0) => ({
  ...{ type: 'text', text: words, version: 1, format, mode: 'normal', detail: 0, style: '' },
})
const paragraph = (...children: object[]) => node('paragraph', children)
const cell = (words: string, headerState = 0) =>
  node('tablecell', [paragraph(text(words))], {
    ...{ headerState, colSpan: 1, rowSpan: 1, backgroundColor: null },
  })
const table = (rows: string[][]) =>
  node(
    'table',
    rows.map((row, at) =>
      node(
        'tablerow',
        row.map((words) => cell(words, at === 0 ? 1 : 0)),
      ),
    ),
  )

async function make(title: string, children: object[]): Promise<string> {
  const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/articles?draft=true&depth=0', {
    ...{ title, sapo: 'Số liệu của các xã.', outlet: place.outlet, column: place.id },
    ...{ genre: 'news', content: { root: node('root', children) } },
  })
  return doc.id
}

async function open(title: string, children: object[]): Promise<string> {
  const id = await make(title, children)
  await show(page, id)
  return id
}

async function show(by: Page, id: string): Promise<void> {
  await by.goto(`/admin/collections/articles/${id}`)
  await by.locator('main form[data-form-ready=true]').first().waitFor()
  await by.locator('.rich-text-lexical [contenteditable=true]').first().waitFor()
}

const body = () => page.locator('.rich-text-lexical [contenteditable=true]').first()
/** Not the choice of styles, which is called by the style of the paragraph. */
const button = (name: string) =>
  page.getByRole('button', { name, exact: true }).and(page.locator(':not([data-dropdown-key])'))
const picture = (name: string, by: Page = page) =>
  by.screenshot({ path: path.join(FOLDER, `viet-${name}.png`) })

const wordsOf = ({ text: words, children = [] }: Block): string =>
  words ?? children.map(wordsOf).join('')

/** What the server keeps once it keeps these words. */
async function kept(id: string, words: string): Promise<Block[]> {
  const until = Date.now() + 30_000
  for (;;) {
    const { content } = await ask<{ content: { root: Block } }>(
      page,
      'GET',
      `/articles/${id}?draft=true&depth=0`,
    )
    if (wordsOf(content.root).includes(words) || Date.now() > until) {
      return content.root.children ?? []
    }
    await page.waitForTimeout(300)
  }
}

const rowsOf = (block: Block | undefined) =>
  (block?.children ?? []).map((row) => (row.children ?? []).map(wordsOf))

describe('a table', () => {
  it('is put in from the toolbar and filled by keyboard, Tab at its end adding a row', async () => {
    const id = await open('Bảng gõ bằng phím', [paragraph(text('Trước.'))])
    await body().getByText('Trước.').click()
    await toEnd(page)
    await page.keyboard.press('Enter')
    await page.locator('.toolbar-popup__dropdown-add').click()
    await page
      .locator('.toolbar-popup__dropdown-items .text')
      .getByText('Bảng', { exact: true })
      .click()
    await page.getByRole('toolbar', { name: 'Bảng' }).waitFor()
    const words = ['Xã', 'Hồ sơ', 'Tỷ lệ', 'Cam Đường', '1.204', '98%', 'Cốc San', '870', '97%']
    for (const word of [...words, 'Tả Phời', '655']) {
      await page.keyboard.type(word)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('99%')
    await page.getByText('Bảng 4 hàng × 3 cột').waitFor()
    const found = (await kept(id, '99%')).find(({ type }) => type === 'table')
    expect(rowsOf(found)).toEqual([
      ['Xã', 'Hồ sơ', 'Tỷ lệ'],
      ['Cam Đường', '1.204', '98%'],
      ['Cốc San', '870', '97%'],
      ['Tả Phời', '655', '99%'],
    ])
    expect(found?.children?.[0]?.children?.map(({ headerState }) => headerState)).toEqual([1, 1, 1])
  })

  it('gets and loses columns and its header from the bar, reached by keyboard', async () => {
    const id = await open('Bảng sửa bằng thanh', [
      table([
        ['A', 'B'],
        ['1', '2'],
      ]),
    ])
    await body().getByText('1', { exact: true }).click()
    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByText('Bảng 2 hàng × 3 cột').waitFor()
    await page.keyboard.press('Escape')
    await button('Hàng tiêu đề').click()
    await body().locator('th').first().waitFor({ state: 'detached' })
    await button('Cột tiêu đề').click()
    await page.keyboard.type(' mới')
    const found = (await kept(id, 'mới')).find(({ type }) => type === 'table')
    expect(
      found?.children?.map((row) => row.children?.map(({ headerState }) => headerState)),
    ).toEqual([
      [2, 0, 0],
      [2, 0, 0],
    ])
  })

  it('takes what an input method takes back and puts in, in order', async () => {
    const id = await open('Gõ dồn trong ô', [table([['Đầu', 'Sau']])])
    await body().getByText('Đầu').click()
    await toEnd(page)
    const protocol = await page.context().newCDPSession(page)
    const backspace = (type: 'rawKeyDown' | 'keyUp') =>
      protocol.send('Input.dispatchKeyEvent', {
        ...{ type, key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
      })
    for (let words = 0; words < 5; words += 1) {
      await page.keyboard.type(' mot', { delay: 40 })
      await Promise.all([
        ...[1, 2].flatMap(() => [backspace('rawKeyDown'), backspace('keyUp')]),
        protocol.send('Input.insertText', { text: 'ột' }),
      ])
      await page.waitForTimeout(60)
    }
    const [found] = await kept(id, ' một'.repeat(5))
    expect(rowsOf(found)).toEqual([[`Đầu${' một'.repeat(5)}`, 'Sau']])
  })

  it('pasted from Word keeps its rows and its header, and loses its looks', async () => {
    const id = await open('Dán bảng từ Word', [paragraph()])
    const wordCell = (words: string) =>
      `<td width=283 style='width:141pt;background:#D9D9D9'><p class=MsoNormal>${words}<o:p></o:p></p></td>`
    await body().click()
    await body().evaluate(
      (element, html) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html)
        clipboardData.setData('text/plain', 'x')
        const how = { clipboardData, bubbles: true, cancelable: true }
        element.dispatchEvent(new ClipboardEvent('paste', how))
      },
      `<table class=MsoTableGrid border=1><tr>${wordCell('<b>Xã</b>')}${wordCell('<b>Số</b>')}</tr><tr>${wordCell('Cốc San')}${wordCell('870')}</tr></table>`,
    )
    const found = (await kept(id, '870')).find(({ type }) => type === 'table')
    expect(rowsOf(found)).toEqual([
      ['Xã', 'Số'],
      ['Cốc San', '870'],
    ])
    expect(JSON.stringify(found)).not.toMatch(/D9D9D9|rgb\(|"width":\d/)
    expect(await body().locator('th').allTextContents()).toEqual(['Xã', 'Số'])
  })

  it('of forty rows scrolls in itself on a phone, in the admin and for readers', async () => {
    const columns = ['Xã', 'Hồ sơ nhận', 'Giải quyết đúng hạn', 'Quá hạn', 'Tỷ lệ', 'Ghi chú']
    const rows = Array.from({ length: 39 }, (_, at) => [
      ...[`Xã mẫu ${at + 1}`, '1.204', '1.198', '6', '99,5%', 'Không'],
    ])
    const id = await make('Kết quả giải quyết hồ sơ của 39 xã mẫu', [
      paragraph(text('Kết quả sáu tháng đầu năm.')),
      table([columns, ...rows]),
    ])
    const editor = await people.as('bien-tap')
    for (const [by, move] of [
      [page, 'submit'],
      [editor, 'approve'],
      [editor, 'publish'],
    ] as const) {
      const { revision } = await ask<{ revision: string }>(by, 'GET', `/articles/${id}?draft=true`)
      await ask(by, 'POST', `/articles/${id}/moves`, { move, revision })
    }
    const { slug } = await ask<{ slug: string }>(editor, 'GET', `/articles/${id}?depth=0`)
    for (const dark of [false, true]) {
      const context = await openContext(people.browser, { width: 390, height: 844, dark })
      const reader = await context.newPage()
      await reader.goto(`/bai/${slug}`)
      const region = reader.getByRole('region', { name: 'Bảng 1' })
      await region.waitFor()
      await region.scrollIntoViewIfNeeded()
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      const { own, shown } = await region.evaluate((one) => ({
        ...{ own: one.scrollWidth, shown: one.clientWidth },
      }))
      expect(own).toBeGreaterThan(shown)
      await region.focus()
      await reader.keyboard.press('ArrowRight')
      await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
      await picture(`trang-bang-390${dark ? '-toi' : ''}`, reader)
      await context.close()
    }
    await page.goto(`/admin/collections/articles/${id}`)
    await page.locator('#edit-on').click()
    await body().waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390)
    await body().getByText('Xã mẫu 3', { exact: true }).click()
    await picture('bang-390')
    await page.setViewportSize({ width: 1400, height: 900 })
    await picture('bang-1400')
  })
})

describe('counts', () => {
  it('of words and minutes follow what is written, those of title and sapo say where they are cut', async () => {
    await open('Đếm chữ', [paragraph(text('Ba chữ này'))])
    const counts = page.locator('.ts-counts')
    await expect.poll(() => counts.textContent()).toBe('3 từ · đọc dưới 1 phút')
    await body().getByText('Ba chữ này').click()
    await toEnd(page)
    await page.keyboard.insertText(' chữ'.repeat(327))
    await expect.poll(() => counts.textContent()).toBe('330 từ · đọc khoảng 2 phút')
    expect(await counts.getAttribute('aria-live')).toBe('polite')

    const title = page.locator('#field-title')
    const line = page.locator('.ts-field-count', { hasText: '/70 ký tự' })
    await title.fill('ấ'.repeat(70))
    await expect.poll(() => line.textContent()).toBe('70/70 ký tự')
    await title.fill('ấ'.repeat(91))
    await expect
      .poll(() => line.textContent())
      .toMatch(/^91\/70 ký tự.*kết quả tìm kiếm \(sau 70 ký tự\).*\(sau 90 ký tự\)/)
  })

  it('are of a text that is Vietnamese, with undo and lists in sight', async () => {
    const id = await open('Nút trong tầm mắt', [paragraph(text('Một dòng.'))])
    expect(await body().getAttribute('lang')).toBe('vi')
    expect(await body().getAttribute('spellcheck')).toBe('true')
    await body().getByText('Một dòng.').click()
    await button('Danh sách gạch đầu dòng').click()
    await body().locator('ul li').waitFor()
    expect(await button('Danh sách gạch đầu dòng').getAttribute('aria-pressed')).toBe('true')
    await button('Hoàn tác').click()
    await body().locator('ul li').waitFor({ state: 'detached' })
    await button('Làm lại').click()
    await body().locator('ul li').waitFor()
    await expect
      .poll(async () => (await kept(id, 'Một dòng.')).map(({ type }) => type))
      .toEqual(['list'])
  })
})

describe('the menu of a slash', () => {
  it('is found in by Vietnamese names, accents left out too', async () => {
    const id = await open('Gõ gạch chéo', [paragraph(text('Mở.'))])
    await body().getByText('Mở.').click()
    for (const [typed, label] of [
      ['/tieudecap2', 'Tiêu đề cấp 2'],
      ['/trich', 'Trích dẫn'],
    ] as const) {
      await toEnd(page)
      await page.keyboard.press('Enter')
      await page.keyboard.type(typed)
      await takeFromMenu(page, label)
      await page.keyboard.type(label)
    }
    expect((await kept(id, 'Trích dẫn')).map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'quote',
    ])
  })

  it('shows each name whole, and the bars above the text let nothing through', async () => {
    await open('Tên trong bảng chọn', [paragraph(text('Mở.'))])
    await body().getByText('Mở.').click()
    await toEnd(page)
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    const names = page.locator('.slash-menu-popup__item-text')
    await names.first().waitFor()
    const cut = await names.evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    )
    expect(cut).toEqual([])
    for (const bar of ['.doc-controls', '.fixed-toolbar']) {
      const seen = page.locator(bar).first()
      expect(await seen.evaluate((one) => getComputedStyle(one, '::before').opacity)).toBe('1')
    }
  })
})

describe('finding', () => {
  it('by Ctrl+F goes from match to match and replaces them, all in one step of undo', async () => {
    const id = await open('Tìm và thay', [
      paragraph(text('Hồ sơ một, h'), text('ồ sơ', 1), text(' hai.')),
      table([['ho so', 'Khác']]),
    ])
    await body().getByText('hai.').click()
    await page.keyboard.press('Control+f')
    const bar = page.getByRole('search')
    await bar.getByRole('textbox', { name: 'Tìm' }).waitFor()
    await page.keyboard.type('hồ sơ')
    const count = bar.getByRole('status')
    await expect.poll(() => count.textContent()).toBe('1/2')
    await page.keyboard.press('Enter')
    await expect.poll(() => count.textContent()).toBe('2/2')
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => count.textContent()).toBe('1/2')
    await bar.getByRole('checkbox', { name: 'Không phân biệt dấu' }).check()
    await expect.poll(() => count.textContent()).toBe('1/3')
    await picture('tim-1400')
    await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('giấy tờ')
    await bar.getByRole('button', { name: 'Thay tất cả' }).click()
    await expect.poll(() => count.textContent()).toBe('Đã thay 3 chỗ')
    const replaced = await kept(id, 'giấy tờ')
    expect(replaced.map(wordsOf)).toEqual(['giấy tờ một, giấy tờ hai.', 'giấy tờKhác'])
    await bar.getByRole('textbox', { name: 'Tìm' }).press('Escape')
    await bar.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => body().innerText()).toContain('Hồ sơ một, hồ sơ hai.')
    expect(await body().innerText()).toContain('ho so')
  })
})
