import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { firstRunOf } from '@/newsroom/issues/deskIssue'
import { loadState } from '@/newsroom/rundowns/views/loadState'

import { issueHref } from '../../links/pages'
import { staffOf } from '../../page/staffOf'
import { StaffPage } from '../../page/StaffPage'
import { readableRundown } from '../readableRundown'
import { asRunHref, paperHref } from '../links'
import { Console } from './Console'
import { LinksPanel } from './LinksPanel'

/** The live console of a rundown. */
export async function ConsoleView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const rundown = await readableRundown(req, view.params)
  if (!rundown) notFound()
  const state = await loadState(req, rundown.id)
  const isConfirmed = state.issue !== null && (await firstRunOf(req, state.issue)) !== null

  return (
    <StaffPage
      view={view}
      nav={[
        { label: 'Số', url: '/admin/collections/issues' },
        ...(state.issue ? [{ label: state.label, url: issueHref(state.issue) }] : []),
        { label: 'Phát trực tiếp' },
      ]}
      className="ts-desk"
    >
      <Console start={state} isConfirmed={isConfirmed} />
      <nav className="ts-console__more" aria-label="Liên quan">
        {state.issue && <a href={issueHref(state.issue)}>Sửa khung chương trình</a>}
        <a href={asRunHref(state.id)}>Bảng đã phát</a>
        <a href={paperHref(state.id)}>In, xuất khung</a>
      </nav>
      {state.may.edit && <LinksPanel rundown={state.id} />}
    </StaffPage>
  )
}
