import { addressOf, paths } from '@/public-api/address'
import { listCorrections } from '@/public-api/queries/corrections'
import { findOutlet } from '@/public-api/queries/outlets'

import { shortDate } from '../text/dates'
import { type Call, pageAnswer } from '../frame/answer'
import { frameHead, loadFrame } from '../frame/frame'
import { usualOutlet } from '../frame/outletOf'
import { cursorIn, onlyOne } from '../frame/query'
import { CorrectedWork, CorrectionWords } from '../pieces/Correction'
import { Page } from '../pieces/Page'
import { missing } from './missing'

const A_PAGE = 20

/** `/cai-chinh`: every correction that is public, newest first; `?kenh=` those of one outlet. */
export async function correctionsPage({ reader, origin, query }: Call): Promise<Response> {
  const [kenh, cursor] = [onlyOne(query, 'kenh'), cursorIn(query, 'tiep')]
  const outlet = kenh ? await findOutlet(reader, kenh) : null
  if ((kenh !== undefined && !outlet) || cursor === null) return missing(reader)
  const [{ frame }, corrections] = await Promise.all([
    loadFrame(reader, outlet ?? (await usualOutlet(reader))),
    listCorrections(reader, { limit: A_PAGE, cursor, ...(outlet && { outlet: outlet.id }) }),
  ])
  const address = paths.corrections(outlet ? { slug: addressOf(outlet) } : undefined)
  const body = (
    <Page frame={frame} sample={corrections.items.some(({ sample }) => sample)}>
      <section className="correction-list" aria-labelledby="corrections-title">
        <h1 id="corrections-title">Cải chính, xin lỗi</h1>
        {corrections.items.length === 0 && (
          <p className="empty">Chưa có cải chính nào được đăng.</p>
        )}
        {corrections.items.map(({ slug, title, outlet: of, publishedAt, corrects }) => (
          <article key={slug} className="correction">
            <h2>
              <a href={paths.article({ slug })}>{title}</a>
            </h2>
            <p className="correction-date">
              <time dateTime={publishedAt}>{shortDate(publishedAt)}</time>
              {of && <> · {of.name}</>}
            </p>
            <CorrectedWork corrects={corrects} />
            <CorrectionWords {...corrects} />
          </article>
        ))}
        {corrections.nextCursor && (
          <p className="pages">
            <a rel="next" href={`${address}${outlet ? '&' : '?'}tiep=${corrections.nextCursor}`}>
              Cũ hơn
            </a>
          </p>
        )}
      </section>
    </Page>
  )
  return pageAnswer({
    head: {
      ...frameHead(frame),
      title: 'Cải chính, xin lỗi',
      url: origin + paths.corrections(),
    },
    body,
  })
}
