type Json = Record<string, unknown>

/** What became of a description: what breaks whoever relies on it, and what they don't notice. */
export type Difference = { breaking: string[]; additive: string[] }

/** Which way values go: into the API what is asked for gets narrower by a break, out of it what is answered gets wider. */
type Way = 'asked' | 'answered'

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectAt = (value: unknown, key: string): Json =>
  isObject(value) && isObject(value[key]) ? value[key] : {}
const listAt = (value: unknown, key: string): unknown[] =>
  isObject(value) && Array.isArray(value[key]) ? (value[key] as unknown[]) : []

/** Compares two OpenAPI descriptions, the promised one and the one that is kept now. */
export function difference(before: Json, after: Json): Difference {
  const found: Difference = { breaking: [], additive: [] }
  const [was, is] = [objectAt(before, 'paths'), objectAt(after, 'paths')]
  for (const path of Object.keys(is)) if (!(path in was)) found.additive.push(`${path} is new`)
  for (const path of Object.keys(was)) {
    if (!(path in is)) found.breaking.push(`${path} is gone`)
    else
      compareOperation(
        path,
        { was: objectAt(was[path], 'get'), is: objectAt(is[path], 'get') },
        found,
      )
  }
  const schemas = (of: Json) => objectAt(objectAt(of, 'components'), 'schemas')
  compareNamed(schemas(before), schemas(after), found)
  return found
}

type Pair<Value = unknown> = { was: Value; is: Value }

function compareOperation(path: string, { was, is }: Pair<Json>, found: Difference): void {
  if (was.operationId !== is.operationId) {
    found.breaking.push(
      `${path} is called ${String(is.operationId)}, not ${String(was.operationId)}`,
    )
  }
  const named = (of: Json) =>
    new Map(
      listAt(of, 'parameters').map((one) => [
        `${(one as Json).in} ${(one as Json).name}`,
        one as Json,
      ]),
    )
  const [asked, now] = [named(was), named(is)]
  for (const [name, one] of now) {
    if (asked.has(name)) continue
    if (one.required === true) found.breaking.push(`${path} demands ${name}`)
    else found.additive.push(`${path} takes ${name}`)
  }
  for (const [name, one] of asked) {
    const other = now.get(name)
    if (!other) found.breaking.push(`${path} takes no ${name} any more`)
    else compareShape(`${path} ${name}`, { was: one.schema, is: other.schema }, 'asked', found)
  }
  compareAnswers(path, { was: objectAt(was, 'responses'), is: objectAt(is, 'responses') }, found)
}

function compareAnswers(path: string, { was, is }: Pair<Json>, found: Difference): void {
  for (const status of Object.keys(was)) {
    // A problem that does not happen any more troubles nobody.
    if (!(status in is))
      (status === '200' ? found.breaking : found.additive).push(`${path} answers no ${status}`)
  }
  for (const status of Object.keys(is)) {
    if (!(status in was)) found.additive.push(`${path} answers ${status}`)
  }
  const [before, after] = [objectAt(was[200], 'content'), objectAt(is[200], 'content')]
  for (const type of Object.keys(before)) {
    if (!(type in after)) found.breaking.push(`${path} answers no ${type}`)
    else {
      const pair = { was: (before[type] as Json).schema, is: (after[type] as Json).schema }
      compareShape(`${path} 200`, pair, 'answered', found)
    }
  }
  for (const type of Object.keys(after)) {
    if (!(type in before)) found.additive.push(`${path} answers ${type}`)
  }
}

function compareNamed(was: Json, is: Json, found: Difference): void {
  for (const name of Object.keys(is)) if (!(name in was)) found.additive.push(`${name} is new`)
  for (const name of Object.keys(was)) {
    if (!(name in is)) found.breaking.push(`${name} is gone`)
    else compareShape(name, { was: was[name], is: is[name] }, 'answered', found)
  }
}

const text = (value: unknown) => JSON.stringify(value ?? null)

