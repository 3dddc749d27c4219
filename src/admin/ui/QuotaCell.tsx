import type { QuotaText } from './quotaText'

type Props = QuotaText & {
  /** Where the number opens down to. */
  href?: string
  /** What the number is about, for those who don't see the table around it. */
  label: string
  compact?: boolean
  current?: boolean
}

/** What was done of what is owed: a number, a word, a hue, and the way down. */
export function QuotaCell({ number, word, tone, href, label, compact, current }: Props) {
  const className = ['ts-quota', compact && 'ts-quota--compact'].filter(Boolean).join(' ')
  const inside = (
    <>
      <span className="ts-quota__number">{number}</span>
      <span className="ts-quota__word">{word}</span>
    </>
  )
  if (!href) {
    return (
      <span className={className} data-tone={tone}>
        {inside}
      </span>
    )
  }
  return (
    <a
      className={className}
      data-tone={tone}
      href={href}
      aria-current={current ? 'true' : undefined}
    >
      <span className="sr-only">{label}: </span>
      {inside}
    </a>
  )
}
