import { Temporal } from 'temporal-polyfill'

/** An IANA name or a fixed offset: what looks like a date is not a zone even where the library can find one in it. */
export function isZone(value: string): boolean {
  if (!/^([A-Za-z][\w+\-/]*|[+-]\d\d:\d\d)$/.test(value)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value)
    return true
  } catch {
    return false
  }
}
