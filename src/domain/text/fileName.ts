import { slugify } from './slug'

/** File systems take 255 bytes; browsers add ` (1)` and an ending of their own while they load. */
const MOST_BYTES = 200
const NAMELESS = 'tệp'

/** Devices of Windows, whatever the ending behind them; the figures also as superscripts. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])(?=\.|$)/i
/** Separators of folders and what Windows keeps for itself. */
const RESERVED = /[\\/:*?"<>|]/g
/** Half a sign beyond U+FFFF, as cutting leaves it. */
const HALF = /\p{Cs}/gu
/** Breaks and other controls. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu
/** What is not seen and turns or joins what stands around it, but for the joiners of emoji. */
const UNSEEN =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** Whether Windows takes a name for a device, such as `con` or `aux.docx`, and opens that in place of a file. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name.trim())

/** A text without the signs that are not seen and turn the reading direction or break a line. */
export const seenText = (text: string): string =>
  text.replace(HALF, '\uFFFD').replace(CONTROL, ' ').replace(UNSEEN, '')

/**
 * A title as the name of a file that every system takes, with Vietnamese letters: without folders, reserved and unseen
 * signs, blanks and dots at its ends, devices of Windows; cut to 200 bytes of UTF-8, between signs as people see them.
 */
export function fileName(title: string, extension: string): string {
  const plain = withoutEnds(
    seenText(title.normalize('NFC')).replace(RESERVED, '-').replace(/\s+/g, ' '),
  )
  const safe = isDeviceName(plain) ? `${NAMELESS} ${plain}` : plain
  const room = MOST_BYTES - bytesOf(extension) - 1
  return `${withoutEnds(cut(safe, room)) || NAMELESS}.${extension}`
}

/** The same with nothing but a–z, 0–9 and `-`, for programs that take no other. */
export function plainFileName(title: string, extension: string): string {
  const slug = slugify(title) || 'tep'
  return `${isDeviceName(slug) ? `tep-${slug}` : slug}.${extension}`
}

const withoutEnds = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/g, '')

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

function cut(text: string, room: number): string {
  if (bytesOf(text) <= room) return text
  let kept = ''
  let left = room
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    left -= bytesOf(segment)
    if (left < 0) break
    kept += segment
  }
  return kept
}
