/** The wall clock and one that only ever goes on, in milliseconds. */
export type Clocks = { wall: () => number; steady: () => number }

const LOOK_EVERY_MS = 15_000
/** What setting a clock by the network corrects is less. */
const JUMP_MS = 2 * 60_000

const MACHINE: Clocks = { wall: () => Date.now(), steady: () => performance.now() }

type Watch = {
  /** The clock was set, forward or (negative) back, by so many milliseconds. */
  onJump: (ms: number) => void
  clocks?: Clocks
  everyMs?: number
}

/** Tells when the machine's clock is set while this process runs; returns how to end it. */
export function watchClock({
  onJump,
  clocks = MACHINE,
  everyMs = LOOK_EVERY_MS,
}: Watch): () => void {
  let apart = clocks.wall() - clocks.steady()
  const timer = setInterval(() => {
    const now = clocks.wall() - clocks.steady()
    const jump = now - apart
    // Slow drift adds up to nothing: each look compares with the last one.
    apart = now
    if (Math.abs(jump) > JUMP_MS) onJump(jump)
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
