import type { CollectionSlug, Payload } from 'payload'

import { countWhere } from '@/database/rows'
import { ConfigurationError } from '@/settings/configurationError'
import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'

import { KNOWN_HOLIDAYS } from '../founding/holidays'
import { seedFounding } from '../founding/seedFounding'
import type { Seeding } from '../findOrCreate'
import { Made } from '../made'
import { seedAccounts } from './accounts'
import { sampleArticles } from './articleFiles'
import { sampleYear } from './layout'
import { sampleObligations } from './obligations'
import { createSamplePlan, findSamplePlan, finishSamplePlan } from './samplePlan'
import { sampleSpan } from './span'
import { writeActivities } from './writeActivities'
import { writeApiKeys } from './writeApiKeys'
import { writeArchive } from './writeArchive'
import { writeArticles } from './writeArticles'
import { writeChecklists } from './writeChecklists'
import { writeTemplates } from './writeTemplates'
import { writeColumns, writeObligations } from './writeColumns'
import { writeImports } from './writeImports'
import { writeIssues } from './writeIssues'
import { writeLetterheads } from './writeLetterheads'
import { writeOutlets } from './writeOutlets'
import { writePictures } from './writePictures'
import { writeReports } from './writeReports'
import { writeReportRules } from './writeReportRules'
import { writeRemarks } from './writeRemarks'
import { writeRundowns } from './writeRundowns'
import { writeSchedule } from './writeSchedule'
import { writeSite } from './writeSite'

type Query = {
  payload: Payload
  /** What the sample is laid out around; a sample begun earlier keeps its own moment. */
  now: Date
  /** For the accounts it creates; those already there keep theirs. */
  password: string
  /** Told what is being made. */
  onStep?: (step: string) => void
}

export type SampleSeeded = { made: Made; year: number }

/**
 * The sample year on top of the founding data: outlets, columns, obligations, issues, airings and what was said about
 * their proof, rundowns and their templates, a returned month, articles, checklists and one account per role, all marked as samples. Broken off, it goes on where it was; once whole, it is left to those who use it.
 * @throws ConfigurationError when the database holds real work.
 */
export async function seedSample({
  payload,
  now,
  password,
  onStep = () => {},
}: Query): Promise<SampleSeeded> {
  const begun = await findSamplePlan(payload)
  if (!begun) await refuseRealWork(payload)
  const founding = await seedFounding({ payload })
  const seeding = { payload, made: new Made() }
  const { year } = sampleSpan(civilDateOf((begun?.now ?? now).getTime()))
  if (begun?.isFinished) return { made: seeding.made, year }

  const { topics, organisations } = founding
  const moment = begun?.now ?? wholeMinute(now)
  const span = sampleSpan(civilDateOf(moment.getTime()))
  const plan =
    begun ??
    (await createSamplePlan(seeding, {
      now: moment,
      issuer: organisations.homeAffairs,
      obligations: sampleObligations(span),
    }))
  const articles = sampleArticles()
  const laidOut = sampleYear({
    now: moment.getTime(),
    holidays: KNOWN_HOLIDAYS.map(({ date }) => ({ date, kind: 'off' })),
    articles: articles.filter(({ state }) => state === 'published'),
  })

  onStep('kênh, chuyên mục, nghĩa vụ')
  const outlets = await writeOutlets(seeding, founding)
  await writeLetterheads(seeding, { organisations: founding.organisations, press: outlets.press })
  const columns = await writeColumns(seeding, { outlets, topics, from: span.from })
  await writeObligations(seeding, { year: laidOut, plan: plan.id, outlets, columns })
  onStep('tài khoản')
  const accounts = await seedAccounts(seeding, { password, outlets, organisations })
  onStep('số và lượt phát')
  const issues = await writeIssues(seeding, {
    year: laidOut,
    columns,
    outlets,
    topics,
    titles: new Map(articles.map(({ key, title }) => [key, title])),
    confirmedBy: accounts.scheduler.id,
  })
  const written = { issues: laidOut.issues, ids: issues, accounts }
  await writeRemarks(seeding, written)
  onStep('khung chương trình, lịch tháng')
  await writeRundowns(seeding, { ...written, now: moment.getTime(), topics })
  await writeSchedule(seeding, { now: moment.getTime(), outlet: outlets.batXat, accounts })
  onStep('sổ sách và kho bài cũ')
  await writeOlder(seeding, { now: moment.getTime(), from: span.from, outlets, accounts })
  onStep('ảnh')
  const pictures = await writePictures(seeding, { articles, outlet: outlets.online })
  onStep('tin bài')
  await writeArticles(seeding, {
    articles,
    publications: laidOut.publications,
    issues,
    columns,
    topics,
    pictures,
    accounts,
    outlet: outlets.online,
  })
  onStep('trang cho bạn đọc')
  await writeSite(seeding, { now: moment.getTime(), outlets, columns, accounts })
  await writeApiKeys(seeding, { now: moment.getTime(), accounts })
  // After the articles: they were written before anything was laid down.
  await writeChecklists(seeding, outlets.online)
  await writeTemplates(seeding, outlets.online)
  await writeActivities(seeding, { now: moment.getTime(), outlet: outlets.online, topics })
  onStep('báo cáo')
  await writeReportRules(seeding, { now: moment.getTime() })
  await writeReports(seeding, { now: moment.getTime(), outlet: outlets.online, accounts })
  await finishSamplePlan(payload, plan.id)
  return { made: seeding.made, year }
}

type Older = {
  now: number
  from: CivilDate
  outlets: Awaited<ReturnType<typeof writeOutlets>>
  accounts: Awaited<ReturnType<typeof seedAccounts>>
}

/** What was kept elsewhere before: tables of a programme, and texts of a site. */
async function writeOlder(seeding: Seeding, { outlets, ...older }: Older): Promise<void> {
  await writeImports(seeding, { ...older, outlet: outlets.tv })
  const { now, accounts } = older
  await writeArchive(seeding, {
    ...{ now, outlet: outlets.online, administrator: accounts.administrator },
  })
}

const WORK: readonly CollectionSlug[] = ['articles', 'issues', 'airings']

/** Made-up rows never go among records. */
async function refuseRealWork(payload: Payload): Promise<void> {
  for (const collection of WORK) {
    const totalDocs = await countWhere(payload, collection, {
      where: { sample: { not_equals: true } },
      overrideAccess: true,
    })
    if (totalDocs > 0) {
      throw new ConfigurationError(
        'Cơ sở dữ liệu này đã có tin bài, lịch hoặc lượt phát thật nên không thêm dữ liệu mẫu vào. ' +
          'Hãy chạy bản thử trên tệp khác, ví dụ DATABASE_URI=file:data/thu.db npm run demo.',
      )
    }
  }
}

/** The plan keeps the moment to the minute, so that a second run lays out the same. */
function wholeMinute(moment: Date): Date {
  return new Date(moment.getTime() - (moment.getTime() % 60_000))
}
