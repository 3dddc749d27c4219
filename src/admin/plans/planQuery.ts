/** What of a plan one looks at; the address keeps it, so that it can be sent to somebody. */
export type PlanQuery = {
  plan: string | null
  order: 'document' | 'worst'
  /** Only clauses that somebody owes something by. */
  onlyOwed: boolean
  /** The obligation that is opened down, and in which period. */
  opened: string | null
  period: string | null
}

const ID = /^[\w-]{1,64}$/

type Params = Readonly<Record<string, string | string[] | undefined>>

export function readPlanQuery(params: Params): PlanQuery {
  const text = (name: string) => {
    const value = params[name]
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
  }
  const id = (name: string) => (ID.test(text(name)) ? text(name) : null)
  return {
    plan: id('vanban'),
    order: text('xep') === 'xau-nhat' ? 'worst' : 'document',
    onlyOwed: text('chi') === 'nghia-vu',
    opened: id('mo'),
    period: id('ky'),
  }
}

/** The parts of the address that stay while one opens and closes obligations. */
export function keptParts({ order, onlyOwed }: PlanQuery): Record<string, string | undefined> {
  return {
    xep: order === 'worst' ? 'xau-nhat' : undefined,
    chi: onlyOwed ? 'nghia-vu' : undefined,
  }
}
