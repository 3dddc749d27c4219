/** A published text that a person has a part in. */
export type PublishedPart = {
  text: string
  /** `2026-11`. */
  month: string
  genre: string
  /** Hundredths of a percent of the text. */
  share: number
}

export type PieceSum = {
  /** Texts, each once. */
  texts: number
  /** What of them is the person's, in hundredths of a percent of one text. */
  weight: number
}

export type PieceSums = {
  /** Newest first. */
  months: { month: string; byGenre: ReadonlyMap<string, PieceSum>; all: PieceSum }[]
  /** Those met, in the order given. */
  genres: string[]
}

/** Published texts counted by month and genre, and weighted by what the person has of each. */
export function pieceSums(parts: readonly PublishedPart[], order: readonly string[]): PieceSums {
  const months = [...new Set(parts.map(({ month }) => month))].sort().reverse()
  const met = new Set(parts.map(({ genre }) => genre))
  return {
    months: months.map((month) => {
      const own = parts.filter((part) => part.month === month)
      const genres = [...new Set(own.map(({ genre }) => genre))]
      const sums = genres.map(
        (genre) => [genre, sumOf(own.filter((part) => part.genre === genre))] as const,
      )
      return { month, byGenre: new Map(sums), all: sumOf(own) }
    }),
    genres: order.filter((genre) => met.has(genre)),
  }
}

function sumOf(parts: readonly PublishedPart[]): PieceSum {
  return {
    texts: new Set(parts.map(({ text }) => text)).size,
    weight: parts.reduce((sum, { share }) => sum + share, 0),
  }
}
