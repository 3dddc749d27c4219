import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { violations } from './axe'
import { launch, logIn, logInByForm, openContext } from './browser'
import { json } from './forms/allForms'
import { heldBack } from './readAnew'

const ACCOUNT = 'quan-tri@toasoan.test'

let browser: Browser
let context: BrowserContext
let page: Page
/** An organisation of this file's own, and the address of its form. */
let id = ''

beforeAll(async () => {
  browser = await launch()
  context = await openContext(browser)
  page = await logIn(context, ACCOUNT)
  const { doc } = (await json(page, '/api/organisations', 'POST', {
    name: 'Xử lý lưu hỏng',
    kind: 'other',
  })) as { doc: { id: string } }
  id = doc.id
})

afterAll(async () => {
  await json(page, `/api/organisations/${id}`, 'DELETE')
  await context.close()
  await browser.close()
})

const name = () => page.locator('main #field-name')
const bar = () => page.locator('.ts-unsaved')
const save = () => page.locator('main #action-save').click()
const again = () => bar().getByRole('button', { name: 'Lưu lại' }).click()

async function open(path = `/${id}`): Promise<void> {
  await page.goto(`/admin/collections/organisations${path}`)
  await page.locator('main form[data-form-ready=true]').waitFor()
}

async function storedName(): Promise<unknown> {
  return ((await json(page, `/api/organisations/${id}?depth=0`)) as { name?: unknown }).name
}

describe('a save that is refused', () => {
  it('names each field once and marks it where it is, in a folded row too', async () => {
    await open('/create')
    const add = page.locator('#field-formerNames .array-field__add-row')
    for (const row of [0, 1]) {
      await add.click()
      await page.locator(`[id="field-formerNames__${row}__name"]`).waitFor()
    }
    await page.getByRole('button', { name: 'Ẩn toàn bộ' }).click()
    await page.locator('[id="field-formerNames__0__name"]').waitFor({ state: 'hidden' })
    await save()
    const toast = page.locator('[data-sonner-toast]')
    await toast.first().waitFor()
    const words = await toast.allInnerTexts()
    expect(words).toHaveLength(1)
    expect(words[0]).toMatch(/^Chưa lưu: còn 5 ô cần sửa, đã đánh dấu đỏ/)
    expect(words[0]?.match(/Tên cơ quan/g)).toHaveLength(1)
    await page.locator('main .field-type.error:has(#field-name)').waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'field-name')
    await page.locator('#field-formerNames.array-field--has-error').waitFor()
    // Longer than what went well is told.
    await page.waitForTimeout(6_000)
    expect(await toast.count()).toBe(1)
    await toast.getByRole('button').click()
    await toast.waitFor({ state: 'detached' })

    await name().fill('Xử lý lưu hỏng, hai')
    await save()
    await page.locator('[id="field-formerNames__0__name"]').waitFor({ state: 'visible' })
    await page.waitForFunction(() => document.activeElement?.id === 'field-formerNames__0__name')
  })
})

describe('a list that was emptied', () => {
  it('is saved as empty, also when an older answer about it comes late', async () => {
    const older = { name: 'Sở Nội vụ cũ', from: '2020-01-01', to: '2021-01-01' }
    await json(page, `/api/organisations/${id}`, 'PATCH', { formerNames: [older] })
    await open()
    await page.locator('[id="field-formerNames__0__name"]').waitFor()
    const late: Promise<void>[] = []
    await page.route('**/admin/collections/organisations/*', async (route) => {
      if (route.request().method() !== 'POST' || late.length > 0) return route.continue()
      const answer = page.waitForTimeout(1_500)
      late.push(answer)
      await answer
      return route.continue()
    })
    await name().fill('Xử lý lưu hỏng, ba')
    while (late.length === 0) await page.waitForTimeout(50)
    await page.locator('#field-formerNames .array-actions__button').click()
    await page.locator('.array-actions__remove:visible').click()
    await page.locator('[id="field-formerNames__0__name"]').waitFor({ state: 'detached' })
    await late[0]
    await page.waitForTimeout(1_000)
    await page.unrouteAll()
    await save()
    await page.locator('[data-sonner-toast]').first().waitFor()
    const stored = (await json(page, `/api/organisations/${id}?depth=0`)) as {
      formerNames?: unknown[]
    }
    expect(stored.formerNames).toEqual([])
  })
})

