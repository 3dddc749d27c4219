import { paths } from '@/public-api/address'
import { OUTLET_WORDS } from '@/public-api/words'

import type { Frame } from '../frame/frame'

type Props = { frame: Frame; current?: string; isFront: boolean }

/** The head of the paper: date, other outlets, name, columns. */
export function Masthead({
  frame: { outlet, outlets, columns, dateLine },
  current,
  isFront,
}: Props) {
  const name = outlet?.name ?? 'Tòa soạn'
  const home = outlet ? paths.outlet(outlet) : '/'
  const Name = isFront ? 'h1' : 'p'
  return (
    <header className={isFront ? 'masthead masthead-front' : 'masthead'}>
      <div className="wrap masthead-line">
        <p className="dateline">{dateLine}</p>
        <p className="outlets-link">
          <a href={paths.schedule(outlet ?? undefined)}>Lịch phát sóng</a>
          <a href={paths.search()}>Tìm kiếm</a>
          {outlets.length > 1 && <a href="#cac-kenh">Các kênh khác</a>}
        </p>
      </div>
      <div className="wrap nameplate">
        <Name className="name">
          <a href={outlets.length > 1 ? home : '/'}>
            {outlet?.logo && (
              <img
                className="logo"
                src={outlet.logo.url}
                width={outlet.logo.width ?? undefined}
                height={outlet.logo.height ?? undefined}
                alt=""
              />
            )}
            {name}
          </a>
        </Name>
        {isFront && outlet && (
          <p className="owner">
            {[OUTLET_WORDS[outlet.kind], outlet.organisation].filter(Boolean).join(' · ')}
          </p>
        )}
      </div>
      {columns.length > 0 && (
        <nav className="wrap columns" aria-label="Chuyên mục">
          <ul>
            {columns.map((column) => (
              <li key={column.slug}>
                <a
                  href={paths.column(column)}
                  aria-current={column.slug === current ? 'true' : undefined}
                >
                  {column.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
