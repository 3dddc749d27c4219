'use client'

import { FINDER_EVENT } from './finderEvent'

/** The way to the search of everything for whoever has no keys, or does not know them yet. */
export function FinderButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="ts-button ts-button--quiet ts-finder-button"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => window.dispatchEvent(new Event(FINDER_EVENT))}
    >
      {label} <kbd aria-hidden="true">Ctrl K</kbd>
    </button>
  )
}
