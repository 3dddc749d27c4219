import { createLocalReq, type PayloadRequest, type TypedUser } from 'payload'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { type ReportWindow, reportWindowsFor } from '@/domain/calendar/reportWindows'
import type { ReportMove } from '@/domain/report/way/moves'
import type { ReportText } from '@/domain/report/way/sections'
import { moveReport } from '@/newsroom/reports/actions/moveReport'
import { prepareReport } from '@/newsroom/reports/actions/prepareReport'
import { writeReport } from '@/newsroom/reports/actions/writeReport'
import { enterIndicators } from '@/newsroom/reports/actions/enterIndicators'
import { loadIndicators } from '@/newsroom/reports/loadIndicators'
import { loadReportRules } from '@/newsroom/reports/reportRules'
import { loadOutletReport } from '@/newsroom/reports/reportSubject'

import type { Seeding } from '../findOrCreate'
import type { Accounts } from './accounts'
import { writeConsolidation } from './writeConsolidation'

type Write = { now: number; outlet: string; accounts: Accounts }

const TEXT: ReportText = {
  review: 'Các chuyên mục được duy trì đều (mẫu).',
  results: 'Trong kỳ đã đăng {tin bài đã đăng}, trong đó {tin}, {phóng sự}.',
  proposals: 'Đề nghị cung cấp sớm số liệu dịch vụ công trực tuyến theo huyện.',
}
const REASON = 'Chưa nêu khó khăn, vướng mắc. Hãy bổ sung rồi gửi lại (mẫu).'

/** Writes two reports of an outlet on the windows that ended last: one accepted, consolidated and closed, and after it one that was given back. */
export async function writeReports(seeding: Seeding, write: Write): Promise<void> {
  const { payload } = seeding
  const { now, outlet, accounts } = write
  const today = civilDateOf(now)
  const year = Number(today.slice(0, 4))
  const rules = await loadReportRules(await createLocalReq({}, payload))
  const ended = [year - 1, year]
    .flatMap((of) => reportWindowsFor({ rules, year: of }).map((window) => ({ window, year: of })))
    .filter(({ window }) => window.to < today)
    .sort((a, b) => (a.window.to < b.window.to ? -1 : 1))
    .slice(-2)
  const [accepted, returned] = ended
  // A moment between them: what is frozen later has a later cut-off.
  const first = new Date(now - 60_000)
  if (accepted) {
    await report(seeding, { ...write, ...accepted, at: first, ends: ['accept'] })
    const { window, year: of } = accepted
    const { supervisor } = accounts
    await writeConsolidation(seeding, { supervisor, window: window.name, year: of, at: first })
  }
  if (returned) {
    await report(seeding, { ...write, ...returned, at: new Date(now), ends: ['return'] })
  }
  if (!accepted) {
    const req = await createLocalReq({ user: accounts.secretary }, payload)
    const own = { outlet, title: 'Báo cáo tháng', from: addDays(today, -30), to: today }
    await prepareReport(req, own, new Date(now))
  }
}

type Wanted = Write & { window: ReportWindow; year: number; at: Date; ends: ReportMove[] }

async function report(
  { payload, made }: Seeding,
  { outlet, accounts, window, year, at, ends }: Wanted,
): Promise<void> {
  const as = (user: TypedUser) => createLocalReq({ user }, payload)
  const wanted = { outlet, window: window.name, year }
  const { id, isNew } = await prepareReport(await as(accounts.secretary), wanted, at)
  if (isNew) {
    made.add('reports')
    const sample = { sample: true }
    await payload.update({ collection: 'reports', id, data: sample, overrideAccess: true })
  }
  const state = async () =>
    (await loadOutletReport(await as(accounts.outletHead), id, { overrideAccess: true })).state
  if ((await state()) === 'preparing') {
    await writeReport({ req: await as(accounts.secretary), id, text: TEXT, seen: 0 }).catch(
      ignoreKept,
    )
    await enterSample(await as(accounts.secretary), id)
    await move(await as(accounts.outletHead), { id, name: 'send', at })
  }
  for (const name of ends) {
    if ((await state()) === 'sent') await move(await as(accounts.supervisor), { id, name, at })
  }
}

/** Some of what is entered; of the rest it is not known how much there was. */
async function enterSample(req: PayloadRequest, id: string): Promise<void> {
  const all = await loadIndicators(req)
  const values = all
    .filter(({ measure, split }) => measure === null && split === 'none')
    .slice(0, 3)
    .map(({ id: indicator }, at) => ({
      ...{ indicator, part: '', period: 24 * (at + 1), soFar: 60 * (at + 1) },
      source: 'Sổ theo dõi của phòng (mẫu)',
    }))
  await enterIndicators({ req, id, values })
}

/** Broken off after the text was kept, it goes on from there. */
function ignoreKept(error: unknown): void {
  if ((error as { code?: string }).code !== 'reportTextChanged') throw error
}

type Move = { id: string; name: ReportMove; at: Date }

const move = (req: Awaited<ReturnType<typeof createLocalReq>>, { id, name, at }: Move) =>
  moveReport({
    ...{ req, id, move: name, seen: 1, reason: REASON, acceptWarnings: true, now: at },
  })
