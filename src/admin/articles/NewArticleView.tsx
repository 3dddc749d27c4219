import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { listTemplates } from '@/newsroom/templates/views/listTemplates'

import { WORD_HREF } from '../links/pages'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { loadPlaces } from './loadPlaces'
import { NewArticleForm } from './NewArticleForm'

/** A new article begins with a title and its place, so that no nameless drafts lie about. */
export async function NewArticleView(view: AdminViewServerProps) {
  const req = staffOf(view)

  const { outlets, columns } = await loadPlaces(req)
  const templates = await listTemplates(
    req,
    outlets.map(({ id }) => id),
  )
  return (
    <Gutter className="ts-desk">
      <SetStepNav
        nav={[{ label: 'Tin bài', url: '/admin/collections/articles' }, { label: 'Bài mới' }]}
      />
      <h1>Bài mới</h1>
      {outlets.length === 0 ? (
        <EmptyState action={{ label: 'Về danh sách tin bài', href: '/admin/collections/articles' }}>
          Vai trò của bạn không viết bài ở kênh nào. Nếu cần viết, hãy nhờ quản trị viên thêm vai
          trò.
        </EmptyState>
      ) : (
        <>
          <p>
            <a href={WORD_HREF}>Từ tệp Word…</a>
          </p>
          <NewArticleForm {...{ outlets, columns, templates }} />
        </>
      )}
    </Gutter>
  )
}
