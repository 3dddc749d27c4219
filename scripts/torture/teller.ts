import { type Answer, type Client, codeOf, type Request, type Role } from './client'
import { foundRows, type Row } from './found'
import { same } from './judge'
import { type Kind, type Notes, type Step, type Subject, type Values } from './notes'
import type { Tally } from './tally'

/** A write: to which row, as the log and the table of figures call it, and what must be found afterwards. */
export type Deed = { subject: Subject; action: string | null; name?: string; sets: Values }

/** What a story goes on from: the row that was answered or seen. */
export type Doc = { id: string; revision?: string }

type Look<Body> = () => Promise<Body | null>
type Asking = Request | (() => Promise<Request>)

/** Said while others hold what is asked for: for up to a minute by a server that was killed. */
const PASSING = new Set([
  'deskBusy',
  'movedMeanwhile',
  'savedMeanwhile',
  'scheduleBusy',
  'scheduleChanged',
])
const BUSY_MS = 2000
const MOST_BUSY = 45
const MOST_TRIES = 8

/** Who tells one story: asks, notes what was answered, and goes on where a server broke off. */
export class Teller {
  constructor(
    private readonly client: Client,
    private readonly parts: { story: string; tally: Tally; media: string },
  ) {}

  get notes(): Notes {
    return this.client.notes
  }

  /** Reads until there is an answer; null when it is refused. */
  async read<Body>(role: Role, path: string): Promise<Body | null> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await this.client.send<Body>(role, { method: 'GET', path })
      if (answer.kind === 'done') return answer.body
      if (answer.kind === 'refused') return null
      await this.client.nextRound()
    }
    return null
  }

  /**
   * Asks until there is an answer. Where a server broke off, what is there says whether it was done: then it must stay,
   * else nothing of it may come later, and it is asked again. Null when it is refused.
   * @param look gives what was made when the row as it is read tells that it was done; without it the row itself does.
   */
  async write<Body = Doc>(
    deed: Deed,
    role: Role,
    asking: Asking,
    look?: Look<Body>,
  ): Promise<Body | null> {
    for (let [tries, busy] = [0, 0]; tries < MOST_TRIES && busy < MOST_BUSY;) {
      const request = typeof asking === 'function' ? await asking() : asking
      const { answer, step } = await this.once<Body>(deed, role, request)
      if (answer.kind === 'done') return answer.body
      if (answer.kind === 'refused') {
        if (!PASSING.has(codeOf(answer.body))) return null
        busy += 1
        await pause(BUSY_MS)
        continue
      }
      if (answer.isLate) return null
      tries += 1
      await this.client.nextRound()
      const seen = await (look ? look() : (this.rowAs(deed) as Promise<Body | null>))
      if (seen === null) this.notes.withdraw(deed.subject, step)
      else {
        step.isSure = true
        return seen
      }
    }
    return null
  }

  /** Makes a row; its id is noted. */
  async make(deed: Deed, role: Role, request: Request): Promise<Doc | null> {
    const name = deed.name ?? `${deed.action} ${deed.subject.kind}`
    const made = await this.write<Doc | { doc: Doc }>({ ...deed, name }, role, request)
    if (!made) return null
    const doc = 'doc' in made ? made.doc : made
    deed.subject.id = doc.id
    return doc
  }

  /** The newest row of a collection that has a value. */
  async rowWith(collection: string, field: string, value: string): Promise<Row | null> {
    const found = await this.read<{ docs: Row[] }>(
      'administrator',
      `/${collection}?depth=0&draft=true&trash=true&joins=false&limit=1&sort=-createdAt` +
        `&where[${field}][equals]=${encodeURIComponent(value)}`,
    )
    return found?.docs[0] ?? null
  }

  private async once<Body>({ subject, action, name, sets }: Deed, role: Role, request: Request) {
    let step: Step = { action, sets, isSure: false }
    const answer: Answer<Body> = await this.client.send<Body>(role, request, () => {
      step = this.notes.begin(subject, action, sets)
    })
    if (answer.kind === 'done') step.isSure = true
    if (answer.kind === 'refused') this.notes.withdraw(subject, step)
    const { story, tally } = this.parts
    tally.count(story, name ?? action ?? '', OUTCOME[answer.kind])
    return { answer, step }
  }

  /** The row of a deed, when it is as the deed sets it. */
  private async rowAs({ subject, sets }: Deed): Promise<Row | null> {
    const [field, value] = subject.id ? ['id', subject.id] : NAMED_BY[subject.kind](subject, sets)
    const row = await this.rowWith(subject.kind, field, value)
    if (!row) return null
    const [found] =
      foundRows({ rows: { [subject.kind]: [row] }, rundowns: [], events: [] }, this.parts.media)[
        subject.kind
      ] ?? []
    const own = Object.entries(sets).filter(([name]) => !OF_AIRINGS.has(name))
    const isAsSet = own.every(([name, wanted]) => same(found?.values[name], wanted))
    return isAsSet ? row : null
  }
}

/** Values that are counted in other rows. */
const OF_AIRINGS = new Set(['airings', 'airingNote', 'records'])

const OUTCOME = { done: 'acknowledged', refused: 'refused', unknown: 'unanswered' } as const

/** By what a row is found whose id nobody told. */
const NAMED_BY: Record<Kind, (subject: Subject, sets: Values) => [field: string, value: string]> = {
  articles: (_, { title }) => ['title', String(title)],
  files: ({ token }) => ['title', token],
  issues: ({ token }) => ['title', token],
  media: ({ token }) => ['alt', token],
  requests: ({ token }) => ['number', token],
  rundowns: ({ token }) => ['key', token],
  schedules: ({ token }) => ['key', token],
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
