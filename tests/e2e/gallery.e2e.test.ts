import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { pdf } from '../helpers/newsroom'
import { overflowOf, violations } from './axe'
import { addressOf, openContext } from './browser'
import { toEnd } from './caret'
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

const node = (type: string, children: object[]) => ({
  ...{ type, version: 1, children, direction: null, format: '', indent: 0 },
})
const words = (text: string) => ({
  ...{ type: 'text', text, version: 1, format: 0, mode: 'normal', detail: 0, style: '' },
})

async function open(title: string, text: string): Promise<string> {
  const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/articles?draft=true&depth=0', {
    ...{ title, sapo: 'Mở đầu.', outlet: place.outlet, column: place.id, genre: 'article' },
    content: { root: node('root', [node('paragraph', [words(text)])]) },
  })
  await page.goto(`/admin/collections/articles/${doc.id}`)
  await page.locator('main form[data-form-ready=true]').first().waitFor()
  await body().waitFor()
  return doc.id
}

const body = () => page.locator('.rich-text-lexical [contenteditable=true]').first()
const shot = (name: string) => page.screenshot({ path: path.join(FOLDER, `${name}.png`) })
type Block = { type: string; children?: { value?: string; fields?: { caption?: string } }[] }
const blocksOf = async (id: string) =>
  (
    await ask<{ content: { root: { children: Block[] } } }>(
      page,
      'GET',
      `/articles/${id}?draft=true&depth=0`,
    )
  ).content.root.children
const galleryOf = async (id: string) =>
  (await blocksOf(id)).find(({ type }) => type === 'gallery')?.children ?? []

/** The nth of what a drawer offers. */
async function choose(at: number): Promise<void> {
  const drawer = page.locator('.list-drawer').last()
  const rows = drawer.locator('tbody tr')
  await rows.nth(at).waitFor()
  await rows.nth(at).locator('button.default-cell__first-cell').click()
  await rows.first().waitFor({ state: 'detached' })
}

async function fromMenu(typed: string, label: string): Promise<void> {
  await toEnd(page)
  await page.keyboard.type(` /${typed}`)
  await page.locator('.slash-menu-popup').getByText(label, { exact: true }).click()
}

describe('a gallery', () => {
  it('is put in by keyboard, added to, put in order, given captions, and kept', async () => {
    const id = await open('Bài có bộ ảnh', 'Ảnh chợ phiên:')
    await body().getByText('Ảnh chợ phiên:').click()
    await fromMenu('album', 'Bộ ảnh')
    await choose(0)
    const gallery = body().getByRole('region', { name: /^Bộ ảnh/ })
    await gallery.waitFor()
    await gallery.getByRole('button', { name: 'Thêm ảnh' }).click()
    await choose(1)
    await body().getByRole('region', { name: 'Bộ ảnh, 2 ảnh' }).waitFor()
    await gallery.getByLabel('Chú thích ảnh 1 trong bài này').fill('Ảnh đầu')
    await gallery.getByLabel('Chú thích ảnh 2 trong bài này').fill('Ảnh sau')
    await expect
      .poll(async () => (await galleryOf(id)).map(({ fields }) => fields?.caption), {
        timeout: 20_000,
      })
      .toEqual(['Ảnh đầu', 'Ảnh sau'])
    await gallery.getByRole('button', { name: 'Đưa ảnh 1 ra sau' }).click()
    await expect
      .poll(async () => (await galleryOf(id)).map(({ fields }) => fields?.caption), {
        timeout: 20_000,
      })
      .toEqual(['Ảnh sau', 'Ảnh đầu'])
    expect(
      (await violations(page)).filter(
        // Payload's handles beside a paragraph under the pointer.
        (one) => !/^target-size: \.(draggable|add)-block-menu/.test(one),
      ),
    ).toEqual([])
    await shot('bo-anh-1400')

    await page.reload()
    await body().getByRole('region', { name: 'Bộ ảnh, 2 ảnh' }).waitFor()
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await shot('bo-anh-390')
    await page.setViewportSize({ width: 1400, height: 900 })
    await gallery.getByRole('button', { name: 'Bỏ bộ ảnh' }).click()
    await expect.poll(() => galleryOf(id), { timeout: 20_000 }).toEqual([])
  })
})

const add = async (name: string, mimeType: string, buffer: Buffer, title: string) => {
  const made = await page.request.post('/api/text-files?depth=0', {
    headers: { origin: addressOf(page.context()) },
    multipart: {
      file: { name, mimeType, buffer },
      _payload: JSON.stringify({ title, outlet: place.outlet }),
    },
  })
  expect(made.status(), await made.text()).toBe(201)
  return ((await made.json()) as { doc: { id: string } }).doc.id
}

