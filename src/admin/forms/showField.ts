import type { RefusedField } from './saveFailure'

/** What opens while it is on its way. */
const OPENING_MS = 350
const TYPED_IN = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"], button'

/** Brings the first of the refused fields into sight and under the cursor, opening what it is folded away in. */
export function showField(form: HTMLElement | null | undefined, fields: readonly RefusedField[]) {
  if (!form) return
  const places = fields
    .map(({ path }) => placeOf(form, path))
    .filter((place): place is HTMLElement => place !== null)
  const [first] = places.sort(byPlace)
  if (!first) return
  const wasFolded = unfold(first)
  setTimeout(
    () => {
      first.scrollIntoView({ block: 'center' })
      const target = first.matches(TYPED_IN) ? first : first.querySelector<HTMLElement>(TYPED_IN)
      target?.focus({ preventScroll: true })
    },
    wasFolded ? OPENING_MS : 0,
  )
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

function unfold(place: HTMLElement): boolean {
  let folded = place.closest('.collapsible--collapsed')
  const hadAny = folded !== null
  while (folded) {
    folded.querySelector<HTMLElement>('.collapsible__toggle')?.click()
    folded = folded.parentElement?.closest('.collapsible--collapsed') ?? null
  }
  return hadAny
}

function byPlace(one: HTMLElement, other: HTMLElement): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
