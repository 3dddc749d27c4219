import type { Found } from './crawl'
import type { FaultKind } from './faults'

/** A fault that is known, and why it is still there. */
type Allowed = { kind: FaultKind; what: RegExp; where: RegExp; why: string }

const ALLOWED: readonly Allowed[] = [
  {
    kind: 'raw date',
    what: /^\d{4}-\d\d-\d\dT/,
    where: /\/admin\/nhap-so-lieu\/[\w-]+/,
    why: 'cells of a file that is brought in are shown as they stand in it, to be found there and corrected',
  },
]

/** The faults as lines, each once with the first place it was met; those that are known are left out. */
export function linesOf(found: readonly Found[]): string[] {
  const lines = new Map<string, string>()
  for (const { account, address, at, faults } of found) {
    for (const { kind, what } of faults) {
      const isKnown = ALLOWED.some(
        (one) => one.kind === kind && one.what.test(what) && one.where.test(address),
      )
      const fault = `${kind}: ${what}`
      if (!isKnown && !lines.has(fault)) lines.set(fault, `${fault} – ${account} ${address} ${at}`)
    }
  }
  return [...lines.values()]
}
