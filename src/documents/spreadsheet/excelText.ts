import { safeText } from './sheet'

/** How Excel writes a sign that XML can't hold; words that look like it get their first line written so. */
const LIKE_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi
/** Of a longer text in one cell Excel says that the file is damaged. */
const LONGEST = 32_767
/** The first half of a sign of two, at the end. */
const HALF_SIGN = /[\uD800-\uDBFF]$/
const CUT = ' … (đã cắt: ô của Excel chỉ chứa được 32.767 ký tự)'

/**
 * A text as a cell of a workbook holds it: no formula, no sign that makes the file unreadable, line breaks as one kind; one
 * too long for a cell is cut, and says so.
 */
export function excelText(text: string): string {
  const safe = safeText(text)
  const fitting =
    safe.length > LONGEST
      ? `${safe.slice(0, LONGEST - CUT.length).replace(HALF_SIGN, '')}${CUT}`
      : safe
  return fitting.replace(LIKE_ESCAPE, '_x005F_')
}
