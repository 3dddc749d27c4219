import type { BroadcastEvent, Graph, RadioEpisode, TVEpisode, WithContext } from 'schema-dts'

import { paths } from '@/public-api/address'
import type { RecordingView, ScheduleEntryView } from '@/public-api/programmeSchemas'
import type { AiredIssueView, ColumnView, OutletView } from '@/public-api/schemas'

import { numberOf } from '../../pieces/BroadcastStrip'
import { scriptOf } from './script'

const MINUTE_MS = 60_000

/** The broadcasts of a day or a week whose length is known: of others search engines make nothing. */
export function scheduleJson(entries: readonly ScheduleEntryView[], origin: string): string {
  const data: Graph = {
    '@context': 'https://schema.org',
    '@graph': entries.flatMap((entry): BroadcastEvent[] => {
      const starts = entry.airedAt ?? entry.plannedAt ?? ''
      const ends = endOf(starts, entry.durationMinutes)
      if (!ends) return []
      const event: BroadcastEvent = {
        '@type': 'BroadcastEvent',
        name: [entry.column.name, numberOf(entry)].filter(Boolean).join(' · '),
        ...(entry.title && { description: entry.title }),
        startDate: starts,
        endDate: ends,
        isLiveBroadcast: false,
        url: origin + paths.column(entry.column),
      }
      return [event]
    }),
  }
  return scriptOf(data)
}

const endOf = (starts: string, minutes: number | null): string | null =>
  minutes ? new Date(Date.parse(starts) + minutes * MINUTE_MS).toISOString() : null

type Episode = {
  column: ColumnView
  issue: AiredIssueView
  outlet: OutletView | null
  recording: RecordingView | null
  origin: string
  url: string
}

/** An issue that aired as an episode of its programme: of television where the outlet is one. */
export function episodeJson({ column, issue, outlet, recording, origin, url }: Episode): string {
  const isTv = outlet?.kind === 'tv'
  const name = [column.name, numberOf(issue)].filter(Boolean).join(' · ')
  const media = recording?.media
  const ends = endOf(issue.airedAt, column.durationMinutes)
  const common = {
    name,
    url,
    datePublished: issue.airedAt,
    inLanguage: 'vi',
    ...(issue.title && { description: issue.title }),
    ...(issue.number !== null && { episodeNumber: issue.number }),
    ...(media && {
      associatedMedia: {
        '@type': 'MediaObject' as const,
        name,
        encodingFormat: media.mediaType,
        contentUrl: origin + media.url,
      },
    }),
    ...(ends && {
      publication: {
        '@type': 'BroadcastEvent' as const,
        name,
        startDate: issue.airedAt,
        endDate: ends,
        isLiveBroadcast: false,
      },
    }),
  }
  const series = { name: column.name, url: origin + paths.column(column) }
  const data: WithContext<RadioEpisode> | WithContext<TVEpisode> = isTv
    ? {
        '@context': 'https://schema.org',
        '@type': 'TVEpisode',
        ...common,
        partOfSeries: { '@type': 'TVSeries', ...series },
      }
    : {
        '@context': 'https://schema.org',
        '@type': 'RadioEpisode',
        ...common,
        partOfSeries: { '@type': 'RadioSeries', ...series },
      }
  return scriptOf(data)
}
