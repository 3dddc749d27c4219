import { request } from 'node:http'

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launch, logIn, logInByForm, openContext } from './browser'
import { product } from './product'

const { url } = product()
const { port } = new URL(url)
const FOREIGN = `http://toa-soan.test:${port}`

let browser: Browser
const contexts: BrowserContext[] = []

async function contextAt(address: string, from = browser): Promise<BrowserContext> {
  const context = await openContext(from, { url: address })
  contexts.push(context)
  return context
}

async function newOrganisation(page: Page, name: string): Promise<void> {
  await page.goto('/admin/collections/organisations/create')
  await page.locator('#field-name').fill(name)
  await page.locator('#field-kind .rs__control').click()
  await page.locator('#field-kind .rs__option').first().click()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
}

beforeAll(async () => {
  browser = await launch()
})

afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})

describe('under another name of this machine', () => {
  it('a person logs in, writes, and sees the pictures', async () => {
    const context = await contextAt(`http://localhost:${port}`)
    const page = await logInByForm(context, 'quan-tri@toasoan.test')
    await newOrganisation(page, 'Cơ quan từ tên khác')
    await page.waitForURL(/\/organisations\/(?!create)[0-9a-f-]+/)
    await page.goto('/admin/collections/media')
    const picture = page.locator('.collection-list img').first()
    expect(new URL((await picture.getAttribute('src')) ?? '', page.url()).host).toBe(
      `localhost:${port}`,
    )
    expect(await picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
  })
})

describe('what keeps a person from writing is told as what it is', () => {
  it('a foreign address: which it is, and which is right', async () => {
    const elsewhere = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', `--host-resolver-rules=MAP toa-soan.test 127.0.0.1`],
    })
    const page = await (await contextAt(FOREIGN, elsewhere)).newPage()
    const opened = await page.goto('/admin/login')
    expect(opened?.status()).toBe(421)
    await page.getByText(`không mở ở địa chỉ “${new URL(FOREIGN).host}”`).waitFor()
    await page.getByRole('link', { name: url }).click()
    await page.waitForURL(`${url}/**`, { waitUntil: 'commit' })
    await elsewhere.close()
  })

  it('no network, an ended session, a missing right', async () => {
    const context = await contextAt(url)
    const page = await logIn(context, 'quan-tri@toasoan.test')
    await page.goto('/admin/collections/topics/create')
    const name = page.getByLabel(/^Tên/).first()
    await name.fill('Chủ đề không lưu được')
    await context.setOffline(true)
    const save = page.getByRole('button', { name: 'Lưu', exact: true })
    await save.click()
    await page.getByText('Không kết nối được với máy chủ').first().waitFor()
    await context.setOffline(false)
    await context.clearCookies()
    await save.click()
    await page.getByText('phiên làm việc đã hết').first().waitFor()
    expect(await name.inputValue()).toBe('Chủ đề không lưu được')

    const reporter = await logIn(await contextAt(url), 'phong-vien@toasoan.test')
    await reporter.goto('/admin')
    const said = await reporter.evaluate(async () => {
      const response = await fetch('/api/topics', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'x' }),
      })
      return [response.status, await response.text()] as const
    })
    expect(said[0]).toBe(403)
    expect(said[1]).toContain('Vai trò của bạn không được làm việc này')
  })
})

describe('an address that can’t be decoded', () => {
  /** As it stands: `fetch` and browsers would mend it. */
  const ask = (path: string) =>
    new Promise<{ status: number; type: string }>((done, fail) => {
      const asked = request(`${url}/`, { path, agent: false }, (answer) => {
        answer.resume()
        const type = answer.headers['content-type'] ?? ''
        done({ status: answer.statusCode ?? 0, type })
      })
      asked.on('error', fail).end()
    })

  it.each(['/bai/%', '/bai/%E0%A4%A', '/chuyen-muc/%ff', '/api/articles/%', '/lich/%c3.ics'])(
    '%s names nothing',
    async (path) => {
      const { status } = await ask(path)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    },
  )

  it('is a problem in JSON under the public API', async () => {
    const { status, type } = await ask('/api/v1/articles/%ff')
    expect(status).toBe(400)
    expect(type).toContain('application/problem+json')
  })
})

describe('a server function called by a stranger', () => {
  it.each(['constructor', 'form-state', 'render-list', 'slugify'])(
    '“%s” tells nothing of the request',
    async (name) => {
      const html = await (await fetch(`${url}/admin/login`)).text()
      const id = /"id\\?":\\?"([0-9a-f]{40,42})\\?"/.exec(html)?.[1]
      expect(id, 'the login page names its action').toBeDefined()
      const begun = Date.now()
      const answer = await fetch(`${url}/admin/login`, {
        method: 'POST',
        headers: {
          'next-action': id ?? '',
          'content-type': 'text/plain;charset=UTF-8',
          accept: 'text/x-component',
          cookie: 'payload-token=secret-of-the-cookie',
        },
        body: JSON.stringify([{ name, args: {} }]),
      })
      const text = await answer.text()
      expect(text.length).toBeLessThan(1000)
      expect(text).not.toContain('secret-of-the-cookie')
      expect(text).toContain('"state":null')
      expect(Date.now() - begun).toBeLessThan(20_000)
    },
  )
})

describe('without a mail server', () => {
  it('the forgotten password is no link that can’t help, but a word to an administrator', async () => {
    const page = await (await contextAt(url)).newPage()
    await page.goto('/admin/login')
    await page.getByText('Hãy nhờ quản trị viên đặt mật khẩu mới cho bạn.').waitFor()
    expect(await page.getByRole('link', { name: /Quên mật khẩu/ }).count()).toBe(0)
    await page.goto('/admin/forgot')
    await page.getByText('chưa nối với máy chủ thư').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
  })
})

describe('one’s own password', () => {
  it('is changed with the old one beside the new one', async () => {
    const page = await logIn(await contextAt(url), 'theo-doi@toasoan.test')
    await page.goto('/admin/account')
    await page.locator('#change-password').click()
    const old = page.locator('input[name=currentPassword]')
    await old.fill('không phải mật khẩu này')
    await page.locator('#field-password').fill('trâu già gặm cỏ bên sông')
    await page.locator('#field-confirm-password').fill('trâu già gặm cỏ bên sông')
    await page.getByRole('button', { name: /^Lưu/ }).first().click()
    await page.getByText('Mật khẩu hiện tại không đúng').first().waitFor()
    await page.locator('#field-password').fill('aaaaaaaaaa')
    await page.locator('#field-confirm-password').fill('aaaaaaaaaa')
    await old.fill(product().password)
    await page.getByRole('button', { name: /^Lưu/ }).first().click()
    await page.getByText('Mật khẩu này dễ đoán').first().waitFor()
    expect(await page.locator('#field-password').inputValue()).toBe('aaaaaaaaaa')
  })
})
