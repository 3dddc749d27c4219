import { useEffect, useState } from 'react'

/** Longer than between two letters of somebody who writes. */
const LULL_MS = 1000

/**
 * Whether something that is `wanted` may open by itself: once the person has paused. Opened under their hands it would
 * take their next letters, or be answered by them.
 */
export function useLull(isWanted: boolean): boolean {
  const [isLull, setLull] = useState(false)
  useEffect(() => {
    if (!isWanted) return
    let pause: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      clearTimeout(pause)
      document.removeEventListener('keydown', wait, true)
      document.removeEventListener('input', wait, true)
    }
    const wait = () => {
      clearTimeout(pause)
      pause = setTimeout(() => {
        stop()
        setLull(true)
      }, LULL_MS)
    }
    document.addEventListener('keydown', wait, true)
    document.addEventListener('input', wait, true)
    wait()
    return () => {
      stop()
      setLull(false)
    }
  }, [isWanted])
  return isWanted && isLull
}
