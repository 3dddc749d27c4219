import type { CivilDate } from '../../calendar/civil'

type Names = {
  readonly name: string
  readonly formerNames: readonly { name: string; from: CivilDate; to: CivilDate | null }[]
}

/** What a body was called on a day (domain.md §1): a former name in its time, else the present one. */
export const namedOn = ({ name, formerNames }: Names, day: CivilDate): string =>
  formerNames.find(({ from, to }) => from <= day && (to === null || day <= to))?.name ?? name
