'use client'

/** Prints the page; print styles leave out all but the ledger. */
export function PrintButton() {
  return (
    <button type="button" className="ts-button ts-button--quiet" onClick={() => window.print()}>
      In
    </button>
  )
}
