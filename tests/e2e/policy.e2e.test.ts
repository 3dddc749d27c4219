import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launch, logIn, openContext } from './browser'
import { product } from './product'

const { url } = product()

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await launch()
  context = await openContext(browser)
})

afterAll(() => browser.close())

/** What the browser refused to load or to run on a page, from now on. */
function refusedOn(page: Page): string[] {
  const lines: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) lines.push(message.text())
  })
  return lines
}

async function pageOf(path: string): Promise<{ html: string; policy: string; status: number }> {
  const answer = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } })
  const policy = answer.headers.get('content-security-policy') ?? ''
  return { html: await answer.text(), policy, status: answer.status }
}

const scriptsOf = (html: string) => html.match(/<script\b[^>]*>/g) ?? []

async function anArticle(): Promise<string> {
  const answer = await fetch(`${url}/api/v1/articles?limit=1`)
  const { items } = (await answer.json()) as { items: { slug: string }[] }
  return `/bai/${items[0]?.slug}`
}

describe('scripts', () => {
  it.each(['/admin/login', '/admin/khong-co', `/khung/${'A'.repeat(32)}`])(
    'of %s each bear the nonce of this answer',
    async (path) => {
      const [one, other] = [await pageOf(path), await pageOf(path)]
      const nonce = /'nonce-([^']+)'/.exec(one.policy)?.[1]
      expect(nonce).toBeDefined()
      expect(other.policy).not.toContain(nonce)
      const scripts = scriptsOf(one.html)
      expect(scripts.length).toBeGreaterThan(3)
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
    },
  )

  it('are on no page of the site, which is whole without them', async () => {
    const article = await anArticle()
    for (const path of ['/', article, '/bai/khong-co', '/chuyen-muc/khong-co', '/khong-co']) {
      const { html, policy, status } = await pageOf(path)
      expect(scriptsOf(html).filter((tag) => !tag.includes('ld+json'))).toEqual([])
      expect(html, path).toMatch(/<h1\b/)
      expect(html, path).not.toContain('__next_error__')
      expect(policy).toMatch(/(?:^|; )script-src \S+\/nhung\/[0-9a-f]{16}\.js(?:;|$)/)
      expect(status, path).toBe(path.includes('khong-co') ? 404 : 200)
    }
    expect((await pageOf(article)).html).toContain('application/ld+json')
  })

  it('are refused where they are not ours, and nothing else is', async () => {
    const page = await context.newPage()
    const refused = refusedOn(page)
    const article = await anArticle()
    for (const path of ['/', article, '/khong-co', `/khung/${'A'.repeat(32)}`, '/admin/login']) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
    }
    await page.close()
    const desk = await logIn(context, 'bien-tap@toasoan.test')
    const onDesk = refusedOn(desk)
    await desk.goto('/admin')
    await desk.getByRole('heading', { level: 1 }).first().waitFor()
    expect([...refused, ...onDesk]).toEqual([])

    const ran = await desk.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      return 'ran' in window
    })
    expect(ran).toBe(false)
    await expect.poll(() => onDesk.length).toBeGreaterThan(0)
  })
})

describe('the page of another address', () => {
  it.each([
    ['/api/users/login', {}],
    ['/admin/login', { 'next-action': '0'.repeat(42) }],
  ])('asks for no change at %s', async (path, headers) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { origin: 'https://khac.example', 'content-type': 'application/json', ...headers },
      body: '[]',
    })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('chỉ nhận thao tác từ địa chỉ')
  })
})
