let segmenter: Intl.Segmenter | null = null

/** Characters as a reader counts them: a letter with its marks is one, whichever way it is encoded. */
export function charactersIn(text: string): number {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' })
  return [...segmenter.segment(text.trim())].length
}

/** Words as Vietnamese newsrooms count them: what stands between white space and holds a letter or a digit. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}
