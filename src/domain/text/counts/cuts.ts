/** A length, in characters as a reader counts them, after which a place shows no more of a text. */
export type Cut = { readonly after: number; readonly where: string }

/** Where titles and sapos are cut, the shortest first. No rule refuses longer ones: the writer is told. */
export const TITLE_CUTS: readonly Cut[] = [
  { after: 70, where: 'kết quả tìm kiếm' },
  { after: 90, where: 'thẻ chia sẻ trên mạng xã hội' },
]
export const SAPO_CUTS: readonly Cut[] = [
  { after: 160, where: 'kết quả tìm kiếm' },
  { after: 300, where: 'thẻ chia sẻ trên mạng xã hội' },
]

/** The places that would cut a text of so many characters. */
export const cutsPassed = (characters: number, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.filter(({ after }) => characters > after)
