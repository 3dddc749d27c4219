import { Temporal } from 'temporal-polyfill'
import { MS_PER_DAY, type DayNumber } from './days'

type OffsetSpan = { readonly from: number; readonly until: number; readonly offset: number }

/**
 * A reader of "the date of an instant" in a zone: from epoch milliseconds to the number of that civil day. It asks the
 * time zone once for each stretch of constant offset, so that hundreds of thousands of instants cost a sum each.
 * Throws RangeError on first use if the zone is unknown.
 */
export function dayReader(zone: string): (ms: number) => DayNumber {
  const spans: OffsetSpan[] = []
  let span: OffsetSpan = { from: 0, until: 0, offset: 0 }
  return (ms) => {
    if (ms < span.from || ms >= span.until) {
      const known = spans.find((other) => ms >= other.from && ms < other.until)
      span = known ?? offsetSpan(ms, zone)
      if (!known) spans.push(span)
    }
    return Math.floor((ms + span.offset) / MS_PER_DAY)
  }
}

/** The stretch of constant offset around an instant. */
function offsetSpan(ms: number, zone: string): OffsetSpan {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  // A transition at this very instant begins the stretch; `previous` looks strictly before.
  const previous = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const next = at.getTimeZoneTransition('next')
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    until: next?.epochMilliseconds ?? Infinity,
    offset: at.offsetNanoseconds / 1_000_000,
  }
}

/** When the civil day of an instant ends in a zone: 00:00 of the next, epoch milliseconds. */
export function endOfDay(ms: number, zone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate()
  return today.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
}
