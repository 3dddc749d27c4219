import { useLayoutEffect, useState } from 'react'

/**
 * Has the effects of what `what` has just put up or changed run before the next key is heard. React leaves them for after
 * the page is drawn, unless there is something to draw again first.
 */
export function useEffectsAtOnce(what: unknown): void {
  const [, setDrawn] = useState<{ what: unknown } | null>(null)
  useLayoutEffect(() => setDrawn({ what }), [what])
}
