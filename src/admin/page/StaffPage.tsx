import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { staffOf } from './staffOf'

type Props = {
  view: AdminViewServerProps
  /** The way to the page, itself last. */
  nav?: { label: string; url?: string }[]
  className: string
  children: ReactNode
}

/** The frame of a page of ours: navigation, the way to it, and nobody but the staff. */
export function StaffPage({ view, nav, className, children }: Props) {
  const { initPageResult, params, searchParams } = view
  const { permissions, visibleEntities, locale } = initPageResult
  const req = staffOf(view)
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
      {nav && <SetStepNav nav={nav} />}
      <Gutter className={className}>{children}</Gutter>
    </DefaultTemplate>
  )
}
