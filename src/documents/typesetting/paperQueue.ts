/** Sets one paper after another, apart from the thread that answers people. */
export type Typesetter<Job, File> = {
  set: (job: Job) => Promise<File>
  /** Ends it in the middle of a paper too. */
  end: () => void
}

/** That no more papers are taken in now, or that one took longer than any should. */
export class PaperNotSet extends Error {
  constructor(readonly why: 'full' | 'slow') {
    super(why === 'full' ? 'too many papers wait to be set' : 'the paper took too long to set')
  }
}

type Bounds = {
  /** Papers that wait; who comes then is refused at once. */
  waiting: number
  /** Who has waited so long is refused. */
  waitMs: number
  /** A paper that is set for so long is given up. */
  setMs: number
  /** One that is set for so long lets those behind it go on beside it. */
  slowMs: number
  /** So many are set at once, of which all but one are slow. */
  typesetters: number
}

type Waiting<Job, File> = {
  job: Job
  resolve: (file: File) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}
type Place<Job, File> = { typesetter: Typesetter<Job, File>; isBusy: boolean; isSlow: boolean }

/**
 * A queue of papers that is bounded in length and in time: one after another, and beside one that takes long, so that nobody
 * waits for another's hundred pages.
 */
export class PaperQueue<Job, File> {
  private readonly places: Place<Job, File>[] = []
  private readonly line: Waiting<Job, File>[] = []

  constructor(
    private readonly begin: () => Typesetter<Job, File>,
    private readonly bounds: Bounds,
  ) {}

  /** @throws PaperNotSet when there is no room, or no time; else what the typesetter says. */
  set(job: Job): Promise<File> {
    const { waiting, waitMs } = this.bounds
    return new Promise<File>((resolve, reject) => {
      if (this.line.length >= waiting) return reject(new PaperNotSet('full'))
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(one), 1)
        reject(new PaperNotSet('full'))
      }, waitMs)
      const one: Waiting<Job, File> = { job, resolve, reject, timer }
      this.line.push(one)
      this.goOn()
    })
  }

  private goOn(): void {
    const place = this.line.length > 0 ? this.freePlace() : null
    const next = place && this.line.shift()
    if (!next) return
    clearTimeout(next.timer)
    void this.setAt(place, next)
  }

  private freePlace(): Place<Job, File> | null {
    const free = this.places.find(({ isBusy }) => !isBusy)
    if (free) return free
    const isEachSlow = this.places.every(({ isSlow }) => isSlow)
    if (!isEachSlow || this.places.length >= this.bounds.typesetters) return null
    const place = { typesetter: this.begin(), isBusy: false, isSlow: false }
    this.places.push(place)
    return place
  }

  private async setAt(place: Place<Job, File>, { job, resolve, reject }: Waiting<Job, File>) {
    const { setMs, slowMs } = this.bounds
    place.isBusy = true
    const slow = setTimeout(() => {
      place.isSlow = true
      this.goOn()
    }, slowMs)
    const over = setTimeout(() => {
      reject(new PaperNotSet('slow'))
      this.close(place)
      this.goOn()
    }, setMs)
    try {
      resolve(await place.typesetter.set(job))
    } catch (error) {
      reject(error as Error)
    } finally {
      clearTimeout(slow)
      clearTimeout(over)
      place.isBusy = false
      place.isSlow = false
      // The second one was for those who waited: its fonts and results need not stay.
      if (this.places.length > 1 && this.line.length === 0) this.close(place)
      this.goOn()
    }
  }

  private close(place: Place<Job, File>): void {
    const at = this.places.indexOf(place)
    if (at === -1) return
    this.places.splice(at, 1)
    place.typesetter.end()
  }
}
