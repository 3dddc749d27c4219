import { isCivilDate } from '@/domain/calendar/civil'
import { MAX_QUERY_LENGTH, parseQuery } from '@/domain/search/query'
import { GENRES } from '@/public-api/schemas'
import { decodeSearchCursor } from '@/public-api/searchCursor'
import type { FindCursor } from '@/search/searchIndex'

/** What stands in the fields of a search, as it was typed. */
export type SearchTyped = Record<'q' | 'chuyen-muc' | 'the-loai' | 'tu' | 'den', string>

export type SearchAsked = {
  typed: SearchTyped
  /** Null while there is nothing to look for. */
  asked: {
    q: string
    column: string | undefined
    genre: string | undefined
    from: string | undefined
    to: string | undefined
    cursor: FindCursor | undefined
  } | null
  /** What is wrong with it and what to do; null when nothing is. */
  fault: string | null
}

export const SEARCH_KEYS = ['q', 'chuyen-muc', 'the-loai', 'tu', 'den', 'tiep'] as const

/** Reads what a form of the search page asks for; empty fields ask for nothing. */
export function searchAsked(query: URLSearchParams): SearchAsked {
  const of = (key: (typeof SEARCH_KEYS)[number]) => (query.get(key) ?? '').trim()
  const typed: SearchTyped = {
    q: of('q'),
    'chuyen-muc': of('chuyen-muc'),
    'the-loai': of('the-loai'),
    tu: of('tu'),
    den: of('den'),
  }
  const cursor = of('tiep') === '' ? undefined : decodeSearchCursor(of('tiep'))
  const fault = faultOf(typed) ?? (cursor === null ? CURSOR : null)
  const isEmpty = typed.q === ''
  return {
    typed,
    fault: isEmpty ? null : fault,
    asked:
      isEmpty || fault
        ? null
        : {
            q: typed.q,
            column: typed['chuyen-muc'] || undefined,
            genre: typed['the-loai'] || undefined,
            from: typed.tu || undefined,
            to: typed.den || undefined,
            cursor: cursor ?? undefined,
          },
  }
}

const CURSOR = 'Trang kết quả này không còn. Hãy bấm “Tìm” để xem lại từ đầu.'

function faultOf({ q, tu, den, 'the-loai': genre }: SearchTyped): string | null {
  if (q.length > MAX_QUERY_LENGTH) {
    return `Câu tìm dài quá ${MAX_QUERY_LENGTH} ký tự. Hãy tìm bằng ít từ hơn.`
  }
  if (parseQuery(q).length === 0) {
    return 'Câu tìm không có chữ hay số nào. Hãy ghi từ cần tìm, ví dụ: cải cách hành chính.'
  }
  if ((tu && !isCivilDate(tu)) || (den && !isCivilDate(den))) {
    return 'Ngày không đọc được. Hãy nhập theo dạng 2026-11-23, hoặc để trống.'
  }
  if (tu && den && den < tu) return 'Ngày kết thúc sớm hơn ngày bắt đầu. Hãy sửa lại.'
  if (genre && !(GENRES as readonly string[]).includes(genre)) {
    return 'Không có thể loại này. Hãy chọn lại trong danh sách.'
  }
  return null
}
