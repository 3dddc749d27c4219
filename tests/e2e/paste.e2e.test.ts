import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { overflowOf, violations } from './axe'
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

type Block = {
  type: string
  text?: string
  children?: Block[]
  value?: string
  fields?: { caption?: string }
}

const node = (type: string, children: object[]) => ({
  ...{ type, version: 1, children, direction: null, format: '', indent: 0 },
})

/** A text of the reporter's that is still empty, open in the editor. */
async function open(title: string): Promise<string> {
  const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/articles?draft=true&depth=0', {
    ...{ title, outlet: place.outlet, column: place.id, genre: 'news' },
    content: { root: node('root', [node('paragraph', [])]) },
  })
  await page.goto(`/admin/collections/articles/${doc.id}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
  await body().waitFor()
  return doc.id
}

const body = () => page.locator('.rich-text-lexical [contenteditable=true]').first()
const dialog = () => page.getByRole('dialog', { name: 'Ảnh trong phần vừa dán' })
const rowOf = (mark: string) => dialog().getByRole('group').filter({ hasText: mark })

type Clipboard = { html?: string; rtf?: string; files?: { type: string; base64: string }[] }

/** As the browser hands over what another program copied. */
async function paste(clipboard: Clipboard): Promise<void> {
  await body().click()
  await body().evaluate((element, { html, rtf, files = [] }) => {
    const clipboardData = new DataTransfer()
    if (html) {
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', 'x')
    }
    if (rtf) clipboardData.setData('text/rtf', rtf)
    for (const { type, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      clipboardData.items.add(new File([bytes], 'image', { type }))
    }
    const how = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', how))
  }, clipboard)
}

const wordsOf = ({ text, children = [] }: Block): string => text ?? children.map(wordsOf).join('')

/** What the server keeps once `isKept` says so. */
async function kept(id: string, isKept: (blocks: Block[]) => boolean): Promise<Block[]> {
  const until = Date.now() + 30_000
  for (;;) {
    const { content } = await ask<{ content: { root: Block } }>(
      page,
      'GET',
      `/articles/${id}?draft=true&depth=0`,
    )
    const blocks = content.root.children ?? []
    if (isKept(blocks) || Date.now() > until) return blocks
    await page.waitForTimeout(300)
  }
}
const uploads = (blocks: Block[]) => blocks.filter(({ type }) => type === 'upload')
const linesOf = (blocks: Block[]) => blocks.map((one) => `${one.type}: ${wordsOf(one)}`)

let made = 0
/** A picture that nobody pasted before. */
async function picture(): Promise<Buffer> {
  made += 1
  const background = { r: made * 40, g: Date.now() % 256, b: Math.floor(Math.random() * 256) }
  return sharp({ create: { width: 320, height: 200 + made, channels: 3, background } })
    .png()
    .toBuffer()
}

const item = (sign: string, words: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${sign}</span>${words}</p>`

describe('a paste from Word', () => {
  it('keeps its list, its heading, its links and raised letters', async () => {
    await open('Dán từ Word')
    await paste({
      html:
        `<h1>Tít phụ</h1>${item('3.', 'Nộp đơn')}${item('4.', '<a href="yenbai.gov.vn">Nhận</a>')}` +
        '<p>90 m<sup>2</sup> <a href="Phuluc.docx">đính kèm</a></p>',
    })
    await page.getByText('“Phuluc.docx”').waitFor()
    expect(await body().locator('h2').allTextContents()).toEqual(['Tít phụ'])
    expect(await body().locator('ol[start="3"] > li').allTextContents()).toEqual([
      'Nộp đơn',
      'Nhận',
    ])
    expect(await body().locator('sup').allTextContents()).toEqual(['2'])
    expect(
      await body()
        .locator('a')
        .evaluateAll((links) => links.map((one) => one.getAttribute('href'))),
    ).toEqual(['https://yenbai.gov.vn'])
  })

  it('has the pictures of its RTF, asked for credit and put where they stood; the same again is one', async () => {
    const id = await open('Dán ảnh từ Word')
    const png = await picture()
    const hex = png.toString('hex')
    const word: Clipboard = {
      html: `<p class=MsoNormal>Trước ảnh.</p><p class=MsoNormal><!--[if gte vml 1]><v:shape/><![endif]--><img width=320 src="file:///C:/Temp/clip_image002.png" alt="Bà con đi chợ"></p><p class=MsoCaption>Chợ phiên sáng chủ nhật.</p><p class=MsoNormal>Sau ảnh.</p>`,
      rtf: `{\\rtf1 {\\*\\shppict{\\pict\\pngblip\\bliptag1 ${hex}}}{\\nonshppict{\\pict\\wmetafile8 01}}}`,
    }
    await paste(word)
    await dialog().waitFor()
    // The words are in the text whatever becomes of the picture.
    expect(await body().innerText()).toContain('{ảnh: clip_image002.png}')
    const row = rowOf('clip_image002.png')
    expect(await row.getByLabel('Mô tả ảnh').inputValue()).toBe('Bà con đi chợ')
    expect(await row.getByLabel('Chú thích').inputValue()).toBe('Chợ phiên sáng chủ nhật.')
    await dialog().getByRole('button', { name: 'Đưa 1 ảnh vào bài' }).click()
    await row.getByText('còn thiếu nguồn ảnh').waitFor()
    await page.screenshot({ path: path.join(FOLDER, 'dan-anh-1400.png') })
    expect(await violations(page)).toEqual([])
    await row.getByLabel('Nguồn ảnh').fill('Hải Lâm')
    await page.keyboard.press('Enter')
    await dialog().getByRole('button', { name: 'Đưa 1 ảnh vào bài' }).click()
    await dialog().waitFor({ state: 'detached' })
    const blocks = await kept(id, (all) => uploads(all).length === 1)
    expect(linesOf(blocks).slice(0, 3)).toEqual([
      'paragraph: Trước ảnh.',
      'upload: ',
      'paragraph: Sau ảnh.',
    ])
    const [upload] = uploads(blocks)
    const media = await ask<Record<string, unknown>>(page, 'GET', `/media/${upload?.value}?depth=0`)
    expect(media).toMatchObject({
      ...{ alt: 'Bà con đi chợ', caption: 'Chợ phiên sáng chủ nhật.', credit: 'Hải Lâm' },
      outlet: place.outlet,
    })

    const again = await open('Dán lại ảnh ấy')
    await paste(word)
    await rowOf('clip_image002.png').getByLabel('Nguồn ảnh').fill('Ai đó')
    await dialog().getByRole('button', { name: 'Đưa 1 ảnh vào bài' }).click()
    await page.getByText('Ảnh đã có trong thư viện').waitFor()
    const [same] = uploads(await kept(again, (all) => uploads(all).length === 1))
    expect(same?.value).toBe(upload?.value)
  })
})

it('a picture off the screen is asked about the same way', async () => {
  const id = await open('Dán ảnh chụp màn hình')
  await paste({ files: [{ type: 'image/png', base64: (await picture()).toString('base64') }] })
  await dialog().getByLabel('Mô tả ảnh').fill('Màn hình')
  await dialog().getByLabel('Nguồn ảnh').fill('Lan')
  await dialog().getByRole('button', { name: 'Đưa 1 ảnh vào bài' }).click()
  await dialog().waitFor({ state: 'detached' })
  const blocks = await kept(id, (all) => uploads(all).length === 1)
  expect(linesOf(blocks)).toEqual(['upload: ', 'paragraph: '])
})

describe('a paste of the web', () => {
  it('has pictures of the page’s own code and of the clipboard, names what can’t be had, and takes its file', async () => {
    const id = await open('Dán từ trang web')
    const [inline, chosen] = [await picture(), await picture()]
    const figure = (src: string, caption: string) =>
      `<figure><img src="${src}" alt="${caption}"><figcaption>${caption}. Ảnh: TTXVN</figcaption></figure>`
    await paste({
      html:
        `<p>Đầu.</p>${figure(`data:image/png;base64,${inline.toString('base64')}`, 'Một')}` +
        `<p>Giữa.</p>${figure('http://127.0.0.1:9/trong-mang.jpg', 'Hai')}<p>Cuối.</p>` +
        figure('file:///tmp/bo.jpg', 'Ba'),
    })
    await dialog().waitFor()
    const lost = rowOf('trong-mang.jpg')
    await lost.getByText('Không lấy được ảnh từ 127.0.0.1:9').waitFor()
    await rowOf('bo.jpg').getByText('Trình duyệt không đọc được').waitFor()
    // A browser's own button for files speaks the browser's language.
    expect(await dialog().locator('input[type=file]:not(.sr-only)').count()).toBe(0)
    await lost
      .getByLabel('Chọn tệp ảnh')
      .setInputFiles({ name: 'hai.png', mimeType: 'image/png', buffer: chosen })
    expect(await lost.getByLabel('Nguồn ảnh').inputValue()).toBe('TTXVN')
    await dialog().getByRole('button', { name: 'Đưa 2 ảnh vào bài' }).click()
    await rowOf('{ảnh: Một}').waitFor({ state: 'detached' })
    await lost.waitFor({ state: 'detached' })
    await dialog().getByRole('button', { name: 'Để sau' }).click()
    await dialog().waitFor({ state: 'detached' })
    const blocks = await kept(id, (all) => uploads(all).length === 2)
    expect(linesOf(blocks)).toEqual([
      ...['paragraph: Đầu.', 'upload: ', 'paragraph: Giữa.', 'upload: ', 'paragraph: Cuối.'],
      'paragraph: {ảnh: bo.jpg}',
    ])
    // What stands there still is asked about before the text goes on.
    const waits = page.getByRole('button', { name: 'Còn 1 chỗ chờ điền: {ảnh: bo.jpg}' })
    if (!(await waits.isVisible())) await page.getByText(/^Kiểm tra trước khi/).click()
    await waits.waitFor()
  })

  it('leaves out what is not wanted, with its place, and fits a phone in the dark', async () => {
    const id = await open('Bỏ ảnh')
    const bytes = await picture()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await paste({
      html: '<p>Trước.</p><p><img src="https://a.example/anh.jpg"></p><p>Sau.</p>',
      files: [{ type: 'image/png', base64: bytes.toString('base64') }],
    })
    await dialog().waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await page.screenshot({ path: path.join(FOLDER, 'dan-anh-390.png') })
    await rowOf('anh.jpg').getByRole('checkbox').uncheck()
    await dialog().getByRole('button', { name: 'Bỏ các ảnh đã bỏ chọn' }).click()
    await dialog().waitFor({ state: 'detached' })
    const blocks = await kept(id, (all) => linesOf(all).includes('paragraph: Sau.'))
    expect(linesOf(blocks).join()).not.toContain('anh.jpg')
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  })
})