/** Everything of a shape that is neither looked into nor a mere word. */
const LOOKED_INTO = [
  'properties',
  'required',
  'items',
  'anyOf',
  'oneOf',
  'enum',
  'additionalProperties',
]
const WORDS = ['description', 'title', 'examples']

function compareShape(place: string, { was, is }: Pair, way: Way, found: Difference): void {
  if (text(was) === text(is)) return
  if (!isObject(was) || !isObject(is)) {
    found.breaking.push(`${place} was ${text(was)}, is ${text(is)}`)
    return
  }
  const keys = new Set([...Object.keys(was), ...Object.keys(is)])
  for (const key of keys) {
    if (LOOKED_INTO.includes(key) || text(was[key]) === text(is[key])) continue
    const list = WORDS.includes(key) ? found.additive : found.breaking
    list.push(`${place}: ${key} was ${text(was[key])}, is ${text(is[key])}`)
  }
  compareEnum(place, { was: was.enum, is: is.enum }, way, found)
  compareProperties(place, { was, is }, way, found)
  if ('items' in was || 'items' in is) {
    compareShape(`${place}[]`, { was: was.items, is: is.items }, way, found)
  }
  for (const key of ['anyOf', 'oneOf', 'additionalProperties']) {
    compareChoices(`${place} ${key}`, { was: was[key], is: is[key] }, way, found)
  }
}

function compareEnum(place: string, { was, is }: Pair, way: Way, found: Difference): void {
  if (text(was) === text(is)) return
  const [before, after] = [Array.isArray(was) ? was : null, Array.isArray(is) ? is : null]
  if (!before || !after) {
    // Any value where there was a list: more may come out, and more may go in.
    const isWider = after === null
    const list = isWider === (way === 'asked') ? found.additive : found.breaking
    list.push(`${place} ${isWider ? 'is any value' : 'is one of a list'}`)
    return
  }
  const gone = before.filter((one) => !after.includes(one))
  const come = after.filter((one) => !before.includes(one))
  if (gone.length > 0) found.breaking.push(`${place} is not ${gone.join(', ')} any more`)
  // The contract says that new words may come.
  if (come.length > 0) found.additive.push(`${place} may be ${come.join(', ')}`)
}

function compareProperties(
  place: string,
  { was, is }: Pair<Json>,
  way: Way,
  found: Difference,
): void {
  const [before, after] = [objectAt(was, 'properties'), objectAt(is, 'properties')]
  const [needed, needs] = [listAt(was, 'required'), listAt(is, 'required')]
  for (const name of Object.keys(after)) {
    if (name in before)
      compareShape(`${place}.${name}`, { was: before[name], is: after[name] }, way, found)
    else if (way === 'asked' && needs.includes(name))
      found.breaking.push(`${place}.${name} is demanded`)
    else found.additive.push(`${place}.${name} is new`)
  }
  for (const name of Object.keys(before)) {
    if (!(name in after)) found.breaking.push(`${place}.${name} is gone`)
    else if (way === 'answered' && needed.includes(name) && !needs.includes(name)) {
      found.breaking.push(`${place}.${name} may be missing`)
    }
  }
}

function compareChoices(place: string, { was, is }: Pair, way: Way, found: Difference): void {
  if (text(was) === text(is)) return
  if (!Array.isArray(was) || !Array.isArray(is)) {
    compareShape(place, { was: was ?? {}, is: is ?? {} }, way, found)
    return
  }
  const [before, after] = [was.map(text), is.map(text)]
  const gone = before.filter((one) => !after.includes(one))
  const come = after.filter((one) => !before.includes(one))
  const isWider = come.length > 0
  if (gone.length > 0 && way === 'asked')
    found.breaking.push(`${place} takes no ${gone.join(', ')}`)
  else if (gone.length > 0 && isWider) found.breaking.push(`${place} was ${gone.join(', ')}`)
  else if (gone.length > 0) found.additive.push(`${place} is no ${gone.join(', ')} any more`)
  if (gone.length === 0 && isWider) {
    const list = way === 'answered' ? found.breaking : found.additive
    list.push(`${place} may be ${come.join(', ')}`)
  }
}
