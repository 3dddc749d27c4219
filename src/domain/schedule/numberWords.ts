const NUMBERS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']

/** A number in words without accents, or in digits. */
export function numberOf(word: string): number {
  if (word === 'tu') return 4
  const named = NUMBERS.indexOf(word)
  return named >= 0 ? named : Number(word)
}

/** `hai` and `2` are Monday, `bay` and `7` Saturday. */
export function dayIndex(name = ''): number {
  return name === 'chu nhat' || name === 'cn' ? 6 : numberOf(name) - 2
}

export const numbersIn = (list: string) =>
  [...list.matchAll(/\d+/g)].map(([digits]) => Number(digits))

/** `dau` is the first, `cuoi` the last (-1). */
export function ordinalsIn(list: string): number[] {
  const words = list.replace(/\b(?:thu|tuan|lan|va)\b|,/g, ' ').trim()
  return words
    .replace(/\b(dau|cuoi) (?:tien|cung)\b/g, '$1')
    .split(/\s+/)
    .map((word) => ({ dau: 1, nhat: 1, cuoi: -1 })[word] ?? numberOf(word))
}

/** Days of a month, both ends among them. */
export function range(from: number, to: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.min(to, 31) - from + 1) },
    (_, index) => from + index,
  )
}
