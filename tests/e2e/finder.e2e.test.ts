import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { overflowOf, violations } from './axe'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'
const TITLE = 'Đường lên đỉnh Lảo Thẩn'

let people: Awaited<ReturnType<typeof openPeople>>
let page: Page
let id: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  page = await people.as('phong-vien')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    page,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  const [column] = docs
  if (!column) throw new Error('the sample has no column')
  const { doc } = await ask<{ doc: { id: string } }>(page, 'POST', '/articles?draft=true&depth=0', {
    ...{ title: TITLE, outlet: column.outlet, column: column.id, genre: 'news' },
  })
  id = doc.id
})

afterAll(() => people.close())

const finder = () => page.getByRole('dialog', { name: 'Tìm trong tòa soạn' })
const box = () => finder().getByRole('combobox')
const picture = (name: string) => page.screenshot({ path: path.join(FOLDER, `tim-${name}.png`) })

describe('the search of everything', () => {
  it('finds a draft of one’s own by keys alone, without accents, and opens it', async () => {
    await page.goto('/admin')
    await page.getByRole('button', { name: 'Tìm' }).waitFor()
    await page.keyboard.press('Control+k')
    await box().waitFor()
    await page.keyboard.type('dinh lao than')
    const first = finder().getByRole('option').first()
    await first.filter({ hasText: TITLE }).waitFor()
    expect(await first.locator('mark').first().textContent()).toBe('đỉnh Lảo Thẩn')
    expect(await violations(page)).toEqual([])
    await picture('ban-phim')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/admin/collections/articles/${id}`)
  })

  it('is closed by Esc, and the focus is where it was', async () => {
    await page.goto('/admin')
    const button = page.getByRole('button', { name: 'Tìm' })
    await button.focus()
    await button.press('Enter')
    await box().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => finder().count()).toBe(0)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('says what to do when there is nothing, and fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/admin')
    await page.keyboard.press('Control+k')
    await box().fill('xyzzy không có đâu')
    await finder().getByText('Hãy thử ít chữ hơn').waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await picture('khong-co')
  })
})

it('readers search what the same server has published', async () => {
  const response = await page.request.get('/api/v1/search?q=cai%20cach&limit=3')
  expect(response.status()).toBe(200)
  const { items } = (await response.json()) as { items: { marked: { title: string } }[] }
  expect(JSON.stringify(items)).toContain('<mark>')
})
