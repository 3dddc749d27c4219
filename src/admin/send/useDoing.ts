'use client'

import { useState } from 'react'

/**
 * Does one thing at a time. What was refused stands in `error`, in words, until it is tried again or `setError` says
 * otherwise.
 */
export function useDoing() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  /**
   * Answers whether it was done; `doing` answers with the sentence of what went wrong, or null. One that leads to another
   * page (`leaves`) is busy until that is there: pressed again meanwhile, it would be done twice.
   */
  const run = async (doing: () => Promise<string | null>, leaves = false): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setError(null)
    const refusal = await doing()
    if (refusal !== null || !leaves) setBusy(false)
    setError(refusal)
    return refusal === null
  }
  return { busy, error, setError, run }
}
