import { civilDateOf } from '@/domain/calendar/civil'

import { PublicProblem } from '../problem'
import { compliance, frontPage, person, personList, topicList } from '../programmeSchemas'
import { findColumn, findColumns, viewColumns } from '../queries/columns'
import { frontTexts } from '../queries/front'
import { findOutlet, findOutlets, publishesCompliance, viewOutlets } from '../queries/outlets'
import {
  columnsQuery,
  complianceQuery,
  noQuery,
  peopleQuery,
  scheduleSpan,
} from '../queries/parameters'
import { findPerson, listPeople } from '../queries/people'
import { upcomingBroadcasts } from '../queries/schedule'
import { findTopicIds, listTopics } from '../queries/topics'
import { columnDetail, columnList, outlet, outletList, topic } from '../schemas'
import { addressOf } from '../address'
import { publicId } from '../publicName'
import { MESSAGES } from '../words'
import { json, type Endpoint } from './endpoint'
import { found, named } from './found'
import { sendLogo } from './sendLogo'

export const registerEndpoints: Endpoint[] = [
  json({
    path: '/columns',
    group: 'registers',
    operation: 'listColumns',
    summary: 'The columns in force today, by name',
    query: columnsQuery,
    response: columnList,
    canBeMissing: true,
    answer: async ({ reader, query }) => {
      const of = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
      return { items: await viewColumns(reader, await findColumns(reader, { outlet: of?.id })) }
    },
  }),
  json({
    path: '/columns/{slug}',
    group: 'registers',
    operation: 'getColumn',
    summary: 'One column and its next broadcast',
    query: noQuery,
    response: columnDetail,
    answer: async ({ reader, path }) => {
      const row = found(await findColumn(reader, path.slug ?? ''), 'column')
      const [[view], [nextBroadcast]] = await Promise.all([
        viewColumns(reader, [row]),
        upcomingBroadcasts(reader, {
          columns: [row],
          ...scheduleSpan({}, reader.now),
          limit: 1,
        }),
      ])
      return { ...found(view ?? null, 'column'), nextBroadcast: nextBroadcast ?? null }
    },
  }),
  json({
    path: '/outlets',
    group: 'registers',
    operation: 'listOutlets',
    summary: 'The outlets in force today, with their legal notices',
    query: noQuery,
    response: outletList,
    answer: async ({ reader }) => ({ items: await viewOutlets(reader, await findOutlets(reader)) }),
  }),
  json({
    path: '/outlets/{slug}',
    group: 'registers',
    operation: 'getOutlet',
    summary: 'One outlet; one that has ended keeps its address',
    query: noQuery,
    response: outlet,
    answer: async ({ reader, path }) => {
      const row = found(await findOutlet(reader, path.slug ?? ''), 'outlet')
      const [view] = await viewOutlets(reader, [row])
      return found(view ?? null, 'outlet')
    },
  }),
  json({
    path: '/outlets/{slug}/front',
    group: 'texts',
    operation: 'getFront',
    summary: 'The texts of the top of its front page: those that editors pinned, then the newest',
    query: noQuery,
    response: frontPage,
    answer: async ({ reader, path }) => {
      const row = found(await findOutlet(reader, path.slug ?? ''), 'outlet')
      return { items: await frontTexts(reader, row.id) }
    },
  }),
  {
    path: '/logos/{slug}/{version}',
    group: 'registers',
    operation: 'getLogo',
    summary: 'The sign of an outlet',
    query: noQuery,
    response: 'image/*',
    canBeMissing: true,
    handle: sendLogo,
  },
  json({
    path: '/outlets/{slug}/compliance',
    group: 'registers',
    operation: 'getCompliance',
    summary: 'What became of the obligations of an outlet that chose to publish it, by period',
    query: complianceQuery,
    response: compliance,
    // It follows from rows that no change log tells of.
    isKept: false,
    answer: async ({ reader, path, query }) => {
      const row = found(await findOutlet(reader, path.slug ?? ''), 'outlet')
      const { complianceOf, now } = reader
      if (!complianceOf || !(await publishesCompliance(reader, row.id))) {
        throw new PublicProblem('not-found', MESSAGES.noSuch.compliance)
      }
      const year = query.year ?? Number(civilDateOf(now.getTime()).slice(0, 4))
      const periods = await complianceOf(row.id, year)
      return { outlet: addressOf(row), year, asOf: now.toISOString(), periods }
    },
  }),
  json({
    path: '/topics',
    group: 'registers',
    operation: 'listTopics',
    summary: 'All topics, by their codes',
    query: noQuery,
    response: topicList,
    answer: async ({ reader }) => ({ items: await listTopics(reader) }),
  }),
  json({
    path: '/topics/{code}',
    group: 'registers',
    operation: 'getTopic',
    summary: 'A topic by its code; of several with the same code the first',
    query: noQuery,
    response: topic,
    answer: async ({ reader, path }) => {
      const [first] = await findTopicIds(reader, path.code ?? '')
      const all = await listTopics(reader)
      const own = first === undefined ? null : publicId('topic', first)
      return found(all.find(({ id }) => id === own) ?? null, 'topic')
    },
  }),
  json({
    path: '/people',
    group: 'registers',
    operation: 'listPeople',
    summary: 'Who signed one of the newest 500 texts, by name',
    query: peopleQuery,
    response: personList,
    canBeMissing: true,
    answer: async ({ reader, query }) => {
      const of = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
      return { items: await listPeople(reader, { outlet: of?.id }) }
    },
  }),
  json({
    path: '/people/{name}',
    group: 'registers',
    operation: 'getPerson',
    summary: 'Who bears a name under public texts; those are at /articles?person=',
    query: noQuery,
    response: person,
    answer: async ({ reader, path }) => found(await findPerson(reader, path.name ?? ''), 'person'),
  }),
]
