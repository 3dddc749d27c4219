import type { Page, Request } from 'playwright-core'

/** A form asks the server a quarter of a second after the last change. */
const QUIET_MS = 500
const LONGEST_MS = 20_000

type Asked = { open: Set<Request>; last: number }

const pages = new WeakMap<Page, Asked>()

function watch(page: Page): Asked {
  const known = pages.get(page)
  if (known) return known
  const asked: Asked = { open: new Set(), last: Date.now() }
  pages.set(page, asked)
  const ended = (request: Request) => {
    if (asked.open.delete(request)) asked.last = Date.now()
  }
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.open.add(request)
  })
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return asked
}

/** Waits until the form has asked the server all it had to, and has its answers. */
export async function quiet(page: Page): Promise<void> {
  const asked = watch(page)
  const begun = Date.now()
  asked.last = begun
  while (asked.open.size > 0 || Date.now() - asked.last < QUIET_MS) {
    if (Date.now() - begun > LONGEST_MS) throw new Error('máy chủ không trả lời biểu mẫu')
    await page.waitForTimeout(50)
  }
}
