import { spawnSync } from 'node:child_process'

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { civilDateOf } from '@/domain/calendar/civil'

import { environment } from './app'
import { launch, logIn, openContext } from './browser'
import { product } from './product'

const TITLE = 'Một cửa cấp xã: nộp hồ sơ buổi sáng, nhận kết quả buổi chiều'
const SLUG = 'mot-cua-cap-xa-nop-ho-so-buoi-sang-nhan-ket-qua-buoi-chieu'
const SAPO = 'Người dân có thể theo dõi từng bước giải quyết thủ tục hành chính của mình.'
const TEXT = 'Bộ phận một cửa tiếp nhận hồ sơ, kiểm tra thành phần và hẹn ngày trả kết quả.'

let browser: Browser
const contexts: BrowserContext[] = []

async function as(account: string): Promise<Page> {
  const context = await openContext(browser)
  contexts.push(context)
  return logIn(context, `${account}@toasoan.test`)
}

beforeAll(async () => {
  browser = await launch()
})

afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})

/** Where the text stands, as its page says above the form. */
const state = (page: Page, words: string) =>
  page.locator('.ts-article__state').getByText(words, { exact: true }).waitFor()

describe('one article, from the reporter’s first word to the reader', () => {
  let address = ''

  it('the reporter writes it in Vietnamese and sends it', async () => {
    const page = await as('phong-vien')
    await page.goto('/admin/collections/articles/create')
    await page.locator('input[name=title]').fill(TITLE)
    await page.locator('select[name=column]').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Lưu bản thảo và viết tiếp' }).click()
    await page.waitForURL(/\/articles\/(?!create)[\w-]+/)
    address = new URL(page.url()).pathname
    await page.locator('#field-sapo').fill(SAPO)
    await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
    await page.keyboard.type(TEXT)
    await page.locator('#action-submit').click()
    await state(page, 'Chờ duyệt')
    expect(await articleOutside()).toBe(404)
  })

  it('the reporter is offered no approval of their own work', async () => {
    const page = await as('phong-vien')
    await page.goto(address)
    await state(page, 'Chờ duyệt')
    expect(await page.locator('#action-approve').count()).toBe(0)
  })

  it('an editor returns it with a reason, which the reporter reads before sending it again', async () => {
    const editor = await as('bien-tap')
    await editor.goto(address)
    await editor.locator('#action-return').click()
    await editor.getByRole('dialog').getByRole('textbox').fill('Bổ sung giờ tiếp nhận hồ sơ.')
    await editor.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await editor.getByText('Bổ sung giờ tiếp nhận hồ sơ.').first().waitFor()

    const reporter = await as('phong-vien')
    await reporter.goto(address)
    await reporter.getByText('Bổ sung giờ tiếp nhận hồ sơ.').first().waitFor()
    await reporter.locator('#action-submit').click()
    await state(reporter, 'Chờ duyệt')
  })

  it('the editor approves it and the editor-in-chief publishes it', async () => {
    const editor = await as('bien-tap')
    await editor.goto('/admin')
    await editor.getByText(TITLE).first().click()
    await editor.locator('#action-approve').click()
    await state(editor, 'Đã duyệt')
    expect(await articleOutside()).toBe(404)

    const chief = await as('tong-bien-tap')
    await chief.goto(address)
    await chief.locator('#action-publish').click()
    await state(chief, 'Đã đăng')
  })

  it('it is on the public page, without JavaScript too, and in the API', async () => {
    expect(await articleOutside()).toBe(200)
    const context = await browser.newContext({
      baseURL: product().url,
      javaScriptEnabled: false,
    })
    contexts.push(context)
    const page = await context.newPage()
    await page.goto(`/bai/${SLUG}`)
    expect(await page.locator('h1').innerText()).toBe(TITLE)
    expect(await page.locator('article').first().innerText()).toContain(TEXT)
    await page.goto('/')
    await page.getByText(TITLE).first().waitFor()

    const answer = await fetch(`${product().url}/api/v1/articles/${SLUG}`)
    const body = JSON.stringify(await answer.json())
    expect(body).toContain(TEXT)
    expect(body).not.toContain('toasoan.test')
  })
})

describe('what is owed', () => {
  it('the check says which issues were missed and which outlet is short, once', () => {
    const at = momentOfShort()
    const first = check(at)
    const states = first.rows.map(({ state }) => state)
    expect(states).toContain('short')
    expect(first.rows.some(({ missed = 0 }) => missed > 0)).toBe(true)
    expect(check(at).alertsCreated).toBe(0)
    // Whoever looks next sees today's.
    if (at) check(null)
  })

  it('the supervisor sees it on the desk and follows a number down to the issues', async () => {
    const page = await as('theo-doi')
    await page.goto('/admin')
    await page.locator('a[href*="/admin/nghia-vu/"]').first().click()
    await page.waitForURL(/\/admin\/nghia-vu\//)
    const body = await page.locator('body').innerText()
    expect(body).toMatch(/Kế hoạch|KH-UBND|điểm|khoản/i)
    expect(await page.locator('button', { hasText: /Duyệt|Gửi duyệt|Xác nhận/ }).count()).toBe(0)
  })

  it('a stranger gets no further than the login', async () => {
    const context = await openContext(browser)
    contexts.push(context)
    const page = await context.newPage()
    for (const path of ['/admin', '/admin/nghia-vu/x/2026-01', '/admin/collections/articles']) {
      await page.goto(path)
      await page.waitForURL(/\/admin\/login/)
    }
  })
})

type CheckResult = { rows: { state: string; missed?: number }[]; alertsCreated: number }

/** In the year of this moment (null is now) the sample has a short month: one of two months back, one of four. */
function momentOfShort(): string | null {
  const today = civilDateOf(Date.now())
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return month > 2 ? null : `${year - 1}-12-31T23:30+07:00`
}

function check(at: string | null): CheckResult {
  const asked = ['run', '-s', 'check', '--', '--json', ...(at ? ['--at', at] : [])]
  const { stdout, status, stderr } = spawnSync('npm', asked, {
    env: environment(product()),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as CheckResult
}

async function articleOutside(): Promise<number> {
  return (await fetch(`${product().url}/api/v1/articles/${SLUG}`)).status
}
