import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import { SCHEDULE_ROLES, type Role } from '@/access/roles'
import { loadAsRun } from '@/newsroom/rundowns/views/loadAsRun'

import { issueHref } from '../../links/pages'
import { staffOf } from '../../page/staffOf'
import { StaffPage } from '../../page/StaffPage'
import { rundownWithTakes } from '../readableRundown'
import { AsRunPage } from './AsRunPage'

/** What aired of a rundown against what was planned, and the airing it becomes (rundown-timing.md, As-run). */
export async function AsRunView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const rundown = await rundownWithTakes(req, view.params)
  if (!rundown) notFound()
  const asRun = await loadAsRun(req, rundown.id)
  const roles = await rolesAt(req, rundown.outlet)
  const keeps = roles.some((role) => (SCHEDULE_ROLES as readonly Role[]).includes(role))

  return (
    <StaffPage
      view={view}
      nav={[
        { label: 'Số', url: '/admin/collections/issues' },
        ...(rundown.issue ? [{ label: rundown.title, url: issueHref(rundown.issue) }] : []),
        { label: 'Bảng đã phát' },
      ]}
      className="ts-desk"
    >
      <AsRunPage
        asRun={asRun}
        me={req.user?.id ?? ''}
        mayConfirm={keeps || isAdministrator(req.user as Member | null)}
      />
    </StaffPage>
  )
}
