import { PublicProblem } from '../problem'
import { findArticle, viewArticle } from '../queries/article'
import { type ArticleFilter, listArticles } from '../queries/articles'
import { findColumn } from '../queries/columns'
import { listCorrections } from '../queries/corrections'
import { findAiredIssue } from '../queries/issues'
import { findOutlet } from '../queries/outlets'
import {
  articleQuery,
  articlesQuery,
  correctionsQuery,
  issueOf,
  noQuery,
  searchQuery,
} from '../queries/parameters'
import { selectArticle, selectArticles } from '../queries/selection'
import { isTakenDown } from '../queries/takenDown'
import { findTopicIds } from '../queries/topics'
import type { PublicReader } from '../reader'
import { article, articlePage, correctionPage, picture, searchPage } from '../schemas'
import { searchArticles } from '../search/searchArticles'
import { articleSelection, articleSelectionPage, selectedKeys } from '../selection'
import { pictureView } from '../views/picture'
import { findPicture } from '../queries/pictures'
import { MESSAGES } from '../words'
import { json, type Endpoint } from './endpoint'
import { found, foundOrGone, named } from './found'
import { sendFile } from './sendFile'
import { sendPicture } from './sendPicture'

type Dated = { updatedAt?: string; publishedAt?: string }

/** The newest instant of what a list shows. */
const newest = ({ items }: { items: Dated[] }) =>
  items
    .map(({ updatedAt }) => updatedAt ?? '')
    .sort()
    .at(-1) || null

type Named = { column?: string; outlet?: string; topic?: string; issue?: string }

/** What the names in a query stand for; each that names nothing is a 404. */
async function placesOf(reader: PublicReader, query: Named): Promise<ArticleFilter> {
  const column = await named(query.column, 'column', (slug) => findColumn(reader, slug))
  const outlet = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
  const topics = query.topic === undefined ? null : await findTopicIds(reader, query.topic)
  if (topics?.length === 0) found(null, 'topic')
  const asked = query.issue === undefined ? null : issueOf(query.issue)
  const issue = await named(query.issue, 'issue', async () =>
    column && asked ? findAiredIssue(reader, { column: column.id, ...asked }) : null,
  )
  return {
    ...(column && { column: column.id }),
    ...(outlet && { outlet: outlet.id }),
    ...(topics && { topics }),
    ...(issue && { issue: issue.issue.id }),
  }
}

export const textEndpoints: Endpoint[] = [
  json({
    path: '/articles',
    group: 'texts',
    operation: 'listArticles',
    summary: 'Published articles, newest first',
    query: articlesQuery,
    response: articlePage,
    selected: articleSelectionPage,
    canBeMissing: true,
    modifiedAt: newest,
    answer: async ({ reader, query }) => {
      const { limit, cursor, genre, person, corrected, from, to } = query
      const places = await placesOf(reader, query)
      const asked = { ...places, limit, cursor, genre, person, corrected, from, to }
      const keys = selectedKeys(query, 'list')
      return keys ? selectArticles(reader, { ...asked, keys }) : listArticles(reader, asked)
    },
  }),
  json({
    path: '/articles/{slug}',
    group: 'texts',
    operation: 'getArticle',
    summary: 'One published article with its text and pictures',
    query: articleQuery,
    response: article,
    selected: articleSelection,
    canBeGone: true,
    modifiedAt: ({ updatedAt }) => updatedAt ?? null,
    answer: async ({ reader, path, query }) => {
      const address = path.slug ?? ''
      const row = await findArticle(reader, address)
      if (row === null && (await isTakenDown(reader, address))) {
        throw new PublicProblem('gone', MESSAGES.takenDown)
      }
      const keys = selectedKeys(query, 'article')
      const there = found(row, 'article')
      return keys ? selectArticle(reader, there, keys) : viewArticle(reader, there)
    },
  }),
  json({
    path: '/search',
    group: 'texts',
    operation: 'searchArticles',
    summary: 'Published articles that have the words asked for, the best first',
    query: searchQuery,
    response: searchPage,
    canBeMissing: true,
    answer: async ({ reader, query }) => {
      const { q, limit, cursor, genre, from, to } = query
      const places = await placesOf(reader, query)
      return searchArticles(reader, { ...places, q, limit, cursor, genre, from, to })
    },
  }),
  json({
    path: '/corrections',
    group: 'texts',
    operation: 'listCorrections',
    summary: 'Published corrections, newest first, each with the text it is about',
    query: correctionsQuery,
    response: correctionPage,
    canBeMissing: true,
    modifiedAt: newest,
    answer: async ({ reader, query }) => {
      const outlet = await named(query.outlet, 'outlet', (slug) => findOutlet(reader, slug))
      const { limit, cursor } = query
      return listCorrections(reader, { limit, cursor, ...(outlet && { outlet: outlet.id }) })
    },
  }),
  json({
    path: '/pictures/{id}',
    group: 'texts',
    operation: 'describePicture',
    summary: 'A picture of a published article: its words and the addresses of its sizes',
    query: noQuery,
    response: picture,
    // Which text showed it last is not known by its own address.
    isKept: false,
    canBeGone: true,
    answer: async ({ reader, path }) => {
      const name = path.id ?? ''
      const row = await findPicture(reader, name)
      return pictureView(await foundOrGone({ reader, name }, row, 'picture'), reader.origin)
    },
  }),
  {
    path: '/pictures/{id}/{size}',
    group: 'texts',
    operation: 'getPicture',
    summary: 'A picture of a published article; sizes: thumbnail, card, share, wide, original',
    query: noQuery,
    response: 'image/*',
    canBeMissing: true,
    canBeGone: true,
    handle: sendPicture,
  },
  {
    path: '/files/{id}/{name}',
    group: 'texts',
    operation: 'getFile',
    summary: 'A document, sound or film of a published article; parts of it by Range',
    query: noQuery,
    response: '*/*',
    canBeMissing: true,
    canBeGone: true,
    handle: sendFile,
  },
]
