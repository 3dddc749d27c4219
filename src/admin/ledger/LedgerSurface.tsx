'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'

import type { CivilDate } from '@/domain/calendar/civil'

import { useAwake } from '../ui/useAwake'
import { nextCell } from './nextCell'
import { PeriodDrawer } from './PeriodDrawer'

const BOX = 'a[data-o]'
const MOVABLE = 'a[data-line]'

/**
 * Makes the boxes of the matrix one stop of the Tab key with arrow keys inside, and opens them in a drawer. The boxes
 * themselves come from the server as links: the address of an open drawer can be sent to somebody.
 */
export function LedgerSurface({ asOf, children }: { asOf: CivilDate | null; children: ReactNode }) {
  const pathname = usePathname()
  const params = useSearchParams()
  const surface = useRef<HTMLDivElement>(null)
  const obligation = params.get('o')
  const period = params.get('p')
  const opened = obligation && period ? { obligation, period } : null
  const isAwake = useAwake()

  const open = (event: MouseEvent) => {
    // Next follows the address only once its own effects have run; until then the link goes there by itself.
    if (!isAwake) return
    const box = (event.target as Element).closest<HTMLAnchorElement>(BOX)
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!box || !isPlain || event.button !== 0) return
    event.preventDefault()
    window.history.pushState(null, '', box.href)
  }

  const close = () => {
    const rest = new URLSearchParams(params)
    rest.delete('o')
    rest.delete('p')
    const search = rest.toString()
    window.history.pushState(null, '', search === '' ? pathname : `${pathname}?${search}`)
  }

  const move = (event: KeyboardEvent) => {
    const box = (event.target as Element).closest<HTMLAnchorElement>(MOVABLE)
    if (!box || event.altKey || event.metaKey) return
    const boxes = [...(surface.current?.querySelectorAll<HTMLAnchorElement>(MOVABLE) ?? [])]
    const places = boxes.map(({ dataset }) => ({
      line: Number(dataset.line),
      month: Number(dataset.month),
      span: Number(dataset.span),
      index: Number(dataset.index),
    }))
    const next = nextCell(places, boxes.indexOf(box), event.key, event.ctrlKey)
    if (next === null) return
    event.preventDefault()
    boxes[next]?.focus()
  }

  // Tab comes back to the box one left.
  const remember = (event: FocusEvent) => {
    const box = (event.target as Element).closest<HTMLAnchorElement>(MOVABLE)
    if (!box) return
    for (const other of surface.current?.querySelectorAll<HTMLAnchorElement>(
      `${MOVABLE}[tabindex="0"]`,
    ) ?? []) {
      other.tabIndex = -1
    }
    box.tabIndex = 0
  }

  return (
    <>
      <div ref={surface} onClick={open} onKeyDown={move} onFocus={remember}>
        {children}
      </div>
      <PeriodDrawer opened={opened} asOf={asOf} onClose={close} />
    </>
  )
}
