'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

type Props = {
  groups: {
    key: string
    label: string | null
    links: { key: string; label: string; href: string; count?: number }[]
  }[]
}

/** The links of the navigation, the one of the page one is on marked. */
export function NavigationLinks({ groups }: Props) {
  const pathname = usePathname()
  const isHere = (href: string) =>
    pathname === href || (href !== '/admin' && pathname.startsWith(`${href}/`))
  return (
    <div className="ts-nav__groups">
      {groups.map(({ key, label, links }) => (
        <div key={key} className="ts-nav__group">
          {label && (
            <div className="ts-nav__label" id={`nav-group-${key}`}>
              {label}
            </div>
          )}
          <ul aria-labelledby={label ? `nav-group-${key}` : undefined}>
            {links.map((link) => (
              <li key={link.key}>
                <Link
                  className="ts-nav__link"
                  href={link.href}
                  id={`nav-${link.key}`}
                  prefetch={false}
                  aria-current={isHere(link.href) ? 'page' : undefined}
                >
                  {link.label}
                  {link.count ? (
                    <span className="ts-nav__count">
                      {link.count > 99 ? '99+' : link.count}
                      <span className="sr-only"> chưa đọc</span>
                    </span>
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
