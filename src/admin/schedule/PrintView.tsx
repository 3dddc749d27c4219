import { notFound } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded, formatOfficial } from '@/domain/calendar/vietnameseDates'
import { loadSchedule, type MonthSchedule } from '@/newsroom/schedules/views/loadSchedule'
import { NATIONAL_MOTTO, NATIONAL_NAME } from '@/newsroom/words/officialForm'
import type { Organisation, Outlet } from '@/payload-types'

import { scheduleHref } from '../links/schedule'
import { staffOf } from '../page/staffOf'
import { type PaperRow, paperRows } from './paperRows'
import { PrintBar } from './PrintBar'
import { monthInView, one, outletsInView } from './scheduleScope'

type Paper = {
  schedule: MonthSchedule
  rows: PaperRow[]
  issuer: Organisation | null
  supervisors: string[]
  /** What a person writes in: nothing of it is stored. */
  place: string
  number: string
  title: string
  signer: string
  date: string
}

/** The month's schedule on paper, in the form of an official document (domain.md §7). */
export async function PrintView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { searchParams } = view

  const now = new Date()
  const { outlet } = await outletsInView(req, searchParams)
  const month = monthInView(searchParams, now.getTime())
  const schedule =
    outlet &&
    month &&
    (await loadSchedule({ req, outlet: outlet.id, month, now, overrideAccess: false }))
  if (!schedule) notFound()
  const { issuer, supervisors } = await bodiesOf(req, schedule.outlet)
  const { approvedAt, approvedBy } = schedule.stored ?? {}
  const written = (name: string) => one(searchParams, name) ?? ''
  const paper: Paper = {
    schedule,
    rows: paperRows(schedule),
    issuer,
    supervisors,
    place: written('noi'),
    number: written('so'),
    title: written('chucvu') || 'NGƯỜI DUYỆT',
    signer:
      written('ky') ||
      (schedule.state === 'approved' && typeof approvedBy === 'object'
        ? (approvedBy?.name ?? '')
        : ''),
    date: civilDateOf(
      schedule.state === 'approved' && approvedAt ? Date.parse(approvedAt) : now.getTime(),
    ),
  }
  const place = { outlet: schedule.outlet.id, month: schedule.month.name }
  return (
    <main className="ts-paper-desk">
      <PrintBar
        back={scheduleHref(place)}
        hidden={place}
        fields={[
          { name: 'so', label: 'Số, ký hiệu', value: paper.number },
          { name: 'noi', label: 'Địa danh', value: paper.place },
          { name: 'chucvu', label: 'Chức vụ người ký', value: written('chucvu') },
          { name: 'ky', label: 'Người ký', value: paper.signer },
        ]}
      />
      <ScreenNote schedule={schedule} />
      <PrintedSchedule {...paper} />
    </main>
  )
}

/** Said on the screen, not on the paper. */
function ScreenNote({ schedule: { state, stored, changes } }: Pick<Paper, 'schedule'>) {
  const approved = stored?.approvedAt
    ? formatDatePadded(civilDateOf(Date.parse(stored.approvedAt)))
    : ''
  const text =
    state !== 'approved'
      ? 'Lịch chưa duyệt: bản in ghi rõ là dự thảo.'
      : changes.length > 0
        ? `Bản in theo lịch duyệt ngày ${approved}. ${changes.length} thay đổi chưa được duyệt không có trong bản in.`
        : null
  return text && <p className="ts-paper-note">{text}</p>
}

function PrintedSchedule(paper: Paper) {
  const { schedule, rows, issuer, supervisors, place, number, title, signer, date } = paper
  const { outlet, month, state } = schedule
  const [year, name] = month.name.split('-')
  const what = isBroadcast(outlet) ? 'LỊCH PHÁT SÓNG' : 'LỊCH ĐĂNG'
  const parent = typeof issuer?.parent === 'object' ? issuer.parent?.name : null
  return (
    <article className="ts-paper" tabIndex={0} aria-label="Bản in">
      <header className="ts-paper__head">
        <div>
          {parent && <p className="ts-paper__caps">{parent}</p>}
          <p className="ts-paper__caps ts-paper__strong ts-paper__issuer">
            {issuer?.name ?? outlet.name}
          </p>
          <p className="ts-paper__number">Số: {number || <span className="ts-paper__gap" />}</p>
        </div>
        <div>
          <p className="ts-paper__caps ts-paper__strong ts-paper__nation">{NATIONAL_NAME}</p>
          <p className="ts-paper__motto">
            <span>{NATIONAL_MOTTO}</span>
          </p>
          <p className="ts-paper__place">
            {place ? `${place}, ` : ''}
            {formatOfficial(date)}
          </p>
        </div>
      </header>
      <h1 className="ts-paper__title">
        {what} THÁNG {Number(name)} NĂM {year}
      </h1>
      <p className="ts-paper__abstract">{outlet.name}</p>
      {state !== 'approved' && <p className="ts-paper__draft">(Dự thảo)</p>}
      <PaperTable rows={rows} />
      <footer className="ts-paper__foot">
        <div>
          <p className="ts-paper__to">Nơi nhận:</p>
          <ul>
            {supervisors.map((body) => (
              <li key={body}>- {body};</li>
            ))}
            <li>- Lưu: VT.</li>
          </ul>
        </div>
        <div className="ts-paper__sign">
          <p className="ts-paper__strong">{title.toLocaleUpperCase('vi')}</p>
          <p className="ts-paper__signer">{signer}</p>
        </div>
      </footer>
    </article>
  )
}

const HEADINGS: readonly { key: keyof PaperRow | 'index'; text: string }[] = [
  { key: 'index', text: 'TT' },
  { key: 'date', text: 'Ngày' },
  { key: 'time', text: 'Giờ' },
  { key: 'issue', text: 'Số, chuyên mục' },
  { key: 'content', text: 'Nội dung' },
  { key: 'minutes', text: 'Thời lượng (phút)' },
  { key: 'channel', text: 'Kênh sóng, vị trí' },
  { key: 'note', text: 'Ghi chú' },
]

function PaperTable({ rows }: { rows: readonly PaperRow[] }) {
  return (
    <table className="ts-paper__table">
      <thead>
        <tr>
          {HEADINGS.map(({ key, text }) => (
            <th key={key} scope="col">
              {text}
            </th>
          ))}
        </tr>
        <tr className="ts-paper__numbers">
          {HEADINGS.map(({ key }, index) => (
            <td key={key}>({index + 1})</td>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={HEADINGS.length}>Tháng này không có số nào trong lịch.</td>
          </tr>
        )}
        {rows.map((row, index) => (
          <tr key={row.id}>
            {HEADINGS.map(({ key }) => (
              <td key={key} data-column={key}>
                {key === 'index' ? index + 1 : row[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isBroadcast({ kind }: Outlet): boolean {
  return kind === 'radio' || kind === 'tv' || kind === 'loudspeaker'
}

async function bodiesOf(
  req: PayloadRequest,
  { organisation, supervisors = [] }: Outlet,
): Promise<{ issuer: Organisation | null; supervisors: string[] }> {
  const issuerId = idOf(organisation) ?? ''
  const ids = (supervisors ?? []).map((body) => idOf(body) ?? '')
  const docs = await rowsWhere(req, 'organisations', {
    where: { id: { in: [issuerId, ...ids] } },
    sort: 'sortKey',
    depth: 1,
    limit: 100,
    populate: { organisations: { name: true } },
    overrideAccess: false,
  })
  return {
    issuer: docs.find(({ id }) => id === issuerId) ?? null,
    supervisors: docs.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
  }
}
