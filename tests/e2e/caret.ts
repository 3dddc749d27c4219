import type { Page } from 'playwright-core'

/** Longer than the editor takes to hear where the browser has put the caret. */
const HEARD_MS = 200

/** The end of the line, also for the editor: a key that follows at once would act where the caret was. */
export async function toEnd(page: Page): Promise<void> {
  await page.keyboard.press('End')
  await page.waitForTimeout(HEARD_MS)
}

/** Presses Enter once the menu of the line has this entry chosen. */
export async function takeFromMenu(page: Page, label: string): Promise<void> {
  await page
    .locator('.slash-menu-popup [aria-selected=true]')
    .getByText(label, { exact: true })
    .waitFor()
  await page.keyboard.press('Enter')
}
