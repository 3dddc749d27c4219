type Data = Record<string, unknown>

const FIELDS = [
  'rrule',
  'time',
  'ruleStart',
  'validFrom',
  'validTo',
  'shortMonths',
  'holidayPolicy',
]

/** The schedule in a column's form, or in what was saved: an empty field is none, an unset one is left out. */
export function formSchedule(data: Data): Data {
  const { exceptions } = data
  const rows = Array.isArray(exceptions) ? (exceptions as { date?: unknown }[]) : []
  return {
    ...Object.fromEntries(FIELDS.map((name) => [name, data[name] || null])),
    exceptions: rows.flatMap(({ date }) => (date ? [{ date }] : [])),
  }
}

/** Whether two forms have the same schedule. */
export function isSameForm(one: Data, other: Data): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
