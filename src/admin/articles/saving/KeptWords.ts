import type { Fields } from '../fields/textFields'
import type { Ports, Unsaved } from '../fields/types'

/** Puts the words that the server has not into the buffer of this machine, and tells whether they are in it. */
export class KeptWords {
  private newest: Fields | null = null

  constructor(
    private readonly keep: Ports['keep'],
    private readonly tell: (isKept: boolean) => void,
  ) {}

  async put(unsaved: Unsaved | null): Promise<void> {
    const mine = unsaved?.mine ?? null
    this.newest = mine
    const isKept = await this.keep(unsaved)
    // What was put in since says more.
    if (this.newest === mine) this.tell(mine === null || isKept)
  }
}
