import { FIELD_WORDS } from '../fields/fieldWords'

/** Somebody who has the text open, in one window. */
export type Person = {
  tab: string
  id: string
  name: string
  field: string | null
  block: string | null
  since: string
  isMe: boolean
}

const HUES = [205, 28, 280, 145, 340, 60, 240, 0]

/** A colour that a person has on every screen, as a hue in degrees. */
export function hueOf(id: string): number {
  let sum = 0
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 997
  return HUES[sum % HUES.length] ?? 0
}

/** First letter of the given name, which comes last, and of the family's. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toLocaleUpperCase('vi')
}

/** Where somebody is in the text, as one would say it; `numberOf` tells which paragraph a block is. */
export function placeWords(
  { field, block }: Pick<Person, 'field' | 'block'>,
  numberOf: (block: string) => number | null,
): string {
  if (!field || !(field in FIELD_WORDS)) return 'đang xem'
  const number = block === null ? null : numberOf(block)
  const name = FIELD_WORDS[field as keyof typeof FIELD_WORDS]
  return number === null ? `ở ô ${name}` : `ở ${name}, đoạn ${number}`
}

export const nameWords = ({ name, isMe }: Pick<Person, 'name' | 'isMe'>): string =>
  isMe ? 'bạn, ở cửa sổ khác' : name
