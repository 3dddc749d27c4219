const FIRST_MS = 2000
const LONGEST_MS = 30_000

/** When what failed is tried again by itself: later each time, never later than half a minute. */
export class RetryClock {
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0

  hasFailed(): boolean {
    return this.failures > 0
  }

  again(run: () => void): void {
    this.stop()
    const pause = Math.min(FIRST_MS * 2 ** this.failures, LONGEST_MS)
    this.failures += 1
    this.timer = setTimeout(run, pause)
  }

  /** It went well, or begins anew. */
  reset(): void {
    this.failures = 0
  }

  /** Nothing is tried by itself now; how often it failed stays. */
  stop(): void {
    clearTimeout(this.timer)
  }
}
