import { type PieceQuery, pieceSearch } from '@/newsroom/credits/views/pieceQuery'

/** The texts of a person, narrowed. */
export const pieceHref = (query: Partial<PieceQuery>) => `/admin/bai-cua?${pieceSearch(query)}`
