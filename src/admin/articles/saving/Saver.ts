import type { Json } from '@/domain/text/merge/types'

import type { Answer } from '../../send/send'
import {
  absorb,
  changedIn,
  type FieldName,
  type Fields,
  isSameFields,
  pick,
} from '../fields/textFields'
import type { Conflict, Ports, Saved, SavingState } from '../fields/types'
import { HeldForm } from './HeldForm'
import { RetryClock } from './RetryClock'

const AFTER_TYPING_MS = 1500
const LOOK_MS = 100
const WAITING_MS = 700
/** How often a person who types on is followed before whatever waits is told so. */
const MOST_TURNS = 5

/**
 * Saves an open text by itself: one save at a time, some time after the last keystroke, at once when asked. It keeps what
 * the server last said of each field and sends that with what became of it, so that a save that is sent twice, or beside
 * somebody else's, loses nothing.
 */
export class Saver {
  private base: Fields
  /** What the server last said of the whole text, while parts of it wait to be taken in. */
  private said: Fields | null = null
  private state: SavingState
  private listeners = new Set<() => void>()
  private typing: ReturnType<typeof setTimeout> | undefined
  private looking: ReturnType<typeof setTimeout> | undefined
  private waitingTimer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<boolean> | null = null
  private told: Promise<void> = Promise.resolve()
  private readonly retries = new RetryClock()
  private readonly held: HeldForm
  private isOver = false
  /** Somebody else is logged in: nothing goes out in their name. */
  private isBarred = false
  private keptWords: Fields | null = null
  /** What was sent last and not taken. */
  private refusedWords: Fields | null = null

  constructor(
    base: Fields,
    private readonly ports: Ports,
    savedAt: string | null,
  ) {
    this.base = base
    this.held = new HeldForm(ports, LOOK_MS)
    this.state = { phase: 'saved', savedAt, message: null, conflict: null, isKept: true }
  }

  snapshot = (): SavingState => this.state

  listen = (hear: () => void): (() => void) => {
    this.listeners.add(hear)
    return () => this.listeners.delete(hear)
  }

  /** Somebody changed something in the form: `isTyped` where that is certain. */
  noticed(isTyped = false): void {
    if (this.isOver) return
    if (this.held.isOn()) return this.held.putBack()
    if (isTyped && this.state.phase === 'saved') this.say({ phase: 'typed', isKept: false })
    if (isTyped) this.later()
    this.looking ??= setTimeout(() => {
      this.looking = undefined
      this.look()
    }, LOOK_MS)
  }

