import type { Metadata } from 'next'

import { addressOf, paths } from '@/public-api/address'
import { decodeCursor } from '@/public-api/cursor'
import { listCorrections } from '@/public-api/queries/corrections'
import { findOutlet } from '@/public-api/queries/outlets'

import { shortDate } from '../_lib/dates'
import { loadFrame } from '../_lib/frame'
import { siteOrigin } from '../_lib/origin'
import { publicReader } from '../_lib/reader'
import { CorrectedWork, CorrectionWords } from '../_parts/Correction'
import { Missing } from '../_parts/Missing'
import { Page } from '../_parts/Page'

export const dynamic = 'force-dynamic'

const A_PAGE = 20

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const url = (await siteOrigin()) + paths.corrections()
  return { title: 'Cải chính, xin lỗi', alternates: { canonical: url } }
}

/** `/cai-chinh`: every correction that is public, newest first; `?kenh=` those of one outlet. */
export default async function CorrectionsPage({ searchParams }: Props) {
  const { kenh, tiep } = await searchParams
  const reader = await publicReader()
  const outlet = typeof kenh === 'string' ? await findOutlet(reader, kenh) : null
  const cursor = typeof tiep === 'string' ? decodeCursor(tiep) : undefined
  if ((kenh !== undefined && !outlet) || cursor === null || Array.isArray(tiep)) return <Missing />
  const [{ frame }, corrections] = await Promise.all([
    loadFrame(reader, outlet),
    listCorrections(reader, { limit: A_PAGE, cursor, ...(outlet && { outlet: outlet.id }) }),
  ])
  const address = paths.corrections(outlet ? { slug: addressOf(outlet) } : undefined)
  return (
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
}
