type Props = {
  newest: string | null
  older: string | null
  words?: { newest: string; older: string }
}

const USUAL = { newest: 'Về bài mới nhất', older: 'Bài cũ hơn' }

/** The way on in a list, and back to its beginning. */
export function PageLinks({ newest, older, words = USUAL }: Props) {
  if (!newest && !older) return null
  return (
    <p className="pages">
      {newest && <a href={newest}>{words.newest}</a>}
      {older && (
        <a rel="next" href={older}>
          {words.older}
        </a>
      )}
    </p>
  )
}
