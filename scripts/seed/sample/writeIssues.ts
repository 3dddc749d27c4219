import type { RequiredDataFromCollectionSlug } from 'payload'

import { rowsWhere } from '@/database/rows'
import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { slotKey } from '@/domain/schedule/planIssues'

import type { Seeding } from '../findOrCreate'
import { type ColumnKey, SAMPLE_COLUMNS } from './columns'
import type { SampleAiring, SampleIssue } from './issues'
import type { SampleYear } from './layout'
import type { Story } from './stories'
import type { ColumnIds } from './writeColumns'
import type { SampleOutlets } from './writeOutlets'
import { writeProof } from './writeProof'

const CONFIRMED_LATER_MS = 40 * 60_000
/** Addresses that belong to nobody: a sample proves nothing. */
const EVIDENCE = 'https://example.org/chung-cu-mau'

type Write = {
  year: SampleYear
  columns: ColumnIds
  outlets: SampleOutlets
  topics: Record<string, string>
  /** Titles of the articles that issues are published with. */
  titles: ReadonlyMap<string, string>
  confirmedBy: string
}

/** Writes the year's issues and airings that are not there yet; gives the ids of its issues. */
export async function writeIssues(seeding: Seeding, write: Write): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const known = await knownIssues(seeding, write.columns)
  const aired = await knownAirings(seeding)
  const inOrder = [...write.year.issues].sort(
    (a, b) => Number(a.makesUp !== null) - Number(b.makesUp !== null) || a.plannedAt - b.plannedAt,
  )
  for (const issue of inOrder) {
    const key = slotKeyOf(issue, write.columns)
    const id = known.get(key) ?? (await createIssue(seeding, { ...write, issue, key, ids }))
    ids.set(issue.key, id)
    for (const airing of issue.airings) {
      if (aired.has(sourceKeyOf(airing))) continue
      await createAiring(seeding, { ...write, issue, airing, id })
    }
  }
  return ids
}

/** The key under which the check itself would have planned it, so that it does not plan it again. */
function slotKeyOf({ key, column, slotDate }: SampleIssue, columns: ColumnIds): string {
  return slotDate === null
    ? `sample:${key}`
    : slotKey({ columnId: columns[column], originalDate: slotDate })
}

const sourceKeyOf = ({ key }: SampleAiring) => `sample:${key}`

async function knownIssues({ payload }: Seeding, columns: ColumnIds): Promise<Map<string, string>> {
  const docs = await rowsWhere(payload, 'issues', {
    where: { column: { in: Object.values(columns) } },
    sort: 'id',
    select: { slotKey: true },
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, slotKey: key }) => [key ?? '', id]))
}

async function knownAirings({ payload }: Seeding): Promise<Set<string>> {
  const docs = await rowsWhere(payload, 'airings', {
    where: { sample: { equals: true } },
    sort: 'id',
    select: { sourceKey: true },
    overrideAccess: true,
  })
  return new Set(docs.map(({ sourceKey }) => sourceKey ?? ''))
}

async function createIssue(
  { payload, made }: Seeding,
  {
    issue,
    key,
    ids,
    ...write
  }: Write & { issue: SampleIssue; key: string; ids: ReadonlyMap<string, string> },
): Promise<string> {
  const topic = write.topics[issue.topic]
  const { id } = await payload.create({
    collection: 'issues',
    data: {
      column: write.columns[issue.column],
      title: write.titles.get(issue.article ?? '') ?? issue.title,
      plannedAt: new Date(issue.plannedAt).toISOString(),
      slotKey: key,
      makesUp: issue.makesUp ? ids.get(issue.makesUp) : undefined,
      topics: topic ? [topic] : [],
      ...storyData(issue.story, issue.plannedAt),
      sample: true,
    },
    depth: 0,
    overrideAccess: true,
  })
  made.add('issues')
  return id
}

type IssueData = Partial<RequiredDataFromCollectionSlug<'issues'>>

function storyData(story: Story | null, plannedAt: number): IssueData {
  if (story === 'cancelled') {
    return {
      cancelled: true,
      cancelReason: 'Trùng giờ tiếp sóng, chưa xếp số thay (dữ liệu mẫu).',
    }
  }
  if (story === 'waived') {
    return {
      waiver: {
        waived: true,
        reason: 'Nhường sóng cho chương trình đột xuất theo đề nghị của cơ quan theo dõi (mẫu).',
        document: '01/CV-MẪU',
        documentDate: addDays(civilDateOf(plannedAt), -2),
      },
    }
  }
  return {}
}

const CHANNELS = Object.fromEntries(
  SAMPLE_COLUMNS.map(({ key, slot }) => [key, slot?.channel ?? null]),
) as Record<ColumnKey, string | null>

const OUTLETS = new Map(SAMPLE_COLUMNS.map(({ key, outlet }) => [key, outlet]))

async function createAiring(
  seeding: Seeding,
  {
    issue,
    airing,
    id,
    confirmedBy,
    outlets,
  }: Write & { issue: SampleIssue; airing: SampleAiring; id: string },
): Promise<void> {
  const { payload, made } = seeding
  const { startedAt, seconds, kind, confirmed } = airing
  const channel = CHANNELS[issue.column]
  const outlet = outlets[OUTLETS.get(issue.column) ?? 'tv']
  const evidenceFile = issue.makesUp
    ? await writeProof(seeding, { issue, airing, channel, outlet })
    : undefined
  await payload.create({
    collection: 'airings',
    data: {
      issue: id,
      startedAt: new Date(startedAt).toISOString(),
      seconds,
      kind,
      channel,
      evidenceFile,
      confirmed,
      ...(confirmed
        ? {
            evidenceUrl: `${EVIDENCE}/${issue.column}/${civilDateOf(startedAt)}`,
            confirmedBy,
            confirmedAt: new Date(startedAt + CONFIRMED_LATER_MS).toISOString(),
          }
        : { note: 'Chờ phiếu xác nhận của cơ sở (dữ liệu mẫu).' }),
      sourceKey: sourceKeyOf(airing),
      sample: true,
    },
    depth: 0,
    overrideAccess: true,
  })
  made.add('airings')
}
