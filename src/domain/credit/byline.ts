import { creditsIn } from './creditFault'
import { type Credit, WORK_KINDS, type WorkKind } from './types'

type Signed = { penName?: string | null; people?: unknown }

/** Who signs a text: its authors in their order; where none are named, its pen name; empty for nobody. */
export function bylineOf({ penName, people }: Signed): string {
  const authors = creditsIn(people).filter(({ kind }) => kind === 'writing')
  return authors.length > 0 ? authors.map(({ name }) => name).join(', ') : (penName ?? '').trim()
}

export const hasAuthors = (people: unknown): boolean =>
  creditsIn(people).some(({ kind }) => kind === 'writing')

/** The names by what was done, kinds in their order, names in that of the list; authors first. */
export function namesByKind(
  credits: readonly Pick<Credit, 'kind' | 'name'>[],
): { kind: WorkKind; names: string[] }[] {
  return WORK_KINDS.map((kind) => ({
    kind,
    names: credits.filter((one) => one.kind === kind).map(({ name }) => name),
  })).filter(({ names }) => names.length > 0)
}

/** The accounts of those who wrote a text, with its author: none of them approves it. */
export const writingAccounts = (people: unknown): string[] =>
  creditsIn(people).flatMap(({ kind, user }) => (kind === 'writing' && user ? [user] : []))
