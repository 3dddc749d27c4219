import { findArticle, isTakenDown, viewArticle } from '../queries/article'
import { listArticles } from '../queries/articles'
import { findColumn, findColumns, viewColumns } from '../queries/columns'
import { listCorrections } from '../queries/corrections'
import { listAiredIssues } from '../queries/issues'
import { searchArticles } from '../search/searchArticles'
import { findOutlet, findOutlets, viewOutlets } from '../queries/outlets'
import {
  articlesQuery,
  changesQuery,
  columnsQuery,
  correctionsQuery,
  issuesQuery,
  noQuery,
  scheduleQuery,
  scheduleSpan,
  searchQuery,
} from '../queries/parameters'
import { upcomingBroadcasts } from '../queries/schedule'
import { findTopicIds } from '../queries/topics'
import {
  article,
  articlePage,
  changePage,
  columnDetail,
  columnList,
  correctionPage,
  issuePage,
  outletList,
  schedule,
  searchPage,
} from '../schemas'
import { PublicProblem } from '../problem'
import { listChanges } from '../states/listChanges'
import { MESSAGES } from '../words'
import { json, type Endpoint } from './endpoint'
import { found, named } from './found'
import { sendFile } from './sendFile'
import { sendPicture } from './sendPicture'

/** Every address of the public API. */
export const endpoints: Endpoint[] = [
  json({
    path: '/articles',
    operation: 'listArticles',
    summary: 'Published articles, newest first',
    query: articlesQuery,
    response: articlePage,
    canBeMissing: true,
    answer: async ({ reader, query }) => {
      const column = await named(query.column, 'column', (slug) => findColumn(reader, slug))
      const outlet = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
      const topics = query.topic === undefined ? null : await findTopicIds(reader, query.topic)
      if (topics?.length === 0) found(null, 'topic')
      return listArticles(reader, {
        limit: query.limit,
        cursor: query.cursor,
        ...(column && { column: column.id }),
        ...(outlet && { outlet: outlet.id }),
        ...(topics && { topics }),
      })
    },
  }),
  json({
    path: '/articles/{slug}',
    operation: 'getArticle',
    summary: 'One published article with its text and pictures',
    query: noQuery,
    response: article,
    canBeGone: true,
    answer: async ({ reader, path }) => {
      const address = path.slug ?? ''
      const row = await findArticle(reader, address)
      if (row === null && (await isTakenDown(reader, address))) {
        throw new PublicProblem('gone', MESSAGES.takenDown)
      }
      return viewArticle(reader, found(row, 'article'))
    },
  }),
  json({
    path: '/search',
    operation: 'searchArticles',
    summary: 'Published articles that have the words asked for, the best first',
    query: searchQuery,
    response: searchPage,
    canBeMissing: true,
    answer: async ({ reader, query }) => {
      const column = await named(query.column, 'column', (slug) => findColumn(reader, slug))
      const outlet = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
      const topics = query.topic === undefined ? null : await findTopicIds(reader, query.topic)
      if (topics?.length === 0) found(null, 'topic')
      return searchArticles(reader, {
        ...{ q: query.q, limit: query.limit, cursor: query.cursor },
        ...{ genre: query.genre, from: query.from, to: query.to },
        ...(column && { column: column.id }),
        ...(outlet && { outlet: outlet.id }),
        ...(topics && { topics }),
      })
    },
  }),
  json({
    path: '/corrections',
    operation: 'listCorrections',
    summary: 'Published corrections, newest first, each with the text it is about',
    query: correctionsQuery,
    response: correctionPage,
    canBeMissing: true,
    answer: async ({ reader, query }) => {
      const outlet = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
      const { limit, cursor } = query
      return listCorrections(reader, { limit, cursor, ...(outlet && { outlet: outlet.id }) })
    },
  }),
  json({
    path: '/changes',
    operation: 'listChanges',
    summary: 'Everything that changed in what the public has, oldest first',
    query: changesQuery,
    response: changePage,
    canBeMissing: true,
    answer: async ({ reader, query }) => {
      const outlet = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
      const { after, limit } = query
      return listChanges(reader, { after, limit, ...(outlet && { outlet: outlet.id }) })
    },
  }),
  json({
    path: '/columns',
    operation: 'listColumns',
    summary: 'The columns in force today, by name',
    query: columnsQuery,
    response: columnList,
    canBeMissing: true,
    answer: async ({ reader, query }) => {
      const outlet = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
      return { items: await viewColumns(reader, await findColumns(reader, { outlet: outlet?.id })) }
    },
  }),
  json({
    path: '/columns/{slug}',
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
    path: '/columns/{slug}/issues',
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
    path: '/columns/{slug}/schedule',
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
  json({
    path: '/outlets',
    operation: 'listOutlets',
    summary: 'The outlets in force today, with their legal notices',
    query: noQuery,
    response: outletList,
    answer: async ({ reader }) => ({ items: await viewOutlets(reader, await findOutlets(reader)) }),
  }),
  {
    path: '/pictures/{id}/{size}',
    operation: 'getPicture',
    summary: 'A picture of a published article; sizes: thumbnail, card, share, wide, original',
    query: noQuery,
    response: 'image/*',
    canBeMissing: true,
    handle: sendPicture,
  },
  {
    path: '/files/{id}/{name}',
    operation: 'getFile',
    summary: 'A document, sound or film of a published article; parts of it by Range',
    query: noQuery,
    response: '*/*',
    canBeMissing: true,
    handle: sendFile,
  },
]
