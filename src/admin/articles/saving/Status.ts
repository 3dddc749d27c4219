import type { SavingState } from '../fields/types'

/** How far saving is, for those who show it. */
export class Status {
  private listeners = new Set<() => void>()

  constructor(private state: SavingState) {}

  snapshot = (): SavingState => this.state

  listen = (hear: () => void): (() => void) => {
    this.listeners.add(hear)
    return () => this.listeners.delete(hear)
  }

  say(change: Partial<SavingState>): void {
    const next = { ...this.state, ...change }
    const isSame = (Object.keys(next) as (keyof SavingState)[]).every(
      (key) => next[key] === this.state[key],
    )
    if (isSame) return
    this.state = next
    for (const hear of this.listeners) hear()
  }
}
