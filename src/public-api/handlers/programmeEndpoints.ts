import { idOf } from '@/access/membership'

import type { PublicReader } from '../reader'
import {
  issueDetail,
  issueDetailPage,
  programme,
  recording,
  SCHEDULE_STATES,
} from '../programmeSchemas'
import { findBegunColumns, findColumn } from '../queries/columns'
import { details, findAiredIssue, listAiredIssues, listIssues } from '../queries/issues'
import { findOutlet } from '../queries/outlets'
import {
  allIssuesQuery,
  issueOf,
  issuesQuery,
  noQuery,
  programmeQuery,
  programmeSpan,
  scheduleQuery,
  scheduleSpan,
} from '../queries/parameters'
import { programmeOf } from '../queries/programme'
import { recordingOf } from '../queries/recordings'
import { upcomingBroadcasts } from '../queries/schedule'
import { issuePage, schedule } from '../schemas'
import { json, type Endpoint } from './endpoint'
import { found, named } from './found'
import { sendRecording } from './sendRecording'

async function placesOf(reader: PublicReader, query: { column?: string; outlet?: string }) {
  const column = await named(query.column, 'column', (slug) => findColumn(reader, slug))
  const outlet = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
  return { column, outlet }
}

export const programmeEndpoints: Endpoint[] = [
  json({
    path: '/issues',
    group: 'programme',
    operation: 'listAllIssues',
    summary: 'The issues that aired, of all columns, newest first',
    query: allIssuesQuery,
    response: issueDetailPage,
    canBeMissing: true,
    answer: async ({ reader, query: { limit, cursor, from, to, ...query } }) => {
      const { column, outlet } = await placesOf(reader, query)
      const archive = { column: column?.id, outlet: outlet?.id, from, to }
      return listIssues(reader, { ...archive, limit, cursor })
    },
  }),
  json({
    path: '/columns/{slug}/issues',
    group: 'programme',
    operation: 'listIssues',
    summary: 'The issues of a column that aired, newest first',
    query: issuesQuery,
    response: issuePage,
    answer: async ({ reader, path, query }) => {
      const column = found(await findColumn(reader, path.slug ?? ''), 'column')
      return listAiredIssues(reader, { ...query, column: column.id })
    },
  }),
  json({
    path: '/columns/{slug}/issues/{issue}',
    group: 'programme',
    operation: 'getIssue',
    summary: 'One issue of a column that aired, by its year and number: 2026-12',
    query: noQuery,
    response: issueDetail,
    answer: async ({ reader, path }) => {
      const column = found(await findColumn(reader, path.slug ?? ''), 'column')
      const asked = found(issueOf(path.issue ?? ''), 'issue')
      const aired = found(await findAiredIssue(reader, { column: column.id, ...asked }), 'issue')
      const [view] = await details(reader, [aired])
      return found(view ?? null, 'issue')
    },
  }),
  json({
    path: '/columns/{slug}/issues/{issue}/recording',
    group: 'programme',
    operation: 'getRecording',
    summary: 'What can be heard or seen again of an issue, and what aired when',
    query: noQuery,
    response: recording,
    answer: async ({ reader, path }) => {
      const column = found(await findColumn(reader, path.slug ?? ''), 'column')
      const asked = found(issueOf(path.issue ?? ''), 'issue')
      const aired = found(await findAiredIssue(reader, { column: column.id, ...asked }), 'issue')
      return found(await recordingOf(reader, { column, ...aired }), 'recording')
    },
  }),
  {
    path: '/columns/{slug}/issues/{issue}/recording/{name}',
    group: 'programme',
    operation: 'getRecordingFile',
    summary: 'The file of a recording; takes a Range',
    query: noQuery,
    response: '*/*',
    canBeMissing: true,
    handle: sendRecording,
  },
  json({
    path: '/schedule',
    group: 'programme',
    operation: 'getProgramme',
    summary: 'What is to come and what aired, of all columns, soonest first',
    query: programmeQuery,
    response: programme,
    canBeMissing: true,
    answer: async ({ reader, query }) => {
      const { column, outlet } = await placesOf(reader, query)
      const span = programmeSpan(query, reader.now)
      const all = column ? [column] : await findBegunColumns(reader, { outlet: outlet?.id })
      const columns = outlet ? all.filter((row) => idOf(row.outlet) === outlet.id) : all
      const states = new Set(query.state ?? SCHEDULE_STATES)
      const asked = { columns, outlet: outlet?.id, ...span, states }
      return { ...span, items: columns.length > 0 ? await programmeOf(reader, asked) : [] }
    },
  }),
  json({
    path: '/columns/{slug}/schedule',
    group: 'programme',
    operation: 'getSchedule',
    summary: 'The broadcasts of a column that are still to come',
    query: scheduleQuery,
    response: schedule,
    answer: async ({ reader, path, query }) => {
      const column = found(await findColumn(reader, path.slug ?? ''), 'column')
      const span = scheduleSpan(query, reader.now)
      return { ...span, items: await upcomingBroadcasts(reader, { columns: [column], ...span }) }
    },
  }),
]
