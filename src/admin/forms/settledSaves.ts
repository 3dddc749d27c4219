/**
 * Longer than a form of Payload's waits, after a change, before it asks the server what the change means: 250 ms from when the
 * change was drawn, which on a slow machine came to 490 ms after the letter.
 */
const FORM_MS = 800
/** An editor gives its form what is typed once the browser is idle, half a second later at the latest. */
const EDITOR_MS = FORM_MS + 500
const FORMS = 'form[data-form-ready]'
const SAVES = '.form-submit button'

/** When a form has taken up what was changed last. */
const settledAt = new WeakMap<Element, number>()
/** Forms a press waits for: pressed again, it is the same press. */
const pressed = new WeakSet<Element>()

/**
 * Keeps a save of any form of Payload's, by its button, by Enter or in a drawer, waiting until the form has taken up what
 * was changed last. The form calls its own submission off when a change is followed by it sooner: nothing is sent or put
 * into the text, and nobody is told.
 */
export function listenToSaves(root: Pick<Document, keyof EventTarget> = document): () => void {
  const changed = ({ target }: Event) => {
    const form = within(target, FORMS)
    if (!form) return
    const isEditor = target instanceof HTMLElement && target.isContentEditable
    settledAt.set(form, performance.now() + (isEditor ? EDITOR_MS : FORM_MS))
  }
  const clicked = (event: Event) => {
    const button = within<HTMLElement>(event.target, SAVES)
    if (button) hold(event, button, () => button.click())
  }
  const submitted = (event: Event) => {
    const form = within<HTMLFormElement>(event.target, FORMS)
    const { submitter } = event as SubmitEvent
    if (form) hold(event, form, () => form.requestSubmit(submitter))
  }
  root.addEventListener('input', changed, true)
  root.addEventListener('click', clicked, true)
  root.addEventListener('submit', submitted, true)
  return () => {
    root.removeEventListener('input', changed, true)
    root.removeEventListener('click', clicked, true)
    root.removeEventListener('submit', submitted, true)
  }
}

const within = <Found extends Element>(target: EventTarget | null, selector: string) =>
  target instanceof Element ? target.closest<Found>(selector) : null

function hold(event: Event, by: Element, again: () => void): void {
  const form = within(by, FORMS)
  const left = ((form && settledAt.get(form)) ?? -Infinity) - performance.now()
  if (!form || left <= 0) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (pressed.has(form)) return
  pressed.add(form)
  setTimeout(() => {
    pressed.delete(form)
    if (by.isConnected) again()
  }, left)
}
