import type { Page } from 'playwright-core'

type WithRouter = Window & { next?: { router: { refresh: () => void } } }

const isOfPage = (asked: { url: () => string }) => asked.url().includes('_rsc=')

/** Asks for the page anew, as many of its buttons and notices do. */
export const askAnew = (page: Page): Promise<void> =>
  page.evaluate(() => (window as WithRouter).next?.router.refresh())

/** Reads the page anew; done once its answer begins to come. */
export async function readAnew(page: Page): Promise<void> {
  const answered = page.waitForResponse(isOfPage)
  await askAnew(page)
  await answered
}

/** Asks for the page anew and keeps the answer back until what this answers is called; done then once it is there. */
export async function heldBack(page: Page): Promise<() => Promise<void>> {
  let release = () => {}
  const held = new Promise<void>((done) => (release = done))
  await page.route(/_rsc=/, async (route) => {
    await held
    return route.continue()
  })
  const asked = page.waitForRequest(isOfPage)
  await askAnew(page)
  await asked
  return async () => {
    const answered = page.waitForResponse(isOfPage)
    release()
    await answered
    await page.unrouteAll({ behavior: 'wait' })
  }
}
