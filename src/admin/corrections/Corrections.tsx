import type { PayloadRequest } from 'payload'

import { readsAsPublished } from '@/access/readsAsPublished'
import { rolesAt } from '@/access/outletScope'
import { idOf } from '@/access/membership'
import { WRITER_ROLES } from '@/access/roles'
import { rowOf } from '@/database/rows'
import { loadCorrections } from '@/newsroom/corrections/views/loadCorrections'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'

import { articleHref } from '../links/pages'
import { StatePill } from '../ui/StatePill'
import { ARTICLE_TONES } from '../ui/tone'
import { WriteCorrection } from './WriteCorrection'

/** Beside a text that readers had: its corrections, and the way to write one. Beside a correction: the text it is about. */
export async function Corrections({ req, article }: { req: PayloadRequest; article: string }) {
  const row = await rowOf(req, 'articles', article, {
    draft: true,
    select: {
      title: true,
      genre: true,
      corrects: true,
      publishedAt: true,
      outlet: true,
      column: true,
    },
    overrideAccess: false,
  })
  if (!row || readsAsPublished(req.user)) return null
  const about = row.genre === 'correction' ? idOf(row.corrects) : null
  if (about) return <AboutText req={req} article={about} />
  if (!row.publishedAt || row.genre === 'correction') return null
  const corrections = await loadCorrections(req, article)
  const outlet = idOf(row.outlet)
  const roles = await rolesAt(req, outlet)
  const mayWrite = roles.some((role) => (WRITER_ROLES as readonly string[]).includes(role))
  if (corrections.length === 0 && !mayWrite) return null
  return (
    <section className="ts-corrections" aria-label="Cải chính">
      {corrections.length > 0 && (
        <ul>
          {corrections.map(({ id, title, state }) => (
            <li key={id}>
              <a href={articleHref(id)}>{title}</a>{' '}
              <StatePill tone={ARTICLE_TONES[state]}>{ARTICLE_STATE_WORDS[state].vi}</StatePill>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && outlet && (
        <WriteCorrection
          article={article}
          title={row.title}
          outlet={outlet}
          column={idOf(row.column)}
        />
      )}
    </section>
  )
}

async function AboutText({ req, article }: { req: PayloadRequest; article: string }) {
  const row = await rowOf(req, 'articles', article, {
    draft: true,
    trash: true,
    select: { title: true },
    overrideAccess: false,
  })
  if (!row) return null
  return (
    <p className="ts-corrections">
      Cải chính cho bài <a href={articleHref(article)}>{row.title}</a>. Văn bản này qua các bước
      duyệt như một bài; khi đăng, nó hiện ngay dưới bài và ở trang “Cải chính, xin lỗi”.
    </p>
  )
}
