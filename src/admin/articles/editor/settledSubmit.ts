/** Longer than a form of Payload's waits, after a change, before it asks the server what the change means (250 ms). */
const SETTLED_MS = 400

/**
 * Keeps "Lưu" of a drawer waiting until the form has taken up what was typed last. Payload's form calls its own
 * submission off when a change is followed by it sooner: the drawer stays open and nothing is put into the text.
 */
export function listenToDrawerSubmits(): () => void {
  const changedAt = new WeakMap<HTMLFormElement, number>()
  const changed = ({ target }: Event) => {
    const form = formOf(target)
    if (form) changedAt.set(form, performance.now())
  }
  const submitted = (event: SubmitEvent) => {
    const form = formOf(event.target)
    const left = SETTLED_MS - (performance.now() - ((form && changedAt.get(form)) ?? -Infinity))
    if (!form || left <= 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { submitter } = event
    setTimeout(() => {
      if (form.isConnected) form.requestSubmit(submitter)
    }, left)
  }
  document.addEventListener('input', changed, true)
  document.addEventListener('submit', submitted, true)
  return () => {
    document.removeEventListener('input', changed, true)
    document.removeEventListener('submit', submitted, true)
  }
}

const formOf = (target: EventTarget | null): HTMLFormElement | null =>
  target instanceof Element ? target.closest<HTMLFormElement>('.drawer form') : null
