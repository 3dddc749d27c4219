type Props = { links: readonly { words: string; path: string }[] }

/** Addresses that other programs read: feeds and calendars. */
export function FeedLinks({ links }: Props) {
  return (
    <p className="feed-links">
      {links.map(({ words, path }) => (
        <a key={path} href={path}>
          {words}
        </a>
      ))}
    </p>
  )
}