const move = async (by: Page, id: string, name: string) => {
  type Row = { revision: string }
  const { revision } = await ask<Row>(by, 'GET', `/articles/${id}?draft=true&depth=0`)
  await ask(by, 'POST', `/articles/${id}/moves`, { move: name, revision })
}

/** What readers get at the address of a text, once it is out. */
async function readers(id: string): Promise<Page> {
  const chief = await people.as('tong-bien-tap')
  await move(page, id, 'submit')
  await move(chief, id, 'approve')
  await move(chief, id, 'publish')
  const { slug } = await ask<{ slug: string }>(page, 'GET', `/articles/${id}?draft=true&depth=0`)
  const context = await openContext(people.browser, { width: 390 })
  const reader = await context.newPage()
  await reader.goto(`/bai/${slug}`)
  return reader
}

describe('a sound and a film in a text', () => {
  it('are played in the editor and on the site, the film behind its picture', async () => {
    const sound = Buffer.concat([Buffer.from('ID3'), Buffer.from('tiếng'.repeat(40))])
    const head = Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex')
    const film = Buffer.concat([head, Buffer.alloc(64)])
    const ids = [
      await add('phong-van.mp3', 'audio/mpeg', sound, 'Phỏng vấn'),
      await add('phien-hop.mp4', 'video/mp4', film, 'Phiên họp'),
    ]
    const { docs } = await ask<{ docs: { id: string }[] }>(page, 'GET', '/media?depth=0&limit=1')
    const poster = docs[0]?.id ?? ''
    const file = (value: string | undefined, fields: object) => ({
      ...{ type: 'upload', version: 3, format: '', relationTo: 'text-files', value, fields },
    })
    const id = await open('Bài nghe nhìn', 'Nghe và xem.')
    const content = {
      root: node('root', [
        node('paragraph', [words('Nghe và xem.')]),
        file(ids[0], { caption: null, poster: null }),
        file(ids[1], { caption: null, poster }),
        {
          ...{ type: 'upload', version: 3, format: '', relationTo: 'media', value: poster },
          fields: { caption: 'Toàn cảnh phiên họp', width: 'wide' },
        },
      ]),
    }
    await ask(page, 'PATCH', `/articles/${id}?draft=true&depth=0`, { content })
    await page.reload()
    const cards = body().locator('.ts-file-card')
    await cards.nth(1).waitFor()
    expect(await cards.nth(0).innerText()).toMatch(/Phỏng vấn\s+MP3 · /)
    await body().locator('audio[aria-label="Nghe Phỏng vấn"]').waitFor()
    await body().locator('video[poster*="/api/media/file/"]').waitFor()
    await body()
      .locator('.ts-picture-words', { hasText: 'Toàn cảnh phiên họp' })
      .getByText(/khổ rộng$/)
      .waitFor()
    await shot('nghe-nhin-1400')
    // The dark sheet that Payload draws of what is no picture stands beside no card.
    expect(await body().locator('.LexicalEditorTheme__upload .thumbnail').first().isVisible()).toBe(
      false,
    )
    const tools = body().locator('.LexicalEditorTheme__upload__actions').first()
    expect(
      await tools
        .getByRole('button', { includeHidden: true })
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
    ).toEqual(['Sửa chú thích, khổ trong bài', 'Thay bằng tệp khác', 'Bỏ khỏi bài'])

    const reader = await readers(id)
    await reader.locator('audio[aria-label*="Phỏng vấn"]').waitFor()
    const still = await reader.locator('video').getAttribute('poster')
    expect((await reader.request.get(still ?? '')).status()).toBe(200)
    expect(await violations(reader)).toEqual([])
    await reader.screenshot({ path: path.join(FOLDER, 'nghe-nhin-trang-390.png'), fullPage: true })
    await reader.context().close()
  })
})

describe('a document in a text', () => {
  it('is chosen from the library, and read as a download on the site', async () => {
    await add('ke-hoach.pdf', 'application/pdf', pdf(), 'Kế hoạch 97')
    const id = await open('Bài có tệp', 'Toàn văn:')
    await body().getByText('Toàn văn:').click()
    await fromMenu('pdf', 'Tệp đính kèm')
    await choose(0)
    await expect
      .poll(async () => (await blocksOf(id)).map(({ type }) => type), { timeout: 20_000 })
      .toContain('upload')
    const card = body().locator('.ts-file-card')
    await card.getByText('Kế hoạch 97', { exact: true }).waitFor()
    expect(await card.innerText()).toMatch(/PDF · \d/)
    await shot('tep-1400')
    const reader = await readers(id)
    const link = reader.getByRole('link', { name: /Kế hoạch 97/ })
    await link.waitFor()
    expect(await violations(reader)).toEqual([])
    const answer = await reader.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
    await reader.screenshot({ path: path.join(FOLDER, 'tep-trang-390.png'), fullPage: true })
    await reader.context().close()
  })
})
