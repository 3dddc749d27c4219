import type { AdminViewServerProps } from 'payload'

import { loadPlaces } from '../articles/loadPlaces'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { WordImport } from './WordImport'

const ARTICLES = '/admin/collections/articles'

/** Drafts out of Word files: chosen, looked at, made. */
export async function WordView(view: AdminViewServerProps) {
  const places = await loadPlaces(staffOf(view))
  return (
    <StaffPage
      view={view}
      nav={[{ label: 'Tin bài', url: ARTICLES }, { label: 'Từ tệp Word' }]}
      className="ts-desk"
    >
      <h1>Bài từ tệp Word</h1>
      {places.outlets.length === 0 ? (
        <EmptyState action={{ label: 'Về danh sách tin bài', href: ARTICLES }}>
          Vai trò của bạn không viết bài ở kênh nào. Nếu cần viết, hãy nhờ quản trị viên thêm vai
          trò.
        </EmptyState>
      ) : (
        <WordImport {...places} />
      )}
    </StaffPage>
  )
}
