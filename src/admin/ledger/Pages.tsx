import { type MatrixQuery, matrixSearch } from '@/newsroom/obligations/views/matrixQuery'

import { ledgerHref } from '../links/pages'

/** The way to the other pages of a long ledger. */
export function Pages({ count, query }: { count: number; query: MatrixQuery }) {
  if (count < 2) return null
  const current = Math.min(query.page, count)
  return (
    <nav className="ts-ledger__pages" aria-label="Các trang của sổ">
      {Array.from({ length: count }, (_, index) => index + 1).map((page) => (
        <a
          key={page}
          className="ts-button ts-button--quiet ts-button--small"
          href={ledgerHref(matrixSearch({ ...query, page }))}
          aria-current={page === current ? 'page' : undefined}
        >
          Trang {page}
        </a>
      ))}
    </nav>
  )
}
