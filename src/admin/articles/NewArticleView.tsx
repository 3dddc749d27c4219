import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { idOf, type Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'
import { rowsWhere } from '@/database/rows'

import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { NewArticleForm } from './NewArticleForm'

const WRITERS = NEWSROOM_ROLES.filter((role) => role !== 'scheduler')

/** A new article begins with a title and its place, so that no nameless drafts lie about. */
export async function NewArticleView(view: AdminViewServerProps) {
  const req = staffOf(view)

  const outlets = await loadOutlets(req)
  const columns = await loadColumns(
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
        <NewArticleForm outlets={outlets} columns={columns} />
      )}
    </Gutter>
  )
}

async function loadOutlets(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const isEverywhere = isAdministrator(req.user as Member)
  const docs = await rowsWhere(req, 'outlets', {
    where: isEverywhere ? {} : { id: { in: await outletsWithRole(req, WRITERS) } },
    sort: 'sortKey',
    limit: 500,
    select: { name: true },
    overrideAccess: false,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}

async function loadColumns(
  req: PayloadRequest,
  outlets: string[],
): Promise<{ id: string; name: string; outlet: string }[]> {
  const docs = await rowsWhere(req, 'columns', {
    where: { outlet: { in: outlets } },
    sort: 'sortKey',
    limit: 1000,
    select: { name: true, outlet: true },
    overrideAccess: false,
  })
  return docs.map(({ id, name, outlet }) => ({ id, name, outlet: idOf(outlet) ?? '' }))
}
