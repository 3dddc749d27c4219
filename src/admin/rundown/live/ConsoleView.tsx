import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { firstRunOf } from '@/newsroom/issues/deskIssue'
import { loadState } from '@/newsroom/rundowns/views/loadState'

import { issueHref } from '../../links/pages'
import { readableRundown } from '../readableRundown'
import { asRunHref, paperHref } from '../links'
import { Console } from './Console'
import { LinksPanel } from './LinksPanel'

/** The live console of a rundown. */
export async function ConsoleView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!isStaff(req.user as Member | null)) redirect('/admin/login')
  const rundown = await readableRundown(req, params)
  if (!rundown) notFound()
  const state = await loadState(req, rundown.id)
  const isConfirmed = state.issue !== null && (await firstRunOf(req, state.issue)) !== null

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
          ...(state.issue ? [{ label: state.label, url: issueHref(state.issue) }] : []),
          { label: 'Phát trực tiếp' },
        ]}
      />
      <Gutter className="ts-desk">
        <Console start={state} isConfirmed={isConfirmed} />
        <nav className="ts-console__more" aria-label="Liên quan">
          {state.issue && <a href={issueHref(state.issue)}>Sửa khung chương trình</a>}
          <a href={asRunHref(state.id)}>Bảng đã phát</a>
          <a href={paperHref(state.id)}>In, xuất khung</a>
        </nav>
        {state.may.edit && <LinksPanel rundown={state.id} />}
      </Gutter>
    </DefaultTemplate>
  )
}
