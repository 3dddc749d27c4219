import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import { SCHEDULE_ROLES, type Role } from '@/access/roles'
import { loadAsRun } from '@/newsroom/rundowns/views/loadAsRun'

import { issueHref } from '../../links/pages'
import { rundownWithTakes } from '../readableRundown'
import { AsRunPage } from './AsRunPage'

/** What aired of a rundown against what was planned, and the airing it becomes (rundown-timing.md, As-run). */
export async function AsRunView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!isStaff(req.user as Member | null)) redirect('/admin/login')
  const rundown = await rundownWithTakes(req, params)
  if (!rundown) notFound()
  const asRun = await loadAsRun(req, rundown.id)
  const roles = await rolesAt(req, rundown.outlet)
  const keeps = roles.some((role) => (SCHEDULE_ROLES as readonly Role[]).includes(role))

  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={{
        collections: visibleEntities?.collections,
        globals: visibleEntities?.globals,
      }}
    >
      <SetStepNav
        nav={[
          { label: 'Số', url: '/admin/collections/issues' },
          ...(rundown.issue ? [{ label: rundown.title, url: issueHref(rundown.issue) }] : []),
          { label: 'Bảng đã phát' },
        ]}
      />
      <Gutter className="ts-desk">
        <AsRunPage
          asRun={asRun}
          me={req.user?.id ?? ''}
          mayConfirm={keeps || isAdministrator(req.user as Member | null)}
        />
      </Gutter>
    </DefaultTemplate>
  )
}
