/** 14 November 2023 22:13:20 UTC: counted from here, seconds fit the 31 bits of SEQUENCE (RFC 5545 §3.3.8) until 2091. */
const FIRST_SECOND = 1_700_000_000
const SECOND_MS = 1000

/** Which state of an event a calendar has: of two states the later one has the greater number and the later instant. */
export type CalendarVersion = {
  /** SEQUENCE (RFC 5545 §3.8.7.4). */
  sequence: number
  /** LAST-MODIFIED (§3.8.7.3), epoch milliseconds, whole seconds as a calendar writes them. */
  changedAt: number
}

/**
 * The version of an event that is made of several rows, of the instants (epoch milliseconds) each was last written. It
 * comes of the rows themselves: there is no counter anybody could forget to raise. Whatever row is written anew, also
 * one that takes the place of another, is written later than all before, so the version only grows.
 */
export function calendarVersion(writtenAt: readonly number[]): CalendarVersion {
  const second = Math.floor(Math.max(...writtenAt) / SECOND_MS)
  return { sequence: Math.max(0, second - FIRST_SECOND), changedAt: second * SECOND_MS }
}

/**
 * When (epoch milliseconds) to read versions again that were read between two instants: a row written in a second that
 * had not ended as the reading began may be written in it once more, and both states would be of the same version. Null
 * when none is that fresh; one of the future, by a clock that runs ahead, is not waited for.
 */
export function settlesAt(
  versions: readonly CalendarVersion[],
  { from, to }: { from: number; to: number },
): number | null {
  const second = Math.floor(from / SECOND_MS) * SECOND_MS
  const fresh = versions.flatMap(({ changedAt }) =>
    second <= changedAt && changedAt <= to ? [changedAt] : [],
  )
  return fresh.length > 0 ? Math.max(...fresh) + SECOND_MS : null
}
