import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launch, logIn, openContext } from './browser'
import { toEnd } from './caret'
import { ask } from './staffApi'

let browser: Browser
let page: Page
let outlet = ''
let media = ''

beforeAll(async () => {
  browser = await launch()
  page = await logIn(await openContext(browser), 'phong-vien@toasoan.test')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    page,
    'GET',
    '/media?depth=0&limit=1&where[outlet][exists]=true',
  )
  if (!docs[0]) throw new Error('the sample has no picture')
  media = docs[0].id
  outlet = docs[0].outlet
})

afterAll(() => browser.close())

const text = (words: string) => ({
  type: 'text',
  text: words,
  version: 1,
  format: 0,
  mode: 'normal',
})
const block = (type: string, words: string, more = {}) => ({
  ...{ type, version: 1, children: words ? [text(words)] : [], direction: null, format: '' },
  ...{ indent: 0, ...more },
})
const paragraph = (words: string) => block('paragraph', words)
const heading = (words: string) => block('heading', words, { tag: 'h2' })
const image = () => ({
  ...{ type: 'upload', version: 3, relationTo: 'media', value: media },
  ...{ id: 'f00000000000000000000001', fields: null, format: '' },
})

/** A text of the reporter's with these blocks, open in the editor. */
async function open(title: string, children: object[]): Promise<string> {
  const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/articles?draft=true', {
    ...{ title, outlet },
    content: { root: block('root', '', { children }) },
  })
  await page.goto(`/admin/collections/articles/${doc.id}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
  await body().waitFor()
  return doc.id
}

const body = () => page.locator('.rich-text-lexical [contenteditable=true]').first()

/** What the server keeps, one line per block, once it keeps these words. */
async function kept(id: string, words: string): Promise<string[]> {
  const until = Date.now() + 20_000
  for (;;) {
    const { content } = await ask<{ content: { root: { children: Block[] } } }>(
      page,
      'GET',
      `/articles/${id}?draft=true&depth=0`,
    )
    const lines = content.root.children.map(
      ({ type, children = [] }) => `${type}: ${children.map((one) => one.text).join('')}`,
    )
    if (lines.some((line) => line.includes(words)) || Date.now() > until) return lines
    await page.waitForTimeout(300)
  }
}
type Block = { type: string; children?: { text: string }[] }

describe('typing', () => {
  it('with a picture clicked goes into a paragraph of its own below it, letters in order', async () => {
    const id = await open('Gõ sau khi bấm ảnh', [
      paragraph('Đoạn đầu.'),
      image(),
      paragraph('Đoạn sau.'),
    ])
    const card = body().locator('[data-lexical-decorator=true]').first()
    await card.locator('img').first().waitFor()
    await card.click({ position: { x: 8, y: 8 } })
    await page.keyboard.type('Một cửa')
    expect(await kept(id, 'Một cửa')).toEqual([
      'paragraph: Đoạn đầu.',
      'upload: ',
      'paragraph: Một cửa',
      'paragraph: Đoạn sau.',
    ])
  })

  it('over a paragraph chosen by three clicks leaves the heading after it', async () => {
    const id = await open('Gõ đè một đoạn', [
      paragraph('Đoạn bị thay.'),
      heading('Tít phụ'),
      paragraph('Hết.'),
    ])
    await body().getByText('Đoạn bị thay.').click({ clickCount: 3 })
    await page.keyboard.type('Đoạn mới')
    expect(await kept(id, 'Đoạn mới')).toEqual([
      'paragraph: Đoạn mới',
      'heading: Tít phụ',
      'paragraph: Hết.',
    ])
  })
})

describe('an input method', () => {
  it('that takes letters back and puts others in without a pause loses none', async () => {
    const id = await open('Gõ dồn', [paragraph('Đầu.')])
    await body().getByText('Đầu.').click()
    await toEnd(page)
    const protocol = await page.context().newCDPSession(page)
    const backspace = (type: 'rawKeyDown' | 'keyUp') =>
      protocol.send('Input.dispatchKeyEvent', {
        ...{ type, key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
      })
    for (let words = 0; words < 10; words += 1) {
      await page.keyboard.type(' mot', { delay: 40 })
      await Promise.all([
        ...[1, 2].flatMap(() => [backspace('rawKeyDown'), backspace('keyUp')]),
        protocol.send('Input.insertText', { text: 'ột' }),
      ])
      await page.waitForTimeout(60)
    }
    const lines = await kept(id, ' một'.repeat(10))
    expect(lines).toEqual([`paragraph: Đầu.${' một'.repeat(10)}`])
  })
})
