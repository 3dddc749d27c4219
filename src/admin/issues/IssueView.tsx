import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { rolesAt } from '@/access/outletScope'
import { STEP_ROLES } from '@/newsroom/deadlines/stepRoles'
import { loadIssuePage } from '@/newsroom/issues/views/loadIssuePage'

import { IssuePage } from './IssuePage'

/** Số: the page of one issue, beside the form of what is written of it by hand. */
export async function IssueView({ initPageResult }: DocumentViewServerProps) {
  const { req, docID } = initPageResult
  if (!isStaff(req.user as Member | null)) return null
  const page = docID ? await loadIssuePage(req, String(docID), new Date()) : null
  if (!page) return null
  const roles = await rolesAt(req, page.outlet.id)
  const isAdmin = isAdministrator(req.user as Member | null)
  return (
    <>
      <SetStepNav
        nav={[{ label: 'Số', url: '/admin/collections/issues' }, { label: page.issue.label }]}
      />
      <Gutter className="ts-desk ts-issue">
        <IssuePage
          page={page}
          isMine={(kind) => isAdmin || STEP_ROLES[kind].some((role) => roles.includes(role))}
        />
      </Gutter>
    </>
  )
}
