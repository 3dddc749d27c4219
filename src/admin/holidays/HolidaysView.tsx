import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { civilDateOf } from '@/domain/calendar/civil'
import type { Holiday as HolidayRow } from '@/payload-types'

import { one } from '../schedule/scheduleScope'
import { HolidayPaste } from './HolidayPaste'
import { HolidayTable } from './HolidayTable'

const MOST = 400

/** Ngày nghỉ: the yearly table of days off and days worked instead, and the way to paste it. */
export async function HolidaysView(props: AdminViewServerProps) {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!isStaff(req.user as Member | null)) redirect('/admin/login')

  const today = civilDateOf(Date.now())
  const current = Number(today.slice(0, 4))
  const asked = Number(one(searchParams, 'nam'))
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : current
  const days = await daysOf(req, year)
  const mayChange = isAdministrator(req.user as Member | null)

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
      <SetStepNav nav={[{ label: 'Ngày nghỉ' }, { label: `Năm ${year}` }]} />
      <Gutter className="ts-desk ts-holidays">
        <header className="ts-desk__head">
          <div>
            <h1>Ngày nghỉ năm {year}</h1>
            <p className="ts-desk__date">
              Nhập theo thông báo hằng năm, không tính theo công thức. Mỗi chuyên mục tự chọn chuyển
              trước, chuyển sau, giữ nguyên hay được nghỉ khi trùng ngày nghỉ.
            </p>
          </div>
          <nav className="ts-holidays__years" aria-label="Chọn năm">
            {[year - 1, year + 1].map((other) => (
              <a
                key={other}
                className="ts-button ts-button--quiet"
                href={`/admin/ngay-nghi?nam=${other}`}
              >
                Năm {other}
              </a>
            ))}
          </nav>
        </header>
        <div className="ts-holidays__grid" data-wide={!mayChange || undefined}>
          <HolidayTable days={days} year={year} mayChange={mayChange} />
          {mayChange && <HolidayPaste year={year} />}
        </div>
      </Gutter>
    </DefaultTemplate>
  )
}

async function daysOf(req: PayloadRequest, year: number): Promise<HolidayRow[]> {
  const { docs } = await req.payload.find({
    collection: 'holidays',
    where: { date: { greater_than_equal: `${year}-01-01`, less_than_equal: `${year}-12-31` } },
    sort: 'date',
    depth: 0,
    limit: MOST,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}
