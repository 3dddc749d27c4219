import { idOf } from '@/access/membership'
import { frontOrder } from '@/domain/front/pins'

import type { PublicReader } from '../reader'
import { articleSummaryView, type ArticleRow } from '../views/article'
import type { ColumnRow } from '../views/column'
import type { OutletRow } from '../views/outlet'
import type { AiredIssueView, ArticleSummaryView, ReferenceView } from '../schemas'
import { referenceView } from '../views/reference'
import type { FrontTextView } from '../programmeSchemas'
import { summaries } from './articles'
import { listAiredIssues } from './issues'
import { findOutletById, findOutlets } from './outlets'
import { pinnedTexts } from './pins'
import { loadRelations } from './relations'
import { findTexts } from './texts'

const NEWEST = 10
const BESIDE_LEAD = 5
const PER_SECTION = 3
const MAX_SECTIONS = 24

type Top = { row: ArticleRow; until: string | null }

/** The texts of the top of an outlet's front page: the pinned ones, each until its instant, then the newest. */
async function topOf(reader: PublicReader, outlet: string): Promise<Top[]> {
  const [pinned, newest] = await Promise.all([
    pinnedTexts(reader, outlet),
    findTexts(reader, { where: [{ outlet: { equals: outlet } }], limit: NEWEST }),
  ])
  const ends = new Map(pinned.map(({ row, until }) => [row.id, until]))
  const rows = frontOrder(
    pinned.map(({ row }) => row),
    newest,
    NEWEST,
  )
  return rows.map((row) => ({ row, until: ends.get(row.id) ?? null }))
}

/** The same as it leaves. */
export async function frontTexts(reader: PublicReader, outlet: string): Promise<FrontTextView[]> {
  const top = await topOf(reader, outlet)
  const articles = await summaries(
    reader,
    top.map(({ row }) => row),
  )
  return articles.map((article, at) => ({ article, pinnedUntil: top[at]?.until ?? null }))
}

export type Front = {
  lead: ArticleSummaryView | null
  beside: ArticleSummaryView[]
  sections: Section[]
}

/** A column's newest articles; of a programme that has none, the issues that aired last. */
export type Section = {
  column: ReferenceView
  articles: ArticleSummaryView[]
  issues: AiredIssueView[]
}

/** The outlet that published last; before anything was published, the first by name. */
export async function outletOfTheDay(reader: PublicReader): Promise<OutletRow | null> {
  const [newest] = await findTexts(reader, { where: [], limit: 1 })
  const id = idOf(newest?.outlet)
  const outlet = id ? await findOutletById(reader, id) : null
  return outlet ?? (await findOutlets(reader))[0] ?? null
}

/**
 * The front page of an outlet: what editors pinned, in their order, else the newest story that has a picture leads; the newest others
 * stand beside it, then each column's newest three that are not above already, or the last three issues of a programme without articles.
 */
export async function frontPage(
  reader: PublicReader,
  { outlet, columns }: { outlet: string; columns: ColumnRow[] },
): Promise<Front> {
  const shown = columns.slice(0, MAX_SECTIONS)
  const [top, ...ofColumns] = await Promise.all([
    topOf(reader, outlet),
    ...shown.map((column) =>
      findTexts(reader, {
        where: [{ column: { equals: column.id } }],
        limit: PER_SECTION + BESIDE_LEAD + 1,
      }),
    ),
  ])
  const [lead, ...others] = top.map(({ row }) => row)
  const beside = others.slice(0, BESIDE_LEAD)
  const above = new Set([lead, ...beside].map((row) => row?.id))
  const sections = ofColumns.map((rows) =>
    rows.filter(({ id }) => !above.has(id)).slice(0, PER_SECTION),
  )
  const [relations, aired] = await Promise.all([
    loadRelations(reader, [...(lead ? [lead] : []), ...beside, ...sections.flat()]),
    Promise.all(
      shown.map(async ({ id, kind }, index) =>
        kind === 'programme' && ofColumns[index]?.length === 0
          ? (await listAiredIssues(reader, { column: id, limit: PER_SECTION })).items
          : [],
      ),
    ),
  ])
  const view = (row: ArticleRow) => articleSummaryView(row, { relations, origin: reader.origin })
  return {
    lead: lead ? view(lead) : null,
    beside: beside.map(view),
    sections: shown
      .map((column, index) => ({
        column: referenceView('column', column),
        articles: (sections[index] ?? []).map(view),
        issues: aired[index] ?? [],
      }))
      .filter(({ articles, issues }) => articles.length + issues.length > 0),
  }
}
