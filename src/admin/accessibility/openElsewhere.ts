const ID = /(?:Người dùng: )?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{24})/
const SINCE = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}), (\d{1,2}):(\d{2})\s([AP]M)$/
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const SOMEBODY = 'Một người khác'

const two = (part: number) => String(part).padStart(2, '0')

/**
 * What the admin says of a form that somebody else has open, in words: it knows that person by their id and writes the
 * hour as in America. Other texts stay as they are.
 */
export function openElsewhere(words: string, nameOf: (id: string) => string | undefined): string {
  const since = SINCE.exec(words)
  if (since) {
    const [, month = '', day, year, hour, minute, half] = since
    const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0)
    return `${two(hours)}:${minute} ngày ${two(Number(day))}/${two(MONTHS.indexOf(month) + 1)}/${year}`
  }
  return words.replace(ID, (_found, id: string) => nameOf(id) ?? SOMEBODY)
}
