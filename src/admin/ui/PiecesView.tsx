import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'

import { PiecesGallery } from './PiecesGallery'

/** Every shared piece in all its states, in both themes; for those who develop the product. */
export function PiecesView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!isStaff(req.user as Member | null)) redirect('/admin/login')
  if (process.env.NODE_ENV === 'production') notFound()
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
      <Gutter className="ts-desk">
        <h1>Các mảnh giao diện</h1>
        <PiecesGallery />
      </Gutter>
    </DefaultTemplate>
  )
}
