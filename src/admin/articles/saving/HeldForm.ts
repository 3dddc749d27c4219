import { type Fields, pick } from '../fields/textFields'
import type { Ports } from '../fields/types'
import { type Held, heldFields } from './heldFields'

/**
 * Keeps what a form shows while something puts a row that was read before into it: what that brings is nobody's change, and
 * what is typed meanwhile stays.
 */
export class HeldForm {
  private held: Held | null = null

  constructor(
    private readonly ports: Pick<Ports, 'read' | 'takeIn'>,
    private readonly everyMs: number,
  ) {}

  isOn(): boolean {
    return this.held !== null
  }

  /** What the server says meanwhile is kept too. */
  alsoKeep(fields: Fields): void {
    if (this.held) this.held = { ...this.held, kept: { ...this.held.kept, ...fields } }
  }

  async during(row: Fields, run: () => Promise<void>): Promise<void> {
    this.held = { row, kept: this.ports.read() }
    const watching = setInterval(() => this.putBack(), this.everyMs)
    await run()
    clearInterval(watching)
    this.putBack()
    this.held = null
  }

  putBack(): void {
    if (!this.held) return
    const { kept, lost } = heldFields(this.held, this.ports.read())
    this.held = { ...this.held, kept }
    if (lost.length > 0) this.ports.takeIn(pick(kept, lost))
  }
}
