/** How a numbered list counts where it stands, and the number of one of its items. */
export type Count = { kind: 'digits' | 'letters' | 'roman'; at: number }
/** What stands before an item: a dot of some kind, or words to be read as a number. */
export type Sign = 'bullet' | { words: string }

const SYMBOL_FONT = /wingdings|webdings|symbol|courier new/i
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Reads a sign of Word; `styles` are those of its letters, as fonts of symbols write dots as letters. */
export function signOf(words: string, styles: string): Sign {
  const isDot = !/[\p{L}\p{N}]/u.test(words) || SYMBOL_FONT.test(styles) || words === 'o'
  return isDot ? 'bullet' : { words }
}

/**
 * The number a sign stands for in a numbered list within one that counts by `outer`, or undefined when that list would
 * show another sign: at the top and within dots it counts 1, 2, within digits a, b, within letters i, ii (the style
 * sheets of the site and the editor).
 */
export function countOf({ words }: { words: string }, outer: Count | null): Count | undefined {
  const said = /^\(?([a-z]+|\d{1,4})[.)]*$/.exec(words)?.[1]
  if (said === undefined) return undefined
  if (outer === null) return /^\d/.test(said) ? { kind: 'digits', at: Number(said) } : undefined
  if (outer.kind === 'digits') {
    const at = said.length === 1 ? said.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : 0
    return at > 0 ? { kind: 'letters', at } : undefined
  }
  const at = ROMAN.indexOf(said) + 1
  return at > 0 ? { kind: 'roman', at } : undefined
}
