import { nfc } from './fold'

/** What ends a line in Word (U+000B, a soft break), old files and other alphabets' texts; here it is a newline. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/**
 * What no text may hold. XML, and with it every DOCX and XLSX, can't be opened with control characters, non-characters and
 * halves of pairs; some databases refuse them. Embeddings, overrides and isolates (U+202A–U+202E, U+2066–U+2069) and their
 * forerunners (U+206A–U+206F) turn round what stands after them, in the next field too, and come along unseen from paths
 * copied in Windows. The mark of byte order and the frames of ruby (U+FFF9–U+FFFB) mean nothing within a text. Kept are
 * tab and newline, and what only shapes its neighbours or says where a line may end: joiners (a family emoji is four signs
 * joined), variation selectors, soft hyphen, zero-width space, left-to-right and right-to-left marks.
 */
const UNUSABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu

/** A text as it is kept and written: composed (NFC), lines ended by a newline, nothing in it that breaks a file. */
export function cleanText(text: string): string {
  return nfc(text.replace(LINE_ENDS, '\n').replace(UNUSABLE, ''))
}

/** The same for a text of one line: a break in it becomes a space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[ \t]*\n\s*/g, ' ')
}

/** A copy of lists and records, however deep, with every text in them clean; anything else in them is the same. */
export function cleanTexts<Value>(value: Value): Value {
  const root: Box = { value }
  const open = [root]
  for (let box = open.pop(); box; box = open.pop()) {
    for (const [key, one] of Object.entries(box)) {
      if (typeof one === 'string') box[key] = cleanText(one)
      const copy = copyOf(one)
      if (copy) open.push((box[key] = copy))
    }
  }
  return root.value as Value
}

type Box = Record<string, unknown>

function copyOf(value: unknown): Box | null {
  if (Array.isArray(value)) return [...(value as unknown[])] as unknown as Box
  if (typeof value !== 'object' || value === null) return null
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === null ? { ...value } : null
}
