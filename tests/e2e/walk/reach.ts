import type { Page } from 'playwright-core'

/** Buttons that open something on the same screen. */
const OPENERS = `:is(${[
  '[aria-haspopup]',
  '[aria-expanded=false]',
  '[aria-controls]',
  '[role=tab]',
  'summary',
  '.popup-button',
  '.pill--has-action',
  '[class*=drawer__toggler]',
  '[class*=drawer-toggler]',
  '.ts-button[type=button]',
].join(',')}):not([type=submit], .rs__control *, .sort-column *)`

/** Where the links of a page lead within the product. */
export function linksOf(page: Page, own: string): Promise<string[]> {
  return page.evaluate(
    (origin) =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .map(({ href }) => href)
        .filter((href) => href.startsWith(`${origin}/`) || href === origin)
        .map((href) => href.slice(origin.length).replace(/#.*$/, '') || '/'),
    own,
  )
}

/** The names of the buttons that open something here, each once. */
export function buttonsOf(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const names = [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => !one.matches(':disabled, [aria-disabled=true], a'))
      .map((one) => (one.getAttribute('aria-label') ?? one.innerText).replace(/\s+/g, ' ').trim())
    return [...new Set(names)].filter(Boolean)
  }, OPENERS)
}

/** Presses the button of this name; false where it is not to be had any more. */
export async function press(page: Page, name: string): Promise<boolean> {
  const target = await page.evaluateHandle(
    ([selector, wanted]) =>
      [...document.querySelectorAll<HTMLElement>(selector ?? '')].find(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          (one.getAttribute('aria-label') ?? one.innerText).replace(/\s+/g, ' ').trim() === wanted,
      ),
    [OPENERS, name],
  )
  const button = target.asElement()
  if (!button) return false
  return button.click({ timeout: 1500 }).then(
    () => true,
    () => false,
  )
}

/** Puts away what a button opened; false where only opening the screen anew does. */
export async function putAway(page: Page, address: string): Promise<boolean> {
  if (page.url() !== address) return false
  await page.keyboard.press('Escape')
  await page.waitForTimeout(60)
  return page.evaluate(
    () => !document.querySelector('dialog[open], [role=dialog], .drawer--is-open, .popup--active'),
  )
}
