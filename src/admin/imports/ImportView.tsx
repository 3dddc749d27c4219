import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { loadImportPage } from '@/newsroom/imports/views/loadImportPage'
import { IMPORT_KIND_WORDS, IMPORT_STATE_WORDS } from '@/newsroom/words/imports'

import { IMPORTS_HREF } from '../links/pages'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { one } from '../schedule/scheduleScope'
import { ImportWork } from './ImportWork'

/** One file that is brought in: what its columns are, what each line does, and the way to write it or take it back. */
export async function ImportView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { params, searchParams } = view
  const segments = Array.isArray(params?.segments) ? params.segments : []
  const page = Number(one(searchParams, 'trang') || 1) - 1
  const found = await loadImportPage(req, {
    id: segments.at(-1) ?? '',
    page: Number.isInteger(page) ? page : 0,
    wrongOnly: one(searchParams, 'chi') === 'loi',
  })
  if (!found) notFound()
  const { row } = found
  return (
    <StaffPage
      view={view}
      nav={[{ label: 'Nhập số liệu', url: IMPORTS_HREF }, { label: row.title }]}
      className="ts-desk ts-imports"
    >
      <header className="ts-desk__head">
        <div>
          <h1>{row.title}</h1>
          <p className="ts-desk__date">
            {IMPORT_KIND_WORDS[row.kind]} · {row.outletName} · {row.lines} dòng
            {row.who && ` · ${row.who}`} · {IMPORT_STATE_WORDS[row.state]}
          </p>
          {row.source && <p className="ts-desk__date">Nguồn: {row.source}</p>}
        </div>
      </header>
      <ImportWork found={found} wrongOnly={one(searchParams, 'chi') === 'loi'} />
    </StaffPage>
  )
}
