import type { Json } from '@/domain/text/merge/types'

import { changedIn, type FieldName, type Fields, isSameFields } from '../fields/textFields'
import type { Conflict, Ports, Saved, SavingState, Unsaved } from '../fields/types'
import { type AfterAnswer, afterAnswer } from './afterAnswer'
import { goesByItself, isHeldUp } from './byItself'
import { KeptWords } from './KeptWords'
import { News } from './News'
import { Pause } from './Pause'
import { RetryClock } from './RetryClock'
import { ServerSide } from './ServerSide'
import { Status } from './Status'

const AFTER_TYPING_MS = 1500
const LOOK_MS = 100
/** How often a person who types on is followed before whatever waits is told so. */
const MOST_TURNS = 5

/**
 * Saves an open text by itself: one save at a time, some time after the last keystroke, at once when asked. It keeps what
 * the server last said of each field and sends that with what became of it, so that a save that is sent twice, or beside
 * somebody else's, loses nothing.
 */
export class Saver {
  private readonly status: Status
  /** What is typed is sent after it. */
  private readonly typing = new Pause(AFTER_TYPING_MS, () => this.sendTyped())
  private readonly looking = new Pause(LOOK_MS, () => this.look())
  private running: Promise<boolean> | null = null
  private begun = 0
  private told: Promise<void> = Promise.resolve()
  private readonly retries = new RetryClock()
  private readonly server: ServerSide
  private readonly news: News
  private readonly kept: KeptWords
  private isOver = false
  /** Somebody else is logged in: nothing goes out in their name. */
  private isBarred = false
  /** What was sent last and not taken. */
  private refusedWords: Fields | null = null

  constructor(
    base: Fields,
    private readonly ports: Ports,
    savedAt: string | null,
  ) {
    const nothing = { message: null, conflict: null, isKept: true }
    this.status = new Status({ phase: 'saved', savedAt, ...nothing })
    this.server = new ServerSide(base, ports, {
      taken: () => this.noticed(),
      mayTake: () => !this.running && !this.isOver,
    })
    this.news = new News({
      knownAt: () => this.snapshot().savedAt ?? '',
      saving: () => this.running,
      begun: () => this.begun,
      readAnew: () => ports.readAnew(),
      bring: (said, at) => {
        this.status.say({ savedAt: at })
        this.server.take(said)
      },
    })
    this.kept = new KeptWords(ports.keep, (isKept) => this.status.say({ isKept }))
  }

  snapshot = (): SavingState => this.status.snapshot()

  listen = (hear: () => void): (() => void) => this.status.listen(hear)

  /** Somebody changed something in the form: `isTyped` where that is certain. */
  noticed(isTyped = false): void {
    if (this.isOver) return
    const isFirst = isTyped && this.snapshot().phase === 'saved'
    if (isFirst) this.status.say({ phase: 'typed', isKept: false })
    if (isTyped) this.typing.begin()
    if (!this.looking.isOn()) this.looking.begin()
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
    const left = this.ports.post(this.server.unsaved(), true)
    void left.then(({ done }) => (done ? this.ports.keep(null) : false)).catch(() => {})
  }

  /** The text was saved by somebody else, or in another window of this person. */
  heard(savedAt: string): Promise<void> {
    return this.news.heard(savedAt)
  }

  /** Tries again what failed: there is a connection again, somebody has logged in. */
  again(): void {
    if (this.snapshot().phase === 'saved' || this.isOver) return
    this.retries.reset()
    void this.flush()
  }

  /** Sends nothing until it may again. */
  bar(isBarred: boolean): void {
    this.isBarred = isBarred
  }

  /** The session of this person is over, as found out elsewhere. */
  over(): void {
    this.status.say({ phase: 'session' })
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
    this.server.decided(conflict, chosen, this.refusedWords ?? {})
    this.status.say({ phase: 'typed', conflict: null })
    return this.flush()
  }

  /**
   * Puts words of before into the form, with what they were written on; what was written in their place since is saved
   * first. Answers whether they are in it.
   */
  async recover({ base, mine }: Unsaved): Promise<boolean> {
    if (!(await this.flush()) && this.isWrittenIn(mine)) return false
    this.server.rebase(base)
    this.ports.takeIn(mine)
    this.noticed(true)
    return true
  }

  private isWrittenIn(fields: Fields): boolean {
    return Object.keys(this.server.unsaved().mine).some((name) => name in fields)
  }

  end(): void {
    this.leave()
    this.isOver = true
    this.retries.stop()
    this.server.stop()
    this.news.stop()
    this.typing.stop()
    this.looking.stop()
  }

  isDirty(): boolean {
    return this.server.isDirty()
  }

  /** Looks whether anything differs from what the server has, and puts that into the buffer. */
  private look(): void {
    if (this.isOver) return
    const unsaved = this.server.unsaved()
    const isDirty = Object.keys(unsaved.mine).length > 0
    void this.kept.put(isDirty ? unsaved : null)
    if (!isDirty) {
      this.typing.stop()
      if (!this.running) {
        this.status.say({ phase: 'saved', message: null, conflict: null })
        this.ports.settled()
      }
      return
    }
    if (this.snapshot().phase === 'saved') this.status.say({ phase: 'typed' })
    if (this.typing.isOn() || this.running) return
    const isAsRefused = () => isSameFields(unsaved.mine, this.refusedWords ?? {})
    if (goesByItself(this.snapshot().phase, isAsRefused)) this.typing.begin()
  }

  private sendTyped(): void {
    if (this.running || this.isBarred) return
    if (isHeldUp(this.snapshot().phase, this.retries.hasFailed())) return
    if (this.isDirty()) void this.save()
    else this.look()
  }

  private save(): Promise<boolean> {
    this.typing.stop()
    this.retries.stop()
    this.running = this.send().finally(() => {
      this.running = null
      if (!this.isOver) this.look()
    })
    return this.running
  }

  private async send(): Promise<boolean> {
    const unsaved = this.server.unsaved()
    if (Object.keys(unsaved.mine).length === 0) return true
    const hasRefused = this.snapshot().phase === 'refused'
    this.status.say({ phase: 'saving', ...(hasRefused && { message: null }) })
    this.begun += 1
    const answer = await this.ports.post(unsaved, false)
    const at = { sent: unsaved.mine, now: this.ports.read() }
    return this.follow(afterAnswer(answer, at), unsaved.mine)
  }

  /** Does what follows from an answer; says whether the server has what was sent. */
  private follow(next: AfterAnswer, sent: Fields): boolean {
    if (next.kind === 'saved') this.isSaved(next.saved, sent)
    else if (next.kind === 'retry') this.retry(next.phase)
    else if (next.kind === 'resend') {
      this.status.say({ phase: 'typed' })
      this.typing.begin()
    } else {
      const { kind: phase, ...why } = next
      this.refusedWords = sent
      this.status.say({ phase, ...why })
    }
    return next.kind === 'saved'
  }

  private isSaved(saved: Saved, sent: Fields): void {
    this.retries.reset()
    this.server.rebase(sent)
    this.server.take(saved.fields)
    this.alsoWaitFor(this.ports.saved(saved).catch(() => {}))
    const phase = this.isDirty() ? 'typed' : 'saved'
    this.status.say({ phase, savedAt: saved.savedAt, message: null, conflict: null })
  }

  private retry(phase: 'offline' | 'broken'): void {
    this.status.say({ phase })
    this.retries.again(() => {
      if (!this.running && !this.isOver && !this.isBarred) void this.save()
    })
  }
}
