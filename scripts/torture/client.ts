import { SAMPLE_ACCOUNTS } from '../seed/sample/accounts'
import type { Notes, Values } from './notes'
import type { Program } from './program'
import type { Random } from './random'

export type Role = (typeof SAMPLE_ACCOUNTS)[number]['role']

/** How a request ended: done, refused with words, or nobody knows. */
export type Answer<Body = Record<string, unknown>> =
  | { kind: 'done'; body: Body }
  | { kind: 'refused'; status: number; body: Body }
  /** Late: given up on, and perhaps still under way. */
  | { kind: 'unknown'; isLate: boolean }

export type Request = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: Values | FormData
}

/** What the client counts. */
export type Counts = {
  requests: number
  done: number
  refused: number
  unanswered: number
  /** Answers of 500 and above, with what they said. */
  serverErrors: string[]
  /** Refusals by their code or status. */
  refusals: Map<string, number>
}

const GIVE_UP_MS = 300_000

/** People who are logged in and ask the servers that run, as the admin's pages do. */
export class Client {
  readonly counts: Counts = {
    requests: 0,
    done: 0,
    refused: 0,
    unanswered: 0,
    serverErrors: [],
    refusals: new Map(),
  }
  private readonly cookies = new Map<Role, string>()
  private open: Promise<void> = Promise.resolve()
  private letIn: () => void = () => undefined
  private readonly underWay = new Set<Promise<unknown>>()
  private rounds: (() => void)[] = []

  constructor(
    private readonly servers: readonly Program[],
    private readonly random: Random,
    readonly notes: Notes,
  ) {}

  async logIn(password: string): Promise<void> {
    for (const { role, email } of SAMPLE_ACCOUNTS) {
      const url = this.servers[0]?.url ?? ''
      const response = await fetch(`${url}/api/users/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ email, password }),
      })
      const cookie = /payload-token=[^;]+/.exec(response.headers.get('set-cookie') ?? '')?.[0]
      if (!cookie) throw new Error(`${email}: ${response.status} ${await response.text()}`)
      this.cookies.set(role, cookie)
    }
  }

  /** Lets no writes begin, and waits for those under way. */
  async pause(): Promise<void> {
    this.open = new Promise((letIn) => (this.letIn = letIn))
    await Promise.allSettled([...this.underWay])
  }

  resume(): void {
    this.letIn()
    for (const done of this.rounds.splice(0)) done()
  }

  /** Settles when all that was asked so far has been looked after. */
  nextRound(): Promise<void> {
    return new Promise((done) => this.rounds.push(done))
  }

  /**
   * Asks when nothing is paused; a pause waits for the answer.
   * @param begin told in the moment before it is asked.
   */
  async send<Body = Record<string, unknown>>(
    role: Role,
    request: Request,
    begin: () => void = () => undefined,
  ): Promise<Answer<Body>> {
    await this.letThrough()
    begin()
    const asking = this.ask<Body>(role, request)
    this.underWay.add(asking)
    return asking.finally(() => this.underWay.delete(asking))
  }

  /** Asks one of the servers that run, whatever is paused. */
  async ask<Body = Record<string, unknown>>(
    role: Role,
    { method, path, body }: Request,
  ): Promise<Answer<Body>> {
    const server = this.random.pick(this.running())
    const url = server?.url ?? ''
    this.counts.requests += 1
    try {
      const response = await fetch(`${url}/api${path}`, {
        method,
        headers: {
          cookie: this.cookies.get(role) ?? '',
          origin: url,
          'sec-fetch-site': 'same-origin',
          ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        },
        body: body instanceof FormData ? body : body && JSON.stringify(body),
        signal: AbortSignal.timeout(GIVE_UP_MS),
      })
      const text = await response.text()
      return this.answered<Body>(`${method} ${path}`, response.status, text)
    } catch (error) {
      this.counts.unanswered += 1
      return { kind: 'unknown', isLate: (error as Error).name === 'TimeoutError' }
    }
  }

  /** What comes through begins in the same moment: a pause waits for it. */
  private async letThrough(): Promise<void> {
    let asked: Promise<void>
    do {
      asked = this.open
      await asked
    } while (asked !== this.open)
  }

  private running(): readonly Program[] {
    const running = this.servers.filter((server) => server.isReady())
    return running.length > 0 ? running : this.servers
  }

  private answered<Body>(what: string, status: number, text: string): Answer<Body> {
    if (status >= 500) {
      this.counts.serverErrors.push(`${what}: ${status} ${text.slice(0, 300)}`)
      return { kind: 'unknown', isLate: false }
    }
    const body = JSON.parse(text || '{}') as Body
    if (status < 400) {
      this.counts.done += 1
      return { kind: 'done', body }
    }
    this.counts.refused += 1
    const reason = `${status} ${codeOf(body)}`
    this.counts.refusals.set(reason, (this.counts.refusals.get(reason) ?? 0) + 1)
    return { kind: 'refused', status, body }
  }
}

/** Why something was refused: its code, or the words. */
export function codeOf(body: unknown): string {
  const { errors, message } = body as {
    errors?: { message?: string; data?: { code?: string; errors?: { message: string }[] } }[]
    message?: string
  }
  const [first] = errors ?? []
  return (
    first?.data?.code ??
    first?.data?.errors?.[0]?.message ??
    first?.message ??
    message ??
    ''
  ).slice(0, 120)
}
