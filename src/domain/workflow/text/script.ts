import { isCivilDate } from '../../calendar/civil'
import type { InstantText } from '../../contract/instants'
import { isLater, readInstant } from '../../contract/rfc3339'
import {
  check,
  listOf,
  listWithIds,
  objectOf,
  orNull,
  recordOf,
  text,
  textThat,
  yesOrNo,
  type Breach,
  type Check,
  type Fields,
} from '../../contract/shape'
import { isZone } from '../../contract/zone'
import type { UnknownMove } from './decide'
import type { Move, MoveName, Rules } from './types'

/** What `npm run -s workflow` reads: one text from its beginning, and what people asked for (workflow.md, Contract). */
export type TextScript = Rules & {
  readonly author: string
  readonly complete: boolean
  readonly moves: readonly (Move | UnknownMove)[]
}

/** A script that keeps the contract, or the path of the first value that breaks it (`moves[3].seen`) and how. */
export type ParsedScript =
  | { readonly ok: true; readonly script: TextScript }
  | { readonly ok: false; readonly path: string; readonly message: string }

const instant = textThat((value) => readInstant(value) !== undefined, 'not an instant')
const date = textThat(isCivilDate, 'not a date')
const seen = check(Number.isInteger, 'not an integer')
const names = listOf(text)

/** What each move needs. Its reason is no such field: any value is one or is blank; nor is `by`: it may be nobody. */
const NEEDED: Readonly<Record<MoveName, Check>> = {
  edit: objectOf({ seen, complete: yesOrNo }),
  submit: objectOf({ seen }),
  withdraw: objectOf({}),
  reassign: objectOf({ to: text }),
  approve: objectOf({ seen }),
  return: objectOf({}),
  publish: objectOf({ seen }),
  schedule: objectOf({ seen, time: instant }),
  unschedule: objectOf({}),
  embargo: objectOf({ until: orNull(instant) }),
  takeDown: objectOf({}),
  reinstate: objectOf({}),
  tick: objectOf({}),
}

const isMoveName = (name: unknown): name is MoveName =>
  typeof name === 'string' && Object.hasOwn(NEEDED, name)

const move = objectOf({ move: text, at: instant }, (fields) =>
  isMoveName(fields.move) ? NEEDED[fields.move](fields) : undefined,
)

const moves: Check = (value) => listOf(move)(value) ?? orderBreach(value as { at: InstantText }[])

function orderBreach(all: readonly { at: InstantText }[]): Breach | undefined {
  const index = all.findIndex(({ at }, i) => isLater(all[i - 1]?.at ?? at, at))
  return index < 0 ? undefined : { path: `[${index}].at`, message: 'before the move before' }
}

const step = objectOf({ id: text, roles: names })

const steps: Check = (value) =>
  Array.isArray(value) && value.length === 0
    ? { path: '', message: 'no step' }
    : listWithIds(step)(value)

const script = objectOf(
  {
    zone: textThat(isZone, 'not a time zone'),
    config: objectOf({
      steps,
      editors: names,
      publishers: names,
      takers: names,
      distinct: yesOrNo,
    }),
    people: recordOf(names),
    delegations: listOf(objectOf({ from: text, to: text, start: date, end: date })),
    author: text,
    complete: yesOrNo,
    moves,
  },
  strangerBreach,
)

/** The author and who delegates or stands in are among the people. All fields have been checked before. */
function strangerBreach(fields: Fields): Breach | undefined {
  const { people, delegations, author } = fields as unknown as TextScript
  const stranger = (name: string, path: string): Breach[] =>
    Object.hasOwn(people, name) ? [] : [{ path, message: 'not among people' }]
  const [first] = [
    ...delegations.flatMap(({ from, to }, i) => [
      ...stranger(from, `.delegations[${i}].from`),
      ...stranger(to, `.delegations[${i}].to`),
    ]),
    ...stranger(author, '.author'),
  ]
  return first
}

/** Checks a script of unknown origin as a whole, before any move. The path of the script itself is `$`. */
export function parseScript(value: unknown): ParsedScript {
  const breach = script(value)
  if (!breach) return { ok: true, script: value as TextScript }
  return { ok: false, path: breach.path.replace(/^\./, '') || '$', message: breach.message }
}
