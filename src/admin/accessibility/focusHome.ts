/** Wide frames of the page: to be put on one of them is to be nowhere. */
const FRAMES = '.template-default, .template-default__wrap, [class*="root-layout"], #app'

/**
 * Where the focus belongs when the element that had it is gone. `chain` is that element and what it stood in, inside
 * out. Null while it is still there and only out of use for a moment, or when the page itself changed.
 */
export function focusHome(chain: readonly Element[]): HTMLElement | null {
  const [self] = chain
  if (!self) return null
  if (isThere(self)) return isDisabled(self) ? null : (self as HTMLElement)
  const home = chain.slice(1).find(isThere)
  return !home || home.matches(FRAMES) ? null : (home as HTMLElement)
}

function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility()
}

function isDisabled(element: Element): boolean {
  return element.matches(':disabled')
}
