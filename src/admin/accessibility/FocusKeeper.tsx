'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'

import { focusHome } from './focusHome'

const FIRST_FIELD =
  '.document-fields :is(input:not([type="hidden"], [type="file"]), textarea):not(:disabled, [readonly])'

/**
 * Keeps the keyboard where its user was: when the focused button goes away with what it did, the focus stays beside its
 * place and does not fall back to the top of the page. A new form begins in its first field.
 */
export function FocusKeeper({ children }: { children?: ReactNode }) {
  const pathname = usePathname()

  useEffect(() => keepFocus(), [])

  useEffect(() => {
    if (!pathname.endsWith('/create')) return
    const timer = setInterval(() => {
      const field = document.querySelector<HTMLElement>(FIRST_FIELD)
      if (!field) return
      clearInterval(timer)
      if (document.activeElement === document.body || document.activeElement?.closest('nav')) {
        field.focus({ preventScroll: true })
      }
    }, 100)
    const giveUp = setTimeout(() => clearInterval(timer), 5000)
    return () => {
      clearInterval(timer)
      clearTimeout(giveUp)
    }
  }, [pathname])

  return children
}

function keepFocus(): () => void {
  let chain: Element[] = []
  let waiting = 0
  const remember = ({ target }: Event) => {
    chain = target instanceof Element ? ancestorsOf(target) : []
  }
  // Who clicks beside everything means to leave.
  const forget = ({ target }: Event) => {
    if (
      target instanceof Element &&
      !target.closest('a, button, input, select, textarea, [tabindex]')
    ) {
      chain = []
    }
  }
  const look = () => {
    if (document.activeElement !== document.body || chain.length === 0) return
    const home = focusHome(chain)
    if (!home) return
    if (!home.matches('a[href], button, input, select, textarea, [tabindex]')) {
      home.setAttribute('tabindex', '-1')
    }
    home.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(look)
  })
  document.addEventListener('focusin', remember)
  document.addEventListener('pointerdown', forget)
  observer.observe(document.body, {
    attributeFilter: ['disabled', 'open', 'hidden'],
    attributes: true,
    childList: true,
    subtree: true,
  })
  return () => {
    cancelAnimationFrame(waiting)
    observer.disconnect()
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', forget)
  }
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = []
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
    found.push(one)
  }
  return found
}
