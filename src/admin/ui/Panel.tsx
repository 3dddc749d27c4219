import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  note?: string
  more?: { href: string; label: string } | null
  wide?: boolean
  children: ReactNode
}

/** One part of the desk. */
export function Panel({ id, title, note, more, wide, children }: Props) {
  return (
    <section
      className={wide ? 'ts-panel ts-panel--wide' : 'ts-panel'}
      aria-labelledby={`${id}-title`}
    >
      <header className="ts-panel__head">
        <h2 id={`${id}-title`}>{title}</h2>
        {note && <span className="ts-panel__note">{note}</span>}
        {more && (
          <a className="ts-panel__more" href={more.href}>
            {more.label}
          </a>
        )}
      </header>
      {children}
    </section>
  )
}
