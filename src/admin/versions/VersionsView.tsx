import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { compareVersions } from '@/newsroom/versions/views/compareVersions'
import { listVersions } from '@/newsroom/versions/views/listVersions'
import { loadVersion, versionBefore } from '@/newsroom/versions/views/loadVersion'
import { restoreEffect } from '@/newsroom/versions/views/restoreEffect'

import { articleHref } from '../links/pages'
import { EmptyState } from '../ui/EmptyState'
import { DifferencePage } from './DifferencePage'
import { versionsHref, versionsQuery, type VersionsQuery } from './links'
import { VersionList } from './VersionList'

/** Các bản: the versions of a text by rounds, and the difference of any two. What is read is read as the person. */
export async function VersionsView(view: DocumentViewServerProps) {
  const { req, docID } = view.initPageResult
  if (!isStaff(req.user as Member | null) || !docID) return null
  const article = String(docID)
  const query = versionsQuery(view.searchParams)
  const shown = versionInPath(view.params?.segments)
  const isCompared = shown !== null || query.to !== ''
  return (
    <>
      <SetStepNav
        nav={[
          { label: 'Tin bài', url: '/admin/collections/articles' },
          { label: view.doc?.title || 'Bài chưa có tiêu đề', url: articleHref(article) },
          { label: 'Các bản', url: isCompared ? versionsHref(article) : undefined },
        ]}
      />
      <Gutter className="ts-desk ts-versions">
        {isCompared ? (
          <Compared req={req} article={article} to={shown ?? query.to} from={query.from} />
        ) : (
          <Listed req={req} article={article} query={query} />
        )}
      </Gutter>
    </>
  )
}

/** `…/versions/<version>`, under the trash as well. */
function versionInPath(segments: unknown): string | null {
  const parts = Array.isArray(segments) ? (segments as string[]) : []
  const at = parts.indexOf('versions')
  return at >= 0 ? (parts[at + 1] ?? null) : null
}

type Place = { req: PayloadRequest; article: string }

async function Listed({ req, article, query }: Place & { query: VersionsQuery }) {
  const found = await listVersions(req, {
    article,
    page: query.page,
    isFolded: !query.isUnfolded,
  })
  if (!found) return <Nothing article={article} />
  return <VersionList article={article} found={found} isUnfolded={query.isUnfolded} />
}

async function Compared({ req, article, from, to }: Place & { from: string; to: string }) {
  const one = await loadVersion(req, { article, id: to })
  if (!one) return <Nothing article={article} />
  const other = from
    ? await loadVersion(req, { article, id: from })
    : await versionBefore(req, { article, at: one.at })
  if (!other) {
    return (
      <EmptyState action={{ label: 'Về các bản', href: versionsHref(article) }}>
        {from
          ? 'Không có bản cũ này. Hãy chọn lại hai bản trong danh sách.'
          : 'Đây là bản đầu tiên của bài, không có bản nào trước nó để so.'}
      </EmptyState>
    )
  }
  // Whichever was named first: the older is on the left.
  const [older, newer] = other.at <= one.at ? [other, one] : [one, other]
  return (
    <DifferencePage
      article={article}
      older={{ id: older.id, at: older.at, effect: await restoreEffect(req, article, older) }}
      newer={{ id: newer.id, at: newer.at, effect: await restoreEffect(req, article, newer) }}
      difference={await compareVersions(req, older, newer)}
    />
  )
}

function Nothing({ article }: { article: string }) {
  return (
    <EmptyState action={{ label: 'Về bài', href: articleHref(article) }}>
      Không có bản nào ở đây mà bạn xem được. Các bản của một bài chỉ người trong tòa soạn của kênh
      xem được.
    </EmptyState>
  )
}
