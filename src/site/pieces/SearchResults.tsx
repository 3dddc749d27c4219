import { paths } from '@/public-api/address'
import type { SearchPageView } from '@/public-api/schemas'

import type { SearchTyped } from '../frame/searchAsked'
import { shortDate } from '../text/dates'
import { PageLinks } from './PageLinks'

type Props = { page: SearchPageView; typed: SearchTyped; address: string }

/** What was found, the words looked for marked, best first; above it what was likely meant. */
export function SearchResults({ page: { items, nextCursor, didYouMean }, typed, address }: Props) {
  const at = (more: Record<string, string>) => {
    const query = new URLSearchParams(
      Object.entries({ ...typed, ...more }).filter(([, value]) => value !== ''),
    )
    return `${address}${address.includes('?') ? '&' : '?'}${query.toString()}`
  }
  return (
    <section aria-label="Kết quả">
      {didYouMean && (
        <p className="search-meant">
          Có phải bạn tìm: <a href={at({ q: didYouMean })}>{didYouMean}</a>?
        </p>
      )}
      {items.length === 0 && (
        <p className="empty">
          Không có bài nào có những từ này. Hãy thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.
        </p>
      )}
      <ol className="search-results">
        {items.map((item) => (
          <li key={item.slug}>
            <h2 className="headline">
              {/* Made by src/domain/search: everything but the marks is escaped. */}
              <a
                href={paths.article(item)}
                dangerouslySetInnerHTML={{ __html: item.marked.title }}
              />
            </h2>
            {item.marked.text && (
              <p className="teaser" dangerouslySetInnerHTML={{ __html: item.marked.text }} />
            )}
            <p className="when">
              {item.column && <>{item.column.name} · </>}
              <time dateTime={item.publishedAt}>{shortDate(item.publishedAt)}</time>
            </p>
          </li>
        ))}
      </ol>
      <PageLinks
        newest={null}
        older={nextCursor && at({ tiep: nextCursor })}
        words={{ newest: '', older: 'Kết quả tiếp theo' }}
      />
    </section>
  )
}
