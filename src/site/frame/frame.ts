import { civilDateOf } from '@/domain/calendar/civil'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import { paths } from '@/public-api/address'
import { findColumns } from '@/public-api/queries/columns'
import { findOutlets, viewOutlets } from '@/public-api/queries/outlets'
import type { PublicReader } from '@/public-api/reader'
import type { ColumnRow } from '@/public-api/views/column'
import type { OutletRow } from '@/public-api/views/outlet'
import { referenceView } from '@/public-api/views/reference'
import type { OutletView, ReferenceView } from '@/public-api/schemas'

import { accentSheet } from '../styles/accentSheet'
import type { FeedLink, Head } from './head'

/** What stands around every page: the outlet's name, its columns, the other outlets, the legal notice, the date. */
export type Frame = {
  outlet: OutletView | null
  /** Whether it publishes what became of its obligations. */
  hasCompliance: boolean
  /** Whether the demo made up its columns. */
  isSample: boolean
  outlets: ReferenceView[]
  columns: ReferenceView[]
  dateLine: string
}

export type LoadedFrame = { frame: Frame; columns: ColumnRow[] }

/** The frame of an outlet's page, and the rows of its columns for what the page shows beside it. */
export async function loadFrame(reader: PublicReader, row: OutletRow | null): Promise<LoadedFrame> {
  const [outlets, columns] = await Promise.all([
    findOutlets(reader),
    row ? findColumns(reader, { outlet: row.id }) : [],
  ])
  const [outlet] = row ? await viewOutlets(reader, [row]) : []
  return {
    columns,
    frame: {
      outlet: outlet ?? null,
      hasCompliance: row?.publishesCompliance === true && reader.complianceOf !== undefined,
      isSample: columns.some(({ sample }) => sample),
      outlets: outlets.map((one) => ({
        ...referenceView('outlet', one),
        name: one.shortName || one.name,
      })),
      columns: columns.map((one) => referenceView('column', one)),
      dateLine: formatMasthead(civilDateOf(reader.now.getTime())),
    },
  }
}

/** What the outlet of a frame gives to the head of any page: its name, its colour, its feed. */
export function frameHead({ outlet }: Frame): Pick<Head, 'siteName' | 'sheet' | 'feeds'> {
  if (!outlet) return {}
  return {
    siteName: outlet.name,
    sheet: accentSheet(outlet.accent),
    feeds: [feedLink(outlet.name, paths.feed('outlets', outlet.slug, 'rss'))],
  }
}

export const feedLink = (title: string, path: string): FeedLink => ({
  title,
  path,
  type: 'application/rss+xml',
})
