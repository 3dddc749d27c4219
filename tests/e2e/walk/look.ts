import type { Page } from 'playwright-core'

import { addAxe } from '../axe'
import type { Seen } from './faults'

const QUIET_MS = 150
const PATIENCE_MS = 6000

type Sight = Pick<Seen, 'text' | 'names' | 'nativeFileInputs' | 'sideways'>
type Said = Pick<Seen, 'console' | 'answers' | 'elsewhere'>
export type Heard = { open: number; taken: () => Said }

/** Listens to a page: what its console says, what it is answered, and whether it still waits for something. */
export function listen(page: Page, own: string): Heard {
  const waits = new Set<unknown>()
  let said = {
    console: [] as string[],
    answers: [] as Seen['answers'][number][],
    elsewhere: [] as string[],
  }
  page.on('console', (message) => {
    // A refused answer is told by itself, with its address.
    if (message.type() !== 'error' || /Failed to load resource/.test(message.text())) return
    said.console.push(message.text().slice(0, 300))
  })
  page.on('pageerror', (error) => said.console.push(error.message.slice(0, 300)))
  page.on('request', (request) => {
    const url = request.url()
    if (/^https?:/.test(url) && !url.startsWith(own)) said.elsewhere.push(url)
    if (request.resourceType() !== 'eventsource') waits.add(request)
  })
  page.on('requestfinished', (request) => waits.delete(request))
  page.on('requestfailed', (request) => waits.delete(request))
  page.on('response', (response) => {
    if (response.status() < 400) return
    const url = response
      .url()
      .replace(own, '')
      .replace(/[?&]_rsc=\w+/, '')
    said.answers.push({ status: response.status(), url })
  })
  return {
    get open() {
      return waits.size
    },
    taken: () => {
      const told = said
      said = { console: [], answers: [], elsewhere: [] }
      return told
    },
  }
}

/** Until the page has what it asked for and stands still. */
export async function settled(page: Page, heard: Pick<Heard, 'open'>): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  let quietSince = Date.now()
  while (Date.now() < until && Date.now() - quietSince < QUIET_MS) {
    if (heard.open > 0) quietSince = Date.now()
    await page.waitForTimeout(40)
  }
  // What names the widgets does so once the page is alive, and before the next picture.
  const unnamed = 'section[aria-label^="Notifications"]'
  await page
    .waitForFunction((one) => !document.querySelector(one), unnamed, { timeout: PATIENCE_MS })
    .catch(() => undefined)
  await page.waitForTimeout(50)
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
}

/** What a person meets on the page now. */
export async function look(page: Page): Promise<Sight> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const names: string[] = []
    const attributes = ['aria-label', 'title', 'placeholder', 'alt']
    for (const element of document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')) {
      if (!shown(element)) continue
      for (const name of attributes) names.push(element.getAttribute(name) ?? '')
    }
    for (const input of document.querySelectorAll('input, textarea')) {
      const { type, value } = input as HTMLInputElement
      // What a date or number input holds is drawn by the browser, in the person's own way.
      if (['password', 'date', 'time', 'month', 'hidden', 'checkbox', 'radio'].includes(type))
        continue
      if (shown(input)) names.push(value)
    }
    const files = [...document.querySelectorAll('input[type=file]')].filter((input) => {
      const { width, height } = input.getBoundingClientRect()
      return shown(input) && width > 2 && height > 2 && getComputedStyle(input).opacity !== '0'
    })
    // What is shown as a code, as the beginning of a key, is no word, wherever a name repeats it.
    const codes = [...document.querySelectorAll('code')].map((code) => code.innerText.trim())
    const read = (words: string) =>
      codes.reduce((left, code) => (code ? left.replaceAll(code, ' ') : left), words)
    return {
      text: read(`${document.title}\n${document.body.innerText}`),
      names: names.filter(Boolean).map(read),
      nativeFileInputs: files.length,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }
  })
}

/** What the accessibility checker objects to, by all its rules. */
export async function axe(page: Page): Promise<Seen['axe']> {
  await addAxe(page)
  return page.evaluate(async () => {
    type Found = { id: string; impact: string | null; nodes: { target: string[] }[] }
    const { axe: checker } = window as unknown as {
      axe: { run: (where: object, how: object) => Promise<{ violations: Found[] }> }
    }
    const { violations } = await checker.run(document as object, { resultTypes: ['violations'] })
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      targets: nodes.slice(0, 4).map(({ target }) => target.join(' ')),
    }))
  })
}
