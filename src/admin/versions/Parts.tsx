import type { ShownPart } from '@/newsroom/versions/views/compareVersions'

/** Words that stayed, came, went or are set otherwise: by a sign and by a word for those who don't see it. */
export function Parts({ parts }: { parts: readonly ShownPart[] }) {
  return parts.map(({ kind, text, note }, index) => {
    const place = `${index} ${kind}`
    if (kind === 'removed') {
      return (
        <del key={place}>
          <span className="sr-only">bỏ: </span>
          {text}
        </del>
      )
    }
    if (kind === 'added') {
      return (
        <ins key={place}>
          <span className="sr-only">thêm: </span>
          {text}
        </ins>
      )
    }
    if (kind === 'restyled') {
      return (
        <mark key={place}>
          {text}
          <small> ({note})</small>{' '}
        </mark>
      )
    }
    return <span key={place}>{text}</span>
  })
}
