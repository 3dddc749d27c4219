import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { PiecesGallery } from './PiecesGallery'

/** Every shared piece in all its states, in both themes; for those who develop the product. */
export function PiecesView(view: AdminViewServerProps) {
  staffOf(view)
  if (process.env.NODE_ENV === 'production') notFound()
  return (
    <StaffPage view={view} className="ts-desk">
      <h1>Các mảnh giao diện</h1>
      <PiecesGallery />
    </StaffPage>
  )
}
