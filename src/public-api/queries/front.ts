import { idOf } from '@/access/membership'

import type { PublicReader } from '../reader'
import { articleSummaryView, type ArticleRow } from '../views/article'
import type { ColumnRow } from '../views/column'
import type { OutletRow } from '../views/outlet'
import type { AiredIssueView, ArticleSummaryView, ReferenceView } from '../schemas'
import { referenceView } from '../views/reference'
import { listAiredIssues } from './issues'
import { findOutletById, findOutlets } from './outlets'
import { loadRelations } from './relations'
import { findTexts } from './texts'

const NEWEST = 10
const BESIDE_LEAD = 5
const PER_SECTION = 3
const MAX_SECTIONS = 24

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
 * The front page of an outlet: the newest story that has a picture leads, the newest others stand beside it, then each
 * column's newest three that are not above already, or the last three issues of a programme without articles.
 */
export async function frontPage(
  reader: PublicReader,
  { outlet, columns }: { outlet: string; columns: ColumnRow[] },
): Promise<Front> {
  const shown = columns.slice(0, MAX_SECTIONS)
  const [newest, ...ofColumns] = await Promise.all([
    findTexts(reader, { where: [{ outlet: { equals: outlet } }], limit: NEWEST }),
    ...shown.map((column) =>
      findTexts(reader, {
        where: [{ column: { equals: column.id } }],
        limit: PER_SECTION + BESIDE_LEAD + 1,
      }),
    ),
  ])
  const lead = newest.find(({ cover }) => cover) ?? newest[0]
  const beside = newest.filter((row) => row !== lead).slice(0, BESIDE_LEAD)
  const above = new Set([lead, ...beside].map((row) => row?.id))
  const sections = ofColumns.map((rows) =>
    rows.filter(({ id }) => !above.has(id)).slice(0, PER_SECTION),
  )
  const [relations, aired] = await Promise.all([
    loadRelations(reader, [...newest, ...sections.flat()]),
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
