/** Where a value breaks a contract and how; the path is relative to the value that was checked. */
export type Breach = { readonly path: string; readonly message: string }

/** Checks a value of unknown shape; `undefined` means it keeps the contract. */
export type Check = (value: unknown) => Breach | undefined

/** A check by a predicate: the message says what the value is not. */
export const check =
  (holds: (value: unknown) => boolean, message: string): Check =>
  (value) => {
    if (holds(value)) return undefined
    return { path: '', message: value === undefined ? 'missing' : message }
  }

export const text = check((value) => typeof value === 'string', 'not a text')

export const yesOrNo = check((value) => typeof value === 'boolean', 'not true or false')

export const wholeNumber = check(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  'not a whole number of 0 or more',
)

export const amount = check(
  (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
  'not a number of 0 or more',
)

/** A text that a reader accepts, such as a date. */
export const textThat = (holds: (text: string) => boolean, message: string): Check =>
  check((value) => typeof value === 'string' && holds(value), message)

export const oneOf = (values: readonly string[]): Check =>
  textThat((value) => values.includes(value), `not one of ${values.join(', ')}`)

export const orNull =
  (inner: Check): Check =>
  (value) =>
    value === null ? undefined : inner(value)

const below = (key: string, breach: Breach | undefined): Breach | undefined =>
  breach && { path: key + breach.path, message: breach.message }

/** An array whose every element keeps `inner`; the path of a breach begins with `[index]`. */
export const listOf =
  (inner: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return notA(value, 'not a list')
    for (let i = 0; i < value.length; i += 1) {
      const breach = inner(value[i])
      if (breach) return below(`[${i}]`, breach)
    }
    return undefined
  }

export type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const notA = (value: unknown, message: string): Breach => ({
  path: '',
  message: value === undefined ? 'missing' : message,
})

/**
 * An object whose named fields keep their checks, in that order, and which then keeps `whole`. Further fields are let
 * be. The path of a breach begins with `.field`.
 */
export const objectOf = (
  fields: Readonly<Record<string, Check>>,
  whole: (fields: Fields) => Breach | undefined = () => undefined,
): Check => {
  const entries = Object.entries(fields)
  return (value) => {
    if (!isObject(value)) return notA(value, 'not an object')
    for (const [key, inner] of entries) {
      const breach = inner(value[key])
      if (breach) return below(`.${key}`, breach)
    }
    return whole(value)
  }
}

/** An object whose every value keeps `inner`, whatever its name; the path of a breach begins with `["name"]`. */
export const recordOf =
  (inner: Check): Check =>
  (value) => {
    if (!isObject(value)) return notA(value, 'not an object')
    for (const [name, one] of Object.entries(value)) {
      const breach = inner(one)
      if (breach) return below(`[${JSON.stringify(name)}]`, breach)
    }
    return undefined
  }

/** A list of objects, checked to the end, no two of which have the same `id`, or whatever names them. */
export const listWithIds =
  (inner: Check, id = 'id'): Check =>
  (value) => {
    const breach = listOf(inner)(value)
    if (breach || !Array.isArray(value)) return breach
    const seen = new Set<unknown>()
    for (let i = 0; i < value.length; i += 1) {
      const name: unknown = value[i]?.[id]
      if (seen.has(name)) return { path: `[${i}].${id}`, message: 'used twice' }
      seen.add(name)
    }
    return undefined
  }
