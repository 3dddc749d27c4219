import type { RefusedField } from './saveFailure'

const AGAIN_MS = 50
/** What has not opened by then does not open. */
const PATIENCE_MS = 5_000
const TYPED_IN = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"], button'

/** Brings the first of the refused fields into sight and under the cursor, opening what it is folded away in. */
export function showField(form: HTMLElement | null | undefined, fields: readonly RefusedField[]) {
  if (!form) return
  const placed = fields.flatMap(({ path }) => {
    const place = placeOf(form, path)
    return place ? [{ path, place }] : []
  })
  const [first] = placed.sort((one, other) => byPlace(one.place, other.place))
  if (!first) return
  unfold(first.place)
  focusWhenAble(() => placeOf(form, first.path))
}

/**
 * Puts the focus on a field that is still on its way: rows take their time to open, and a form is closed until it has
 * dealt with the answer. Whoever has gone elsewhere meanwhile stays there.
 */
function focusWhenAble(find: () => HTMLElement | null): void {
  const begun = performance.now()
  let isElsewhere = false
  const leave = () => (isElsewhere = true)
  const going = { once: true, capture: true }
  document.addEventListener('pointerdown', leave, going)
  document.addEventListener('keydown', leave, going)
  const over = () => {
    document.removeEventListener('pointerdown', leave, going)
    document.removeEventListener('keydown', leave, going)
  }
  const look = () => {
    const place = find()
    if (isElsewhere || !place || performance.now() - begun > PATIENCE_MS) return over()
    const target = place.matches(TYPED_IN) ? place : place.querySelector<HTMLElement>(TYPED_IN)
    target?.focus({ preventScroll: true })
    if (target && document.activeElement === target) {
      target.scrollIntoView({ block: 'center' })
      return over()
    }
    setTimeout(look, AGAIN_MS)
  }
  look()
}

/** The field's own place, or that of the list it stands in while it is not on the page. */
function placeOf(form: HTMLElement, path: string): HTMLElement | null {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const id = `field-${parts.slice(0, length).join('__')}`
    const place = form.querySelector<HTMLElement>(`[id="${id}"]`)
    if (place) return place
  }
  return null
}

function unfold(place: HTMLElement): void {
  let folded = place.closest('.collapsible--collapsed')
  while (folded) {
    folded.querySelector<HTMLElement>('.collapsible__toggle')?.click()
    folded = folded.parentElement?.closest('.collapsible--collapsed') ?? null
  }
}

function byPlace(one: HTMLElement, other: HTMLElement): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
