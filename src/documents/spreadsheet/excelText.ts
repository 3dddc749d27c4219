import { safeText } from './sheet'

/** How Excel writes a sign that XML can't hold; words that look like it get their first line written so. */
const LIKE_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi

/** A text as a cell of a workbook holds it: no formula, no sign that makes the file unreadable, line breaks as one kind. */
export const excelText = (text: string): string => safeText(text).replace(LIKE_ESCAPE, '_x005F_')
