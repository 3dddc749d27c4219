import type { BrowserContext, Page } from 'playwright-core'

/** So long is waited for a page's scripts; one that needs more is pressed all the same. */
const PATIENCE_MS = 15_000

/**
 * Whoever opens or reloads a page begins once its scripts have taken it over, as a person does who first looks: before
 * that a press is lost on a busy machine.
 */
export function waitForScripts(context: BrowserContext): void {
  const open = context.newPage.bind(context)
  context.newPage = async () => {
    const page = await open()
    const { goto, reload } = page
    page.goto = async (...asked) => {
      const answer = await goto.apply(page, asked)
      await awake(page)
      return answer
    }
    page.reload = async (...asked) => {
      const answer = await reload.apply(page, asked)
      await awake(page)
      return answer
    }
    return page
  }
}

async function awake(page: Page): Promise<void> {
  await page.waitForFunction(isAwake, undefined, { timeout: PATIENCE_MS }).catch(() => undefined)
}

/** Whether React has taken the document over, and its effects had their turn; a page without scripts is what it is. */
function isAwake(): boolean | Promise<boolean> {
  const hasScripts = document.querySelector('script[src*="/_next/"]') !== null
  const isTaken = Object.entries(document).some(
    ([key, root]) =>
      key.startsWith('__reactContainer$') &&
      root.stateNode?.current?.memoizedState?.isDehydrated === false,
  )
  if (!hasScripts) return true
  return isTaken && new Promise((done) => setTimeout(done, 0, true))
}
