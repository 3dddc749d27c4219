import type { Browser, BrowserContext, Page } from 'playwright-core'

import { launch, logIn, openContext } from './browser'

/** A browser in which each account of the sample logs in once, with a page of its own. */
export async function openPeople() {
  const browser: Browser = await launch()
  const contexts: BrowserContext[] = []
  const pages = new Map<string, Page>()
  return {
    browser,
    as: async (account: string): Promise<Page> => {
      const known = pages.get(account)
      if (known) return known
      const context = await openContext(browser)
      contexts.push(context)
      const page = await logIn(context, `${account}@toasoan.test`)
      pages.set(account, page)
      return page
    },
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
    },
  }
}
