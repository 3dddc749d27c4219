/** Rows the client writes, by what it finds them with again. */
export type Kind = 'articles' | 'files' | 'issues' | 'media' | 'requests' | 'rundowns' | 'schedules'

export type Values = Record<string, unknown>

/** One write that was asked for. */
export type Step = {
  /** What the log calls it; null for what it does not tell of. */
  action: string | null
  /** What must be found afterwards. */
  sets: Values
  /** Whether the server answered that it was done, or it was seen to be done; else nobody knows. */
  isSure: boolean
}

/** A row of the client's own and what it asked of it, the making first. */
export type Subject = {
  kind: Kind
  /** A text that no other row has. */
  token: string
  id: string | null
  steps: Step[]
}

/** Everything the client asked for. */
export class Notes {
  readonly subjects: Subject[] = []
  /** The airings whose making was answered. */
  readonly airings = new Set<string>()
  private count = 0

  constructor(private readonly prefix: string) {}

  /** A text that occurs once: `TD7-41`. */
  token(): string {
    this.count += 1
    return `${this.prefix}-${this.count}`
  }

  add(kind: Kind, token: string): Subject {
    const subject: Subject = { kind, token, id: null, steps: [] }
    this.subjects.push(subject)
    return subject
  }

  /** Notes a write before it is sent: until it is answered nobody knows. */
  begin(subject: Subject, action: string | null, sets: Values): Step {
    const step: Step = { action, sets, isSure: false }
    subject.steps.push(step)
    return step
  }

  /** A refused write changes nothing, nor does one that was seen not to have been done. */
  withdraw(subject: Subject, step: Step): void {
    subject.steps = subject.steps.filter((one) => one !== step)
  }

  sure(): number {
    return this.subjects.flatMap(({ steps }) => steps).filter(({ isSure }) => isSure).length
  }
}

/** A token at the beginning of a text that may go on. */
export function tokenIn(text: unknown): string | null {
  return typeof text === 'string' ? (/^(TD\d+-\d+)(?!\d)/.exec(text)?.[1] ?? null) : null
}
