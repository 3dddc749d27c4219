import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { textOf } from '../helpers/newsroom'
import { overflowOf, violations } from './axe'
import { addressOf } from './browser'
import { openPeople } from './people'
import { ask } from './staffApi'

const FOLDER = 'test-results/screens'

let people: Awaited<ReturnType<typeof openPeople>>
let text: string

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  people = await openPeople()
  const author = await people.as('phong-vien')
  const { docs } = await ask<{ docs: { id: string; outlet: string }[] }>(
    author,
    'GET',
    '/columns?depth=0&limit=1&sort=name&where[kind][equals]=page',
  )
  const [column] = docs
  const { doc } = await ask<{ doc: { id: string } }>(
    author,
    'POST',
    '/articles?draft=true&depth=0',
    {
      title: 'Bài của nhiều người',
      sapo: 'Xã trả kết quả trong ngày.',
      content: textOf('Bộ phận một cửa mở cửa sáng thứ Hai.'),
      outlet: column?.outlet,
      column: column?.id,
      genre: 'news',
    },
  )
  text = doc.id
})

afterAll(() => people.close())

const shot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(FOLDER, `${name}.png`) })

/** The same page on a phone, and in the dark. */
async function looks(page: Page, name: string) {
  await shot(page, `${name}-1400-light`)
  await page.setViewportSize({ width: 390, height: 844 })
  await shot(page, `${name}-390-light`)
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1400, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot(page, `${name}-1400-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

const stored = async (page: Page) => {
  const { people: list } = await ask<{ people: { name: string; share: number | null }[] | null }>(
    page,
    'GET',
    `/articles/${text}?draft=true&depth=0`,
  )
  return list?.map(({ name, share }) => [name, share])
}

describe('the people of a text', () => {
  it('are named in a dialog that takes no list whose shares don’t add up', async () => {
    const page = await people.as('phong-vien')
    await page.goto(`/admin/collections/articles/${text}`)
    await page.getByRole('button', { name: 'Ghi nhiều người…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Những người thực hiện' })
    const first = dialog.getByRole('group', { name: 'Người thứ 1' })
    await first.getByLabel('Tên hiện dưới bài').fill('Mai Chi')
    await first.getByLabel('Tỷ lệ (%)').fill('60')
    await dialog.getByRole('button', { name: 'Thêm người' }).click()
    const second = dialog.getByRole('group', { name: 'Người thứ 2' })
    const account = second.getByLabel('Tài khoản')
    await account.locator('option').nth(1).waitFor({ state: 'attached' })
    await account.selectOption({ index: 1 })
    expect(await second.getByLabel('Tên hiện dưới bài').inputValue()).not.toBe('')
    await second.getByLabel('Tên hiện dưới bài').fill('Lan Anh')
    await second.getByLabel('Tỷ lệ (%)').fill('30')
    await dialog.getByRole('button', { name: 'Thêm người' }).click()
    const third = dialog.getByRole('group', { name: 'Người thứ 3' })
    await third.getByLabel('Tên hiện dưới bài').fill('Hoàng')
    await third.getByLabel('Việc').selectOption('photo')
    expect(await third.getByLabel('Tỷ lệ (%)').isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: 'Xong' }).click()
    await dialog.getByText('cộng lại là 90%, phải đúng 100%', { exact: false }).waitFor()
    expect(await violations(page)).toEqual([])
    await looks(page, 'people-dialog')

    await second.getByLabel('Tỷ lệ (%)').fill('40')
    await dialog.getByText('Chia: Mai Chi 60% · Lan Anh 40%.').waitFor()
    await dialog.getByRole('button', { name: 'Xong' }).click()
    await expect
      .poll(() => stored(page), { timeout: 20_000 })
      .toEqual([
        ['Mai Chi', 60],
        ['Lan Anh', 40],
        ['Hoàng', null],
      ])
    const field = page.locator('#field-people')
    await field.getByText('Lan Anh 40%').waitFor()
    await page.locator('#field-penName').waitFor({ state: 'detached' })
    expect(await violations(page)).toEqual([])
    await field.scrollIntoViewIfNeeded()
    await looks(page, 'people')
  })

  it('are there when the page is opened anew, and gone when all are taken out', async () => {
    const page = await people.as('phong-vien')
    await page.goto(`/admin/collections/articles/${text}`)
    await page.getByRole('button', { name: 'Sửa danh sách…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Những người thực hiện' })
    expect(await dialog.getByLabel('Tên hiện dưới bài').count()).toBe(3)
    for (const at of [3, 2, 1]) {
      await dialog.getByRole('button', { name: `Bỏ người thứ ${at}` }).click()
    }
    await dialog.getByRole('button', { name: 'Xong' }).click()
    await expect.poll(() => stored(page), { timeout: 20_000 }).toBeUndefined()
    await page.locator('#field-penName').waitFor()
  })
})

describe('a text', () => {
  it('is made anew of another, after what comes along was said', async () => {
    const page = await people.as('phong-vien')
    await page.goto(`/admin/collections/articles/${text}`)
    await page.getByRole('button', { name: 'Nhân bản thành bài mới…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nhân bản thành bài mới' })
    await dialog.getByText('Không mang theo', { exact: false }).waitFor()
    expect(await violations(page)).toEqual([])
    await looks(page, 'duplicate')
    await dialog.getByRole('button', { name: 'Nhân bản', exact: true }).click()
    await page.waitForURL(
      (url) => /\/articles\/[\w-]+$/.test(url.pathname) && !url.pathname.endsWith(text),
    )
    await page.getByText('Bộ phận một cửa mở cửa sáng thứ Hai.').first().waitFor()
  })

  it('is copied in that way alone: the framework’s own item is not there', async () => {
    const page = await people.as('phong-vien')
    await page.goto(`/admin/collections/articles/${text}`)
    await page.getByRole('button', { name: 'Nhân bản thành bài mới…' }).waitFor()
    await page.locator('.doc-controls__popup .popup-button').first().click()
    await page.locator('#action-create').waitFor()
    expect(await page.locator('#action-duplicate').count()).toBe(0)
  })
})

describe('who is named as an author', () => {
  it('is warned of where nobody would be left to sign', async () => {
    const page = await people.as('phong-vien')
    await page.goto(`/admin/collections/articles/${text}`)
    await page.route('**/api/articles/*/signers?*', async (route) => {
      const asked = new URL(route.request().url()).searchParams
      // What the server finds is shown in its own test; here, that it is asked and told.
      const noSigner = asked.get('writers') ? { step: 'Tổng biên tập', isByNames: true } : null
      await route.fulfill({ json: { noSigner } })
    })
    await page.getByRole('button', { name: 'Ghi nhiều người…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Những người thực hiện' })
    const first = dialog.getByRole('group', { name: 'Người thứ 1' })
    await first.getByLabel('Tài khoản').locator('option').nth(1).waitFor({ state: 'attached' })
    await first.getByLabel('Tài khoản').selectOption({ index: 1 })
    const warning = dialog.getByText('không còn ai duyệt được bước “Tổng biên tập”', {
      exact: false,
    })
    await warning.waitFor()
    expect(await violations(page)).toEqual([])
    await looks(page, 'no-signer')
    await first.getByLabel('Việc').selectOption('photo')
    await warning.waitFor({ state: 'detached' })
  })
})

describe('a person’s texts', () => {
  it('are listed, summed by month and genre, narrowed by a number that is pressed', async () => {
    const author = await people.as('phong-vien')
    await author.goto('/admin/collections/articles')
    await author.getByRole('link', { name: 'Tôi tham gia' }).click()
    await author.waitForURL(/\/admin\/bai-cua\?nguoi=/)
    const list = author.getByRole('region', { name: 'Bài của người này, mới nhất trước' })
    await list.getByRole('link', { name: 'Bài của nhiều người' }).first().waitFor()
    expect(await violations(author)).toEqual([])
    await looks(author, 'pieces')

    const today = civilDateOf(Date.now())
    const [from, until] = [formatDatePadded(addDays(today, -300)), formatDatePadded(today)]
    await author.getByLabel('Từ ngày').fill(from)
    await author.getByLabel('Đến ngày').fill(until)
    await author.getByRole('button', { name: 'Lọc' }).click()
    await author.waitForURL((url) => url.searchParams.get('tu') === from)
    const sums = author.getByRole('region', { name: 'Số bài đã đăng theo tháng và thể loại' })
    const number = sums.getByRole('link').first()
    const counted = Number(/^\d+/.exec((await number.textContent())?.trim() ?? '')?.[0])
    expect(counted).toBeGreaterThan(0)
    await looks(author, 'piece-sums')
    await number.click()
    await author.waitForURL(/trang-thai=public/)
    await list.waitFor()
    expect(await list.locator('tbody tr').count()).toBe(counted)

    const answer = await author.request.get(
      `/api/text-credits/pieces/csv${new URL(author.url()).search}`,
      { headers: { origin: addressOf(author.context()) } },
    )
    expect(answer.status(), await answer.text()).toBe(200)
    expect(await answer.text()).toContain('Ngày,Bài,Việc')
    await author.getByLabel('Từ ngày').fill('hôm qua')
    await author.getByRole('button', { name: 'Lọc' }).click()
    await author.getByText('“hôm qua” không phải là ngày', { exact: false }).waitFor()
  })
})
