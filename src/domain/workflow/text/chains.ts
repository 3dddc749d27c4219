import { EDITOR_ROLES, type Role } from '../../roles'
import type { Chain } from './types'

/** A step of a chain as an organisation names it. */
export type ChainStep = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** A chain of approval by its name, as a text keeps it from the moment it is submitted. */
export type NamedChain = Omit<Chain, 'steps'> & {
  readonly name: string
  readonly steps: readonly ChainStep[]
}

/** Where a chain holds: everywhere at the organisation, at one outlet, and there for some columns or genres alone. */
export type ChainScope = {
  readonly organisation: string | null
  readonly outlet: string | null
  /** None is all. */
  readonly columns: readonly string[]
  readonly genres: readonly string[]
}

/** Who takes down what readers have, and lets it be published again, unless an organisation says otherwise. */
export const TAKERS = ['editorInChief', 'outletHead'] as const satisfies readonly Role[]

/** Who edits and submits the drafts of others. */
const DRAFT_EDITORS = [...EDITOR_ROLES, 'secretary', 'outletHead', 'administrator'] as const

/** The chain where nothing else is laid down: one step, by any editor. */
export const ONE_STEP: NamedChain = {
  name: 'Một bước duyệt',
  steps: [{ id: 'bien-tap', name: 'Biên tập', roles: EDITOR_ROLES }],
  editors: DRAFT_EDITORS,
  publishers: EDITOR_ROLES,
  takers: TAKERS,
  distinct: false,
}

type Place = {
  readonly organisation: string | null
  readonly outlet: string | null
  readonly column: string | null
  readonly genre: string | null
}

/**
 * The chain for a text: the one that is laid down most closely. Its column goes before its genre, that before its outlet, and that
 * before its organisation. Null where none is laid down.
 */
export function closestChain<One extends ChainScope>(
  chains: readonly One[],
  place: Place,
): One | null {
  const fitting = chains
    .map((chain) => ({ chain, rank: closeness(chain, place) }))
    .filter(({ rank }) => rank !== null)
  fitting.sort((one, other) => (other.rank ?? 0) - (one.rank ?? 0))
  return fitting[0]?.chain ?? null
}

/** The chains that some text of an outlet comes under; null stands for the one step, where nothing closer is laid down. */
export function chainsInForce<One extends ChainScope>(
  chains: readonly One[],
  at: Pick<Place, 'outlet' | 'organisation'>,
): (One | null)[] {
  const none = [null]
  const isClosest = (chain: One) =>
    [...(chain.columns.length > 0 ? chain.columns : none)].some((column) =>
      [...(chain.genres.length > 0 ? chain.genres : none)].some(
        (genre) => closestChain(chains, { ...at, column, genre }) === chain,
      ),
    )
  const isAnyLeft = closestChain(chains, { ...at, column: null, genre: null }) === null
  return [...chains.filter(isClosest), ...(isAnyLeft ? none : [])]
}

/** How closely a chain's scope fits a place; null if it doesn't. */
function closeness(scope: ChainScope, place: Place): number | null {
  const { outlet, organisation, columns, genres } = scope
  if (outlet ? outlet !== place.outlet : !organisation || organisation !== place.organisation) {
    return null
  }
  if (columns.length > 0 && !columns.includes(place.column ?? '')) return null
  if (genres.length > 0 && !genres.includes(place.genre ?? '')) return null
  return (columns.length > 0 ? 4 : 0) + (genres.length > 0 ? 2 : 0) + (outlet ? 1 : 0)
}

/** Whether two chains would be the closest ones of the same text: of those none could be told to hold. */
export function collide(one: ChainScope, other: ChainScope): boolean {
  const overlap = (mine: readonly string[], theirs: readonly string[]) =>
    mine.length === 0 ? theirs.length === 0 : mine.some((part) => theirs.includes(part))
  return (
    one.outlet === other.outlet &&
    (one.outlet !== null || one.organisation === other.organisation) &&
    overlap(one.columns, other.columns) &&
    overlap(one.genres, other.genres)
  )
}
