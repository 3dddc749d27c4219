import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { overviewScope } from '@/newsroom/overview/overviewOutlets'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'

const PAGES = [
  { path: 'tong-quan', label: 'Tổng quan' },
  { path: 'so-sanh-nam', label: 'So với năm trước' },
  { path: 'do-bao-phu', label: 'Chủ đề' },
  { path: 'xep-hang', label: 'Xếp hạng' },
] as const

type Props = {
  view: AdminViewServerProps
  path: (typeof PAGES)[number]['path']
  /** What is shown to those who compare outlets. */
  children: () => Promise<ReactNode>
}

/** The frame of the pages that compare outlets, with the way from one to the other. */
export async function OverviewFrame({ view, path, children }: Props) {
  const req = staffOf(view)
  const scope = await overviewScope(req)
  const label = PAGES.find((page) => page.path === path)?.label ?? ''
  return (
    <StaffPage view={view} nav={[{ label }]} className="ts-ledger ts-report ts-overview">
      <nav className="ts-lists" aria-label="So sánh các kênh">
        {PAGES.map((page) => (
          <a
            key={page.path}
            className={`ts-button ts-button--small${page.path === path ? '' : ' ts-button--quiet'}`}
            aria-current={page.path === path ? 'page' : undefined}
            href={`/admin/${page.path}`}
          >
            {page.label}
          </a>
        ))}
      </nav>
      {scope?.length === 0 ? (
        <>
          <h1>{label}</h1>
          <EmptyState action={{ label: 'Về bàn làm việc', href: '/admin' }}>
            Trang này dành cho cán bộ theo dõi và lãnh đạo kênh. Nếu bạn cần xem, hãy hỏi lãnh đạo
            kênh.
          </EmptyState>
        </>
      ) : (
        await children()
      )}
    </StaffPage>
  )
}

/** What can be taken along of a page, at the same address. */
export function Exports({ path, search }: { path: string; search: URLSearchParams }) {
  return (
    <div className="ts-tools ts-ledger__tools">
      <a className="ts-button ts-button--quiet" href={`${path}/xlsx?${search}`}>
        Xuất Excel
      </a>
      <a className="ts-button ts-button--quiet" href={`${path}/csv?${search}`}>
        Xuất CSV
      </a>
    </div>
  )
}

/** What of an address could not be used. */
export const Problems = ({ problems }: { problems: readonly string[] }) =>
  problems.map((problem) => (
    <p key={problem} className="ts-ledger__problem" role="alert" data-tone="warning">
      {problem}
    </p>
  ))
