import type { TypedUser } from 'payload'

import { holdsAnyOf, type Member } from '@/access/membership'
import { ADMINISTRATORS, WRITER_ROLES } from '@/access/roles'

/** Over the list of texts: the way to a new one that begins with a template. */
export function FromTemplate({ user }: { user: TypedUser }) {
  if (!holdsAnyOf(user as Member, [...WRITER_ROLES, ...ADMINISTRATORS])) return null
  return (
    <p>
      <a href="/admin/collections/articles/create">Tạo mới từ mẫu…</a>
    </p>
  )
}
