import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { overflowOf, violations } from './axe'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const PATTERN = 'Bản tin {chuyên mục}, số {số}'

let people: Awaited<ReturnType<typeof openPeople>>
let place: { id: string; name: string; outlet: string }

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const { docs } = await ask<{ docs: (typeof place)[] }>(
    await people.as('phong-vien'),
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
const contentOf = (text: string) => ({ root: node('root', [node('paragraph', [words(text)])]) })

async function ready(page: Page): Promise<void> {
  await page.locator('main form[data-form-ready=true]').first().waitFor()
}

it('a template is made from a text, a text from it, its place is filled in, and the template alters nothing', async () => {
  const editor = await people.as('bien-tap')
  const { doc } = await ask<{ doc: { id: string } }>(
    editor,
    'POST',
    '/articles?draft=true&depth=0',
    {
      ...{ title: 'Bản tin mẫu', sapo: 'Mở đầu.', outlet: place.outlet, column: place.id },
      content: contentOf('Họp tại {tên xã}.'),
    },
  )
  await editor.goto(`/admin/collections/articles/${doc.id}`)
  await ready(editor)
  await editor.getByRole('button', { name: 'Lưu thành mẫu…' }).click()
  const dialog = editor.getByRole('dialog', { name: 'Lưu thành mẫu' })
  await dialog.getByLabel('Tên mẫu').fill('Mẫu thử của trình duyệt')
  await dialog.getByLabel('Mẫu tiêu đề').fill(PATTERN)
  expect(await violations(editor)).toEqual([])
  await dialog.getByRole('button', { name: 'Lưu mẫu' }).click()
  const link = dialog.getByRole('link', { name: /^Mở mẫu/ })
  const template = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''

  const reporter = await people.as('phong-vien')
  await reporter.goto('/admin/collections/articles')
  await reporter.getByRole('link', { name: 'Tạo mới từ mẫu…' }).click()
  await reporter
    .getByLabel('Mẫu', { exact: true })
    .selectOption({ label: 'Mẫu thử của trình duyệt' })
  const holds = reporter.getByRole('region', { name: 'Bài sẽ bắt đầu như sau' })
  await holds.getByText('Họp tại {tên xã}.').waitFor()
  await holds.getByText(/^Bạn sẽ điền: \{số\}, \{tên xã\}/).waitFor()
  expect(await violations(reporter)).toEqual([])
  await reporter.screenshot({ path: path.join(FOLDER, 'bai-tu-mau-1400.png') })
  await reporter.setViewportSize({ width: 390, height: 800 })
  expect(await overflowOf(reporter)).toBeLessThanOrEqual(0)
  await reporter.screenshot({ path: path.join(FOLDER, 'bai-tu-mau-390.png') })
  await reporter.setViewportSize({ width: 1400, height: 900 })
  await reporter.getByRole('button', { name: 'Lưu bản thảo và viết tiếp' }).click()
  await reporter.waitForURL(/\/articles\/[0-9a-f-]{24,36}$/)
  await ready(reporter)
  const id = reporter.url().split('/').at(-1) ?? ''

  // What waits is said without any checklist; pressed, it leads to where it stands.
  const waits = reporter.getByRole('button', { name: 'Còn 2 chỗ chờ điền: {số}, {tên xã}' })
  if (!(await waits.isVisible())) await reporter.getByText(/^Kiểm tra trước khi/).click()
  await waits.click()
  const title = reporter.locator('#field-title')
  await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await title.inputValue()).toBe(`Bản tin ${place.name}, số {số}`)
  await title.fill(`Bản tin ${place.name}, số 12`)
  await reporter.getByRole('button', { name: 'Còn 1 chỗ chờ điền: {tên xã}' }).waitFor()
  type Text = { title: string; content: unknown }
  const text = () => ask<Text>(reporter, 'GET', `/articles/${id}?draft=true&depth=0`)
  await expect
    .poll(async () => (await text()).title, { timeout: 20_000 })
    .toBe(`Bản tin ${place.name}, số 12`)
  const before = await text()

  await editor.goto(`/admin/collections/text-templates/${template}`)
  await ready(editor)
  await editor.getByLabel('Mẫu tiêu đề').fill('Mẫu đã đổi {số}')
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect
    .poll(
      async () =>
        (await ask<{ titlePattern: string }>(editor, 'GET', `/text-templates/${template}?depth=0`))
          .titlePattern,
    )
    .toBe('Mẫu đã đổi {số}')
  expect(await text()).toEqual(before)
}, 120_000)
