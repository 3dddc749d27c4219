type Props = {
  /** From 1. */
  page: number
  pages: number
  /** Said after the number of the page. */
  note?: string
  hrefOf: (page: number) => string
  /** Of a list that is not by time. */
  ways?: { back: string; on: string }
}

const BY_TIME = { back: 'Mới hơn', on: 'Cũ hơn' }

/** The way to the other pages of a list that is counted, newest first unless told. */
export function PageLinks({ page, pages, note = '', hrefOf, ways = BY_TIME }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="ts-inbox__pages" aria-label="Trang">
      {page > 1 && <Way href={hrefOf(page - 1)}>{ways.back}</Way>}
      <span>
        Trang {page}/{pages}
        {note}
      </span>
      {page < pages && <Way href={hrefOf(page + 1)}>{ways.on}</Way>}
    </nav>
  )
}

type OlderProps = {
  /** Null on the first page. */
  first: string | null
  /** Null on the last. */
  older: string | null
}

/** The same of a list that is not counted, which goes on after its last row. */
export function OlderLinks({ first, older }: OlderProps) {
  return (
    <nav className="ts-inbox__pages" aria-label="Trang">
      {first && <Way href={first}>Về đầu</Way>}
      {older && <Way href={older}>Cũ hơn</Way>}
    </nav>
  )
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <a className="ts-button ts-button--quiet" href={href}>
      {children}
    </a>
  )
}
