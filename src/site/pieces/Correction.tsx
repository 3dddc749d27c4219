import { paths } from '@/public-api/address'
import type { CorrectedView, CorrectionReferenceView } from '@/public-api/schemas'
import { CORRECTION_HEADING } from '@/public-api/words'

import { shortDate } from '../text/dates'

type Words = Pick<CorrectedView, 'falseText' | 'trueText' | 'apology'>

/** What was wrong, what is right, and the apology, as they were signed (domain.md §5). */
export function CorrectionWords({ falseText, trueText, apology }: Words) {
  return (
    <>
      <dl className="correction-words">
        <div>
          <dt>Nội dung sai</dt>
          <dd>{falseText}</dd>
        </div>
        <div>
          <dt>Nội dung đúng</dt>
          <dd>{trueText}</dd>
        </div>
      </dl>
      <p className="correction-apology">{apology}</p>
    </>
  )
}

/** The text a correction is about: its name, column, issue and day; a way to it while it is published. */
export function CorrectedWork({ corrects }: { corrects: CorrectedView }) {
  const { slug, title, column, issue, publishedAt } = corrects
  const place = [column, issue].filter(Boolean).join(', ')
  return (
    <p className="correction-work">
      Về bài “{slug ? <a href={paths.article({ slug })}>{title}</a> : title}”
      {place && <>, {place}</>}, đăng ngày{' '}
      <time dateTime={publishedAt}>{shortDate(publishedAt)}</time>.
      {!slug && ' Bài không còn được đăng.'}
    </p>
  )
}

/** Under a text: each correction of it, with the way to its own page. */
export function Corrections({ corrections }: { corrections: readonly CorrectionReferenceView[] }) {
  if (corrections.length === 0) return null
  return (
    <section className="corrections" aria-labelledby="cai-chinh">
      <h2 id="cai-chinh">{CORRECTION_HEADING}</h2>
      {corrections.map((one) => (
        <div key={one.slug} className="correction">
          <p className="correction-date">
            <time dateTime={one.publishedAt}>{shortDate(one.publishedAt)}</time> ·{' '}
            <a href={paths.article(one)}>{one.title}</a>
          </p>
          <CorrectionWords {...one} />
        </div>
      ))}
    </section>
  )
}
