'use client'

import { useNav } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** The navigation's place: always there beside the page, and on narrow screens opened by the button in the header. */
export function NavigationFrame({ children }: { children: ReactNode }) {
  const { hydrated, navOpen, navRef, shouldAnimate } = useNav()
  const classes = [
    'nav',
    navOpen && 'nav--nav-open',
    shouldAnimate && 'nav--nav-animate',
    hydrated && 'nav--nav-hydrated',
  ]
  return (
    <aside className={classes.filter(Boolean).join(' ')}>
      <div className="nav__scroll" ref={navRef}>
        {children}
      </div>
    </aside>
  )
}
