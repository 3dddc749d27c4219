/** The letters of a format that stand for a part of a date or time: outside quotes, escapes, brackets other than `[h]`. */
export function timeLetters(format: string): string {
  return format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/General|am\/pm|a\/p/gi, '')
    .toLowerCase()
}

/** Whether a format shows a date or a time. */
export const isTimeFormat = (format: string): boolean => /[dmyhs]/.test(timeLetters(format))

/** Whether a format shows a day of the calendar. */
export const showsDay = (format: string): boolean => /[dy]/.test(timeLetters(format))