describe('a slow server', () => {
  const ANSWER_MS = 1_500

  it('takes nothing from a row that was added while it was asked', async () => {
    await open('/create')
    let asked = 0
    await page.route('**/admin/collections/organisations/create', async (route) => {
      if (route.request().method() === 'POST') {
        asked += 1
        await page.waitForTimeout(ANSWER_MS)
      }
      return route.continue()
    })
    await page.locator('#field-formerNames .array-field__add-row').click()
    while (asked < 1) await page.waitForTimeout(50)
    // Asked of next, and of a row whose fields are not known yet.
    await name().fill('Máy chủ chậm')
    const former = page.locator('[id="field-formerNames__0__name"]')
    await former.waitFor()
    await former.fill('Sở Nội vụ cũ')
    await page.waitForTimeout(3 * ANSWER_MS)
    expect(asked).toBeGreaterThan(1)
    expect(await former.inputValue()).toBe('Sở Nội vụ cũ')
    await page.unrouteAll({ behavior: 'wait' })
  })

  it('lets nobody type into a new document between its save and its own page', async () => {
    await open('/create')
    await page.route(/\/organisations\/[\w-]+\?_rsc/, async (route) => {
      await page.waitForTimeout(ANSWER_MS)
      return route.continue()
    })
    await name().fill('Cơ quan vừa lập')
    await page.locator('#field-kind .rs__control').click()
    await page.locator('.rs__option').first().click()
    const saved = page.waitForResponse(
      (answer) =>
        answer.request().method() === 'POST' && answer.url().includes('/api/organisations'),
    )
    await save()
    const { doc } = (await (await saved).json()) as { doc: { id: string } }
    const isInert = () =>
      page.locator('main form[data-form-ready]').evaluate((form: HTMLElement) => form.inert)
    await expect.poll(isInert).toBe(true)
    await page.waitForURL(new RegExp(doc.id))
    await expect.poll(isInert).toBe(false)
    await name().fill('Cơ quan vừa lập, đã sửa')
    const changed = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await save()
    expect(await (await changed).json()).toMatchObject({ doc: { name: 'Cơ quan vừa lập, đã sửa' } })
    await page.unrouteAll({ behavior: 'wait' })
    await json(page, `/api/organisations/${doc.id}`, 'DELETE')
  })
})

describe('a page that is read anew', () => {
  it('leaves what was typed since, and brings what another saved', async () => {
    await json(page, `/api/organisations/${id}`, 'PATCH', { name: 'Đọc lại', formerNames: [] })
    await open()
    const answer = await heldBack(page)
    await name().fill('Đọc lại, đang sửa')
    await page.locator('#field-formerNames .array-field__add-row').click()
    const former = page.locator('[id="field-formerNames__0__name"]')
    await former.fill('Sở Nội vụ cũ')
    await json(page, `/api/organisations/${id}`, 'PATCH', { kind: 'press' })
    await answer()
    await page.locator('#field-kind').getByText('Cơ quan báo chí').waitFor()
    expect(await name().inputValue()).toBe('Đọc lại, đang sửa')
    expect(await former.inputValue()).toBe('Sở Nội vụ cũ')
  })
})

describe('a save that fails keeps the words and says why', () => {
  it('without a connection; it saves by itself when there is one again', async () => {
    await open()
    await name().fill('Xử lý lưu hỏng: mất mạng')
    await context.setOffline(true)
    await save()
    await bar().getByText('không kết nối được với máy chủ').waitFor()
    expect(await name().inputValue()).toBe('Xử lý lưu hỏng: mất mạng')
    expect(await violations(page)).toEqual([])
    await context.setOffline(false)
    await bar().waitFor({ state: 'hidden' })
    expect(await storedName()).toBe('Xử lý lưu hỏng: mất mạng')
  })

  it('a server in trouble: nobody leaves unasked, and it is saved at the second try', async () => {
    await open()
    await name().fill('Xử lý lưu hỏng: máy chủ')
    await page.route(/\/api\/organisations\/[\w-]+\?/, (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
    )
    await save()
    await bar().getByText('máy chủ đang gặp lỗi').waitFor()
    await page.getByRole('link', { name: 'Ngày nghỉ' }).first().click()
    await page.getByRole('button', { name: 'Ở lại trang' }).click()
    const asked = page.waitForEvent('dialog').then((dialog) => dialog.dismiss())
    await page.evaluate(() => history.back())
    await asked
    expect(await name().inputValue()).toBe('Xử lý lưu hỏng: máy chủ')
    await page.unrouteAll()
    await again()
    await bar().waitFor({ state: 'hidden' })
    expect(await storedName()).toBe('Xử lý lưu hỏng: máy chủ')
  })

  it('a session that ran out: logging in on another page is enough', async () => {
    await open()
    await name().fill('Xử lý lưu hỏng: phiên')
    await context.clearCookies()
    await save()
    await bar().getByText('phiên làm việc đã hết').waitFor()
    await bar().getByRole('link', { name: 'Đăng nhập ở thẻ mới' }).waitFor()
    expect(await name().inputValue()).toBe('Xử lý lưu hỏng: phiên')
    const other = await logInByForm(context, ACCOUNT)
    await other.close()
    await again()
    await bar().waitFor({ state: 'hidden' })
    expect(await storedName()).toBe('Xử lý lưu hỏng: phiên')
  })
})
