type Props = {
  label: string
  versions: readonly { number: number; href: string; words: string }[]
  /** The number of the one that is shown. */
  shown: number | undefined
}

/** The versions of a report that were frozen, to be opened. */
export function VersionLinks({ label, versions, shown }: Props) {
  if (versions.length === 0) return null
  return (
    <nav className="ts-lists" aria-label={label}>
      {versions.map(({ number, href, words }) => (
        <a
          key={number}
          className="ts-button ts-button--small ts-button--quiet"
          aria-current={number === shown ? 'true' : undefined}
          href={href}
        >
          Bản {number}, {words}
        </a>
      ))}
    </nav>
  )
}
