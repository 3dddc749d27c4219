import { byCodeUnit } from '../obligation/ledger/countRow'

/**
 * The canonical JSON of a value: keys sorted by code unit at every level, no blanks, texts as `JSON.stringify` writes
 * them (report.md, Frozen figures). Of what JSON can say only: no `undefined`, no functions.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return value.some(isObject) ? `[${value.map(canonicalJson).join(',')}]` : JSON.stringify(value)
  }
  if (!isObject(value)) return JSON.stringify(value)
  return `{${entriesOf(value)
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`)
    .join(',')}}`
}

/** The canonical JSON of an object in parts, one for each element of the lists right below it: a report is long. */
export function* canonicalParts(value: object): Generator<string> {
  let before = '{'
  for (const [key, inner] of entriesOf(value)) {
    yield `${before}${JSON.stringify(key)}:`
    before = ','
    if (Array.isArray(inner)) yield* listParts(inner)
    else yield canonicalJson(inner)
  }
  yield before === '{' ? '{}' : '}'
}

function* listParts(list: readonly unknown[]): Generator<string> {
  let before = '['
  for (const inner of list) {
    yield before + canonicalJson(inner)
    before = ','
  }
  yield before === '[' ? '[]' : ']'
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).sort(([one], [other]) => byCodeUnit(one, other))
