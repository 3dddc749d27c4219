/** The same words, however they were typed: by these an item that is ticked by hand is known. */
export function wordsKey(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi')
}
