import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import type { Holiday as HolidayRow } from '@/payload-types'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { one } from '../schedule/scheduleScope'
import { HolidayPaste } from './HolidayPaste'
import { HolidayTable } from './HolidayTable'

const MOST = 400

/** Ngày nghỉ: the yearly table of days off and days worked instead, and the way to paste it. */
export async function HolidaysView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { searchParams } = view

  const today = civilDateOf(Date.now())
  const current = Number(today.slice(0, 4))
  const asked = Number(one(searchParams, 'nam'))
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : current
  const days = await daysOf(req, year)
  const mayChange = isAdministrator(req.user as Member | null)

  return (
    <StaffPage
      view={view}
      nav={[{ label: 'Ngày nghỉ' }, { label: `Năm ${year}` }]}
      className="ts-desk ts-holidays"
    >
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
      <div className="ts-columns" data-wide={!mayChange || undefined}>
        <HolidayTable days={days} year={year} mayChange={mayChange} />
        {mayChange && <HolidayPaste year={year} />}
      </div>
    </StaffPage>
  )
}

async function daysOf(req: PayloadRequest, year: number): Promise<HolidayRow[]> {
  return rowsWhere(req, 'holidays', {
    where: { date: { greater_than_equal: `${year}-01-01`, less_than_equal: `${year}-12-31` } },
    sort: 'date',
    limit: MOST,
    overrideAccess: false,
  })
}
