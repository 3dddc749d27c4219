/** Longer than a form of Payload's waits, after a change, before it asks the server what the change means (250 ms). */
const SETTLED_MS = 400
const SAVES = '.form-submit button'

/**
 * Keeps "Lưu" waiting until the form has taken up what was typed last. Payload's form calls its own submission off when a
 * change is followed by it sooner: nothing is sent, and nobody is told.
 */
export function listenToSaves(): () => void {
  let changedAt = -Infinity
  const changed = ({ target }: Event) => {
    if (target instanceof Element && target.closest('form')) changedAt = performance.now()
  }
  const pressed = (event: MouseEvent) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLButtonElement>(SAVES) : null
    const left = SETTLED_MS - (performance.now() - changedAt)
    if (!button || left <= 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    setTimeout(() => {
      if (button.isConnected) button.click()
    }, left)
  }
  document.addEventListener('input', changed, true)
  document.addEventListener('click', pressed, true)
  return () => {
    document.removeEventListener('input', changed, true)
    document.removeEventListener('click', pressed, true)
  }
}
