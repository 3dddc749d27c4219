import type { Fields } from '../fields/textFields'
import { RetryClock } from './RetryClock'

type Ports = {
  /** When the text that the form knows of was saved; empty where nothing is known. */
  knownAt: () => string
  /** The save under way. */
  saving: () => Promise<unknown> | null
  /** How many saves were begun here. */
  begun: () => number
  readAnew: () => Promise<Fields | null>
  bring: (said: Fields, savedAt: string) => void
}

/**
 * Reads the text anew once others have saved it: one reading at a time, and none that a save of this window overtook,
 * since what was read before that may lack its words. What could not be read is read later.
 */
export class News {
  private newestAt = ''
  private reading: Promise<void> | null = null
  private readonly retries = new RetryClock()
  private isOver = false

  constructor(private readonly ports: Ports) {}

  heard(savedAt: string): Promise<void> {
    if (savedAt > this.newestAt) this.newestAt = savedAt
    this.reading ??= this.read().finally(() => {
      this.reading = null
    })
    return this.reading
  }

  stop(): void {
    this.isOver = true
    this.retries.stop()
  }

  private async read(): Promise<void> {
    const { knownAt, saving, begun, readAnew, bring } = this.ports
    this.retries.stop()
    while (!this.isOver && knownAt() < this.newestAt) {
      const under = saving()
      if (under) {
        await under
        continue
      }
      const [wanted, before] = [this.newestAt, begun()]
      const said = await readAnew()
      if (!said) {
        if (!this.isOver) this.retries.again(() => void this.heard(this.newestAt))
        return
      }
      this.retries.reset()
      if (!this.isOver && begun() === before) bring(said, wanted)
    }
  }
}
