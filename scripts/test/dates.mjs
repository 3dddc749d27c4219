// The moments under which the suite has to be green whatever today is: where calendars turn and people are away.
const DAY_MS = 24 * 60 * 60_000
/** Viet Nam is seven hours ahead of UTC all year. */
const AHEAD_MS = 7 * 60 * 60_000
const [MONDAY, SATURDAY] = [1, 6]
/** First days of Tết: announced, not computable (docs/adr/0009). */
const TET = ['2027-02-06', '2028-01-26']

const civil = (instant) => new Date(instant + AHEAD_MS).toISOString().slice(0, 10)
const at = (date, time) => Date.parse(`${date}T${time}:00+07:00`)
const weekday = (date) => new Date(`${date}T00:00:00Z`).getUTCDay()
const nextDay = (date) => civil(at(date, '12:00') + DAY_MS)

/** The first day from tomorrow on that `is` what is looked for. */
function coming(now, is) {
  let date = nextDay(civil(now))
  while (!is(date)) date = nextDay(date)
  return date
}

const DATES = [
  {
    name: 'saturday',
    at: (now) =>
      at(
        coming(now, (date) => weekday(date) === SATURDAY),
        '10:00',
      ),
  },
  {
    name: 'month-end',
    at: (now) =>
      at(
        coming(now, (date) => nextDay(date).endsWith('-01')),
        '21:30',
      ),
  },
  {
    name: 'new-year',
    at: (now) =>
      at(
        coming(now, (date) => date.endsWith('-01-01')),
        '00:30',
      ),
  },
  {
    name: 'tet',
    at: (now) => {
      const first = TET.find((date) => date > civil(now))
      return first ? at(nextDay(first), '09:00') : null
    },
  },
  {
    name: 'leap-day',
    at: (now) =>
      at(
        coming(now, (date) => date.endsWith('-02-29')),
        '08:00',
      ),
  },
  // Still Sunday in UTC.
  {
    name: 'monday-night',
    at: (now) =>
      at(
        coming(now, (date) => weekday(date) === MONDAY),
        '00:30',
      ),
  },
]

/** The coming moments, as epoch milliseconds, in this order: `{ name, at }`. */
export function comingDates(now) {
  return DATES.map(({ name, at: when }) => ({ name, at: when(now) })).filter((date) => date.at)
}

/** The one that a commit draws, so that the same commit is tested the same way again. */
export function drawnDate(commit, now) {
  const dates = comingDates(now)
  return dates[Number.parseInt(commit.slice(0, 8), 16) % dates.length]
}