  /** Sends what is not saved, waits for it; answers whether the server has all of it. */
  async flush(): Promise<boolean> {
    if (this.isBarred) return !this.isDirty()
    this.retries.stop()
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      while (this.running) await this.running
      if (!this.isDirty()) {
        this.look()
        await this.told
        return true
      }
      if (!(await this.save())) return false
    }
    return !this.isDirty()
  }

  /** Something of the text that is saved beside it: a move waits for it too. */
  alsoWaitFor(saving: Promise<void>): void {
    this.told = Promise.all([this.told, saving]).then(() => {})
  }

  /** The page is left: a last try, that nobody waits for. */
  leave(): void {
    if (this.isOver || this.isBarred || !this.isDirty()) return
    const { ports } = this
    const left = ports.post(this.unsaved(), true)
    void left.then(({ done }) => (done ? ports.keep(null) : false)).catch(() => {})
  }

  /** The text was saved by somebody else, or in another window of this person. */
  async heard(savedAt: string): Promise<void> {
    if (this.running) await this.running
    if (this.isOver || (this.state.savedAt ?? '') >= savedAt) return
    const said = await this.ports.readAnew()
    if (!said || this.running || this.isOver) return
    this.say({ savedAt })
    this.take(said)
  }

  /** Tries again what failed: there is a connection again, somebody has logged in. */
  again(): void {
    if (this.state.phase === 'saved' || this.isOver) return
    this.retries.reset()
    void this.flush()
  }

  /** Sends nothing until it may again. */
  bar(isBarred: boolean): void {
    this.isBarred = isBarred
  }

  /** The session of this person is over, as found out elsewhere. */
  over(): void {
    this.say({ phase: 'session' })
  }

  /** What the form shows of a field. */
  shows(name: FieldName): Json | undefined {
    return this.ports.read()[name]
  }

  /** The fields that the form shows otherwise. */
  lacks(fields: Fields): FieldName[] {
    return changedIn(this.ports.read(), fields)
  }

  /** What was decided about a conflict: it goes into the form and is sent. */
  decided(conflict: Conflict, chosen: Fields): Promise<boolean> {
    const names = Object.keys(chosen) as FieldName[]
    const others = Object.fromEntries(
      Object.entries(conflict.theirs).filter(([name]) => !(name in chosen)),
    )
    const now = this.ports.read()
    const { base, takeIn } = absorb({ base: this.base, now, said: others }, () => true)
    this.base = { ...base, ...pick(conflict.theirs, names) }
    this.ports.takeIn({ ...takeIn, ...chosen })
    this.say({ phase: 'typed', conflict: null })
    return this.flush()
  }

  /** Words of before, with what they were written on. */
  recover({ base, mine }: { base: Fields; mine: Fields }): void {
    this.base = { ...this.base, ...base }
    this.ports.takeIn(mine)
    this.noticed(true)
  }

  /**
   * Waits while something puts a row that was read before (`row`) into the form, and puts back what was there; what is
   * typed meanwhile stays.
   */
  async holding(row: Fields, run: () => Promise<void>): Promise<void> {
    await this.held.during(row, run)
    this.noticed()
  }

  end(): void {
    this.leave()
    this.isOver = true
    this.retries.stop()
    for (const timer of [this.typing, this.looking, this.waitingTimer]) clearTimeout(timer)
  }

  isDirty(): boolean {
    return changedIn(this.base, this.ports.read()).length > 0
  }

  private unsaved(): { base: Fields; mine: Fields } {
    const now = this.ports.read()
    const names = changedIn(this.base, now)
    return { base: pick(this.base, names), mine: pick(now, names) }
  }

  /** Looks whether anything differs from what the server has, and puts that into the buffer. */
  private look(): void {
    if (this.isOver) return
    const unsaved = this.unsaved()
    const isDirty = Object.keys(unsaved.mine).length > 0
    void this.keep(isDirty ? unsaved : null)
    if (!isDirty) {
      clearTimeout(this.typing)
      this.typing = undefined
      if (!this.running) {
        this.say({ phase: 'saved', message: null, conflict: null })
        this.ports.settled()
      }
      return
    }
    if (this.state.phase === 'saved') this.say({ phase: 'typed' })
    if (this.typing === undefined && this.mayTry(unsaved.mine)) this.later()
  }

  /** Whether it would be sent by itself: what was refused only once it is another. */
  private mayTry(mine: Fields): boolean {
    const { phase } = this.state
    if (this.running) return false
    if (phase === 'refused') return !isSameFields(mine, this.refusedWords ?? {})
    return phase === 'saved' || phase === 'typed'
  }

  private later(): void {
    clearTimeout(this.typing)
    this.typing = setTimeout(() => {
      this.typing = undefined
      const { phase } = this.state
      // These wait for the person, or for the network.
      if (phase === 'conflict' || phase === 'session') return
      if (this.running || this.isBarred) return
      if ((phase === 'offline' || phase === 'broken') && this.retries.hasFailed()) return
      if (this.isDirty()) void this.save()
      else this.look()
    }, AFTER_TYPING_MS)
  }

  private async keep(unsaved: { base: Fields; mine: Fields } | null): Promise<void> {
    const mine = unsaved?.mine ?? null
    this.keptWords = mine
    const isKept = await this.ports.keep(unsaved)
    if (this.keptWords === mine) this.say({ isKept: mine === null || isKept })
  }

  private save(): Promise<boolean> {
    clearTimeout(this.typing)
    this.retries.stop()
    this.typing = undefined
    this.running = this.send().finally(() => {
      this.running = null
      if (!this.isOver) this.look()
    })
    return this.running
  }

  private async send(): Promise<boolean> {
    const unsaved = this.unsaved()
    if (Object.keys(unsaved.mine).length === 0) return true
    const hasRefused = this.state.phase === 'refused'
    this.say({ phase: 'saving', ...(hasRefused && { message: null }) })
    const { done, refusal } = await this.ports.post(unsaved, false)
    if (done && !isWhole(done)) {
      // Something on the way answered for the server: nothing is known to be kept.
      this.retry('broken')
      return false
    }
    if (done) {
      this.retries.reset()
      this.base = { ...this.base, ...unsaved.mine }
      this.take(done.fields)
      this.alsoWaitFor(this.ports.saved(done).catch(() => {}))
      const phase = this.isDirty() ? 'typed' : 'saved'
      this.say({ phase, savedAt: done.savedAt, message: null, conflict: null })
      return true
    }
    this.refusedWords = unsaved.mine
    return this.failed(refusal, unsaved.mine)
  }

  private async failed(
    refusal: NonNullable<Answer<Saved>['refusal']>,
    sent: Fields,
  ): Promise<boolean> {
    const { conflict } = (refusal.body ?? {}) as { conflict?: Conflict }
    if (refusal.status === 409 && conflict) {
      // Typed on meanwhile: what is asked of the person is asked of all their words.
      const now = this.ports.read()
      const names = Object.keys(sent) as FieldName[]
      if (!isSameFields(sent, pick(now, names))) {
        this.say({ phase: 'typed' })
        this.later()
        return false
      }
      this.say({ phase: 'conflict', conflict, message: refusal.message })
      return false
    }
    if (refusal.cause === 'session') this.say({ phase: 'session', message: refusal.message })
    else if (refusal.cause === 'offline' || refusal.cause === 'calledOff') this.retry('offline')
    else if (refusal.cause === 'broken' || refusal.status === 429) this.retry('broken')
    else this.say({ phase: 'refused', message: refusal.message })
    return false
  }

  private retry(phase: 'offline' | 'broken'): void {
    this.say({ phase })
    this.retries.again(() => {
      if (!this.running && !this.isOver && !this.isBarred) void this.save()
    })
  }

  /** Brings what the server says into the form; what can't be touched now waits. */
  private take(said: Fields): void {
    const now = this.ports.read()
    const { base, takeIn, waiting } = absorb({ base: this.base, now, said }, this.ports.mayTouch)
    this.base = base
    this.held.alsoKeep(takeIn)
    if (Object.keys(takeIn).length > 0) this.ports.takeIn(takeIn)
    this.said = waiting.length > 0 ? pick(said, waiting) : null
    clearTimeout(this.waitingTimer)
    if (this.said) {
      this.waitingTimer = setTimeout(() => {
        if (this.said && !this.running && !this.isOver) this.take(this.said)
      }, WAITING_MS)
    }
    this.noticed()
  }

  private say(change: Partial<SavingState>): void {
    const next = { ...this.state, ...change }
    const isSame = (Object.keys(next) as (keyof SavingState)[]).every(
      (key) => next[key] === this.state[key],
    )
    if (isSame) return
    this.state = next
    for (const hear of this.listeners) hear()
  }
}

const isWhole = ({ fields, savedAt }: Partial<Saved>): boolean =>
  typeof fields === 'object' && fields !== null && typeof savedAt === 'string'
