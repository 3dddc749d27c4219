import type { BrowserContext, Page } from 'playwright-core'

/** Stands before what the pages showed, in the message of a failed browser test; scripts/test.mjs looks for it. */
export const LAST_SEEN = 'What the open pages showed:'

const NOTES = 6
const contexts = new Set<BrowserContext>()
const notes = new WeakMap<Page, string[]>()

/** Keeps the last console errors, refusals and lost requests of every page of a context. */
export function watch(context: BrowserContext): void {
  contexts.add(context)
  context.on('close', () => contexts.delete(context))
  context.on('page', (page) => {
    const kept: string[] = []
    notes.set(page, kept)
    const note = (text: string) => {
      kept.push(text.slice(0, 200))
      if (kept.length > NOTES) kept.shift()
    }
    page.on('pageerror', ({ message }) => note(`error: ${message}`))
    page.on('console', (line) => line.type() === 'error' && note(`console: ${line.text()}`))
    page.on('response', (one) => one.status() >= 400 && note(`${one.status()} ${one.url()}`))
    page.on('requestfailed', (one) => note(`${one.failure()?.errorText ?? 'lost'} ${one.url()}`))
  })
}

/** Of every open page: its address, what went wrong in it, and the words of its open dialog or its main part. */
export async function lastSeen(): Promise<string> {
  const pages = [...contexts].flatMap((context) => context.pages())
  const seen = await Promise.all(pages.map(wordsOf))
  return `${LAST_SEEN}\n${seen.join('\n')}`
}

async function wordsOf(page: Page): Promise<string> {
  const shown = await Promise.race([
    page
      .evaluate(() => {
        const place = document.querySelector<HTMLElement>('dialog[open], main') ?? document.body
        return place.innerText.replace(/\s+/g, ' ').slice(0, 400)
      })
      .catch(({ message }: Error) => `(can’t be read: ${message.split('\n')[0]})`),
    new Promise<string>((done) => setTimeout(done, 3000, '(does not answer)')),
  ])
  return [page.url(), ...(notes.get(page) ?? []), shown].join('\n  ')
}
