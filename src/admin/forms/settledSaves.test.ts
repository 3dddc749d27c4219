import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { listenToSaves } from './settledSaves'

/** What is used of an element: what it is, and what it stands in. */
class Part {
  isConnected = true
  isContentEditable = false
  click = vi.fn()
  requestSubmit = vi.fn()
  constructor(
    private readonly matches: string,
    private readonly parent: Part | null = null,
  ) {}
  closest(selector: string): Part | null {
    return this.matches === selector ? this : (this.parent?.closest(selector) ?? null)
  }
}

/** An event as the page sends it, that knows whether it goes on. */
function sent(page: EventTarget, type: string, target: Part, more: object = {}): boolean {
  const event = Object.assign(new Event(type, { cancelable: true }), more)
  Object.defineProperty(event, 'target', { value: target })
  let goesOn = false
  const last = () => (goesOn = true)
  page.addEventListener(type, last)
  page.dispatchEvent(event)
  page.removeEventListener(type, last)
  return goesOn && !event.defaultPrevented
}

let page: EventTarget
let stop: () => void
let form: Part
let field: Part
let button: Part

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Element', Part)
  vi.stubGlobal('HTMLElement', Part)
  page = new EventTarget()
  stop = listenToSaves(page as Document)
  form = new Part('form[data-form-ready]')
  field = new Part('input', form)
  button = new Part('.form-submit button', form)
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a save', () => {
  it('goes on where nothing was changed, or not just now', () => {
    expect(sent(page, 'click', button)).toBe(true)
    sent(page, 'input', field)
    vi.advanceTimersByTime(800)
    expect(sent(page, 'click', button)).toBe(true)
    expect(sent(page, 'submit', form)).toBe(true)
  })

  it.each([
    ['its button', 'click', () => button, () => button.click],
    ['Enter, or in a drawer', 'submit', () => form, () => form.requestSubmit],
  ])(
    'by %s waits until the form has taken up the change, and is done once',
    (_, type, by, does) => {
      sent(page, 'input', field)
      vi.advanceTimersByTime(100)
      const submitter = { submitter: button }
      expect(sent(page, type, by(), submitter)).toBe(false)
      expect(sent(page, type, by(), submitter)).toBe(false)
      vi.advanceTimersByTime(699)
      expect(does()).not.toHaveBeenCalled()
      vi.advanceTimersByTime(1)
      expect(does()).toHaveBeenCalledOnce()
      if (type === 'submit') expect(form.requestSubmit.mock.calls[0]?.[0]).toBe(button)
    },
  )

  it('waits anew when typing goes on', () => {
    sent(page, 'input', field)
    sent(page, 'click', button)
    vi.advanceTimersByTime(700)
    sent(page, 'input', field)
    vi.advanceTimersByTime(100)
    expect(button.click).toHaveBeenCalledOnce()
    expect(sent(page, 'click', button)).toBe(false)
  })

  it('waits longer for what is typed in an editor', () => {
    field.isContentEditable = true
    sent(page, 'input', field)
    vi.advanceTimersByTime(1299)
    expect(sent(page, 'click', button)).toBe(false)
    vi.advanceTimersByTime(1)
    expect(button.click).toHaveBeenCalledOnce()
  })

  it('is not done where its form is gone by then', () => {
    sent(page, 'input', field)
    sent(page, 'submit', form)
    form.isConnected = false
    vi.advanceTimersByTime(1000)
    expect(form.requestSubmit).not.toHaveBeenCalled()
  })

  it('waits neither for another form nor for what is no form of Payload’s', () => {
    sent(page, 'input', field)
    const other = new Part('form[data-form-ready]')
    expect(sent(page, 'submit', other)).toBe(true)
    const own = new Part('form')
    sent(page, 'input', new Part('input', own))
    expect(sent(page, 'submit', own)).toBe(true)
  })
})
