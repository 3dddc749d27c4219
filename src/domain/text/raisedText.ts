const RAISED: Record<string, string> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸' },
  ...{ '9': '⁹', '+': '⁺', '-': '⁻', '=': '⁼', '(': '⁽', ')': '⁾', n: 'ⁿ', i: 'ⁱ' },
}
const LOWERED: Record<string, string> = {
  ...{ '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈' },
  ...{ '9': '₉', '+': '₊', '-': '₋', '=': '₌', '(': '₍', ')': '₎' },
}

/** Letters above or below the line where a text has no marks: `m²`, `H₂O`; as they are when one of them has no such sign. */
export function raisedText(text: string, place: 'above' | 'below'): string {
  const signs = [...text].map((sign) => (place === 'above' ? RAISED : LOWERED)[sign])
  return signs.every((sign) => sign !== undefined) ? signs.join('') : text
}
