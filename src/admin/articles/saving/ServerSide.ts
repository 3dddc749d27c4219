import type { Json } from '@/domain/text/merge/types'

import {
  absorb,
  changedIn,
  type FieldName,
  type Fields,
  isSameField,
  joined,
  pick,
} from '../fields/textFields'
import type { Conflict, Ports, Unsaved } from '../fields/types'
import { Pause } from './Pause'

const WAITING_MS = 700

type Hooks = {
  /** Something was brought in, or waits. */
  taken: () => void
  /** Whether what waits may be brought in now. */
  mayTake: () => boolean
}

/**
 * What the server last said of each field: what the form differs in from it is not saved yet, and what it says anew is
 * brought into the form. What can't be touched now waits.
 */
export class ServerSide {
  /** What it last said of the fields that wait. */
  private said: Fields | null = null
  private readonly again = new Pause(WAITING_MS, () => {
    if (this.said && this.hooks.mayTake()) this.take(this.said)
  })

  constructor(
    private base: Fields,
    private readonly form: Pick<Ports, 'read' | 'mayTouch' | 'takeIn'>,
    private readonly hooks: Hooks,
  ) {}

  isDirty(): boolean {
    return changedIn(this.base, this.form.read()).length > 0
  }

  unsaved(): Unsaved {
    const now = this.form.read()
    const names = changedIn(this.base, now)
    return { base: pick(this.base, names), mine: pick(now, names) }
  }

  /** The form is compared with these from now on. */
  rebase(fields: Fields): void {
    this.base = { ...this.base, ...fields }
  }

  take(said: Fields): void {
    const { base, takeIn, waiting } = this.absorbed(said, this.form.mayTouch)
    this.base = base
    if (Object.keys(takeIn).length > 0) this.form.takeIn(takeIn)
    this.said = waiting.length > 0 ? pick(said, waiting) : null
    if (this.said) this.again.begin()
    else this.again.stop()
    this.hooks.taken()
  }

  /**
   * What was chosen in a conflict about the words that were `sent` goes into the form, with all that was not disputed and
   * what was typed since. A field in which that can't be joined stays as it is, and is asked about again.
   */
  decided({ theirs }: Conflict, chosen: Fields, sent: Fields): void {
    const others = Object.fromEntries(Object.entries(theirs).filter(([name]) => !(name in chosen)))
    const { base, takeIn } = this.absorbed(others, () => true)
    const now = this.form.read()
    const wanted = new Map<FieldName, Json>()
    for (const name of Object.keys(chosen) as FieldName[]) {
      const choice = chosen[name] ?? null
      const isTypedOn = name in sent && !isSameField(name, sent[name], now[name])
      const both = isTypedOn ? joined(name, sent[name], now[name], choice) : choice
      if (!isTypedOn || both !== null) wanted.set(name, both)
    }
    this.base = { ...base, ...pick(theirs, [...wanted.keys()]) }
    this.form.takeIn({ ...takeIn, ...Object.fromEntries(wanted) })
  }

  /** Nothing is brought in by itself any more. */
  stop(): void {
    this.again.stop()
  }

  private absorbed(said: Fields, mayTouch: Ports['mayTouch']) {
    return absorb({ base: this.base, now: this.form.read(), said }, mayTouch)
  }
}
