import { GENRES } from '@/public-api/schemas'
import { GENRE_WORDS } from '@/public-api/words'

import type { SearchTyped } from '../frame/searchAsked'

type Props = {
  typed: SearchTyped
  outlet: { slug: string } | null
  columns: readonly { slug: string; name: string }[]
}

/** What to look for, and where; what was typed stands in it. Sent by the browser itself. */
export function SearchForm({ typed, outlet, columns }: Props) {
  return (
    <form className="search-form" action="/tim-kiem" method="get" role="search">
      {outlet && <input type="hidden" name="kenh" value={outlet.slug} />}
      <p className="search-words">
        <label htmlFor="q">Từ cần tìm</label>
        <input id="q" name="q" type="search" defaultValue={typed.q} maxLength={200} />
        <button type="submit" className="action">
          Tìm
        </button>
      </p>
      <details open={hasFilter(typed)}>
        <summary>Lọc kết quả</summary>
        <div className="search-filters">
          <p>
            <label htmlFor="chuyen-muc">Chuyên mục</label>
            <select id="chuyen-muc" name="chuyen-muc" defaultValue={typed['chuyen-muc']}>
              <option value="">Mọi chuyên mục</option>
              {columns.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor="the-loai">Thể loại</label>
            <select id="the-loai" name="the-loai" defaultValue={typed['the-loai']}>
              <option value="">Mọi thể loại</option>
              {GENRES.map((genre) => (
                <option key={genre} value={genre}>
                  {GENRE_WORDS[genre]}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor="tu">Đăng từ ngày</label>
            <input id="tu" name="tu" type="date" defaultValue={typed.tu} />
          </p>
          <p>
            <label htmlFor="den">Đến ngày</label>
            <input id="den" name="den" type="date" defaultValue={typed.den} />
          </p>
        </div>
      </details>
    </form>
  )
}

const hasFilter = ({ q: _, ...filters }: SearchTyped) =>
  Object.values(filters).some((value) => value !== '')
