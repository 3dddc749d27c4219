/** The number of a version in an address: undefined where none was given, null where it is none. */
export function askedNumber(asked: string): number | undefined | null {
  if (asked === '') return undefined
  const number = Number(asked)
  return Number.isSafeInteger(number) && number > 0 ? number : null
}
