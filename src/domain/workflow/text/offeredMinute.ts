/**
 * The minute that is offered first when a text is set for one: the minute it is set for already, else the one its writer wishes
 * for if that is still ahead; null where neither is. Epoch milliseconds.
 */
export function offeredMinute({
  nextAt,
  wishedAt,
  now,
}: {
  nextAt: number | null
  wishedAt: number | null
  now: number
}): number | null {
  if (nextAt !== null) return nextAt
  return wishedAt !== null && wishedAt > now ? wishedAt : null
}

/** The wish of several texts that go out together: where all wish for the same minute. */
export function sharedWish(wishes: readonly (number | null)[]): number | null {
  const [first = null] = wishes
  return wishes.every((one) => one === first) ? first : null
}
