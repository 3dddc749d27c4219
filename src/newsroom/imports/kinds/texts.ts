import { isValidID, type PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { cellReference } from '@/domain/imports/cell'
import { nameKey, type Names, type TextDraft } from '@/domain/imports/textDraft'
import type { Topic } from '@/payload-types'
import { GENRE_WORDS } from '@/public-api/words'

import { takeIn } from '../../archive/actions/takeIn'
import { archiveKey, fingerprintOf, type KnownText, knownTexts } from '../../archive/known'
import { type BodyContent, readBody } from '../../archive/readBody'
import { addingPictures } from '../../pictures/onePicture'
import { nameOf } from '../../texts/paste/liftPictures'
import { IMPORT_JUDGEMENT_WORDS as WORDS } from '../../words/imports'
import type { FoundName, ImportRow } from '../importRow'
import { knownIssues } from '../loadKnown'
import { type ComingPictures, named, PictureFinder, type PictureSource } from './textPictures'
import { type DraftedLine, type Judged, type Judging, markOf, type Verdict } from './judging'

/** A correction is about a text of ours, and is written here. */
export const GENRES_TAKEN = Object.entries(GENRE_WORDS)
  .filter(([value]) => value !== 'correction')
  .map(([value, label]) => ({ value, label }))

export const namesOf = ({ names }: ImportRow): Names => ({
  sections: chosen(names.sections),
  people: chosen(names.people),
})

const chosen = (names: readonly FoundName[]): Record<string, string | null> =>
  Object.fromEntries(names.map(({ name, here }) => [nameKey(name), here]))

const MOST_TOPICS = 1000

type Desk = {
  req: PayloadRequest
  row: ImportRow
  now: Date
  known: KnownText[]
  pictures: PictureSource
  topics: readonly Pick<Topic, 'id' | 'code' | 'title'>[]
  /** Issues by column, year and number. */
  issues: ReadonlyMap<string, string>
}

/** Texts that another place published, each after the one before was taken in. */
export async function* judgeTexts(
  { req, row, now, pictures }: Judging,
  lines: readonly DraftedLine<TextDraft>[],
): AsyncGenerator<Judged> {
  const drafts = lines.map(({ draft }) => draft)
  const desk: Desk = {
    ...{ req, row, now, pictures },
    known: await knownTexts(req, row.outlet, drafts),
    topics: await rowsWhere(req, 'topics', {
      where: {},
      select: { code: true, title: true },
      limit: MOST_TOPICS,
      overrideAccess: true,
    }),
    issues: await issuesOf(req, drafts),
  }
  for (const { line, draft } of lines) yield { line, verdict: verdictOf(desk, draft, line.line) }
}

function verdictOf(desk: Desk, draft: TextDraft, line: number): Verdict {
  const { row, known, issues } = desk
  const label = `${draft.title}, ${formatDateTime(Date.parse(draft.publishedAt))}`
  const same = known.find(({ key }) => key === archiveKey(row.outlet, draft.textId))
  if (same) {
    const as = same.madeBy === markOf(row, line) ? 'made' : 'same'
    const isChanged = same.fingerprint !== fingerprintOf(draft)
    const notes = as === 'same' && isChanged ? [WORDS.otherThere(same.title)] : []
    return { as, id: same.article, label: same.title, notes }
  }
  const taken = draft.path === null ? undefined : known.find(({ path }) => path === draft.path)
  if (taken) return { as: 'wrong', field: 'address', problems: [WORDS.addressTaken(taken.title)] }
  const issueKey = numberKey(draft)
  const issue = issueKey === null ? null : (issues.get(issueKey) ?? null)
  if (issueKey !== null && issue === null) {
    const { number = 0, year = null } = draft.number ?? {}
    const problems = [WORDS.noIssueNumbered(year === null ? `${number}` : `${number}/${year}`)]
    return { as: 'wrong', field: 'number', label, problems }
  }
  const finder = new PictureFinder(desk.pictures)
  const body = readBody(draft.body, finder.find)
  if ('problem' in body) return { as: 'wrong', field: 'body', label, problems: [body.problem] }
  const { topics, unknown } = topicsOf(desk, draft)
  const coming = finder.comingOf(draft, body.pictures)
  const short = known.find(({ path, shortPath }) => draft.shortPath !== null && (path === draft.shortPath || shortPath === draft.shortPath)) // prettier-ignore
  const notes = [
    ...(draft.column === null ? [WORDS.noColumn] : []),
    ...(draft.path === null && draft.shortPath === null ? [WORDS.noPath] : []),
    ...(short && draft.shortPath !== null ? [WORDS.shortTaken(draft.shortPath, short.title)] : []),
    ...(draft.takedown === null ? [] : [WORDS.comesGone]),
    ...(unknown.length > 0 ? [WORDS.unknownTopics(unknown.join(', '))] : []),
    ...body.notes,
    ...coming.notes,
  ]
  const { content } = body
  const shortPath = short ? null : draft.shortPath
  const taking = { draft, content, coming, issue, topics, line, shortPath }
  const hasPictures = coming.cover !== null || coming.pictures.length > 0
  return {
    ...{ as: 'new', label, notes, write: writing(desk, taking) },
    ...(hasPictures && { holding: (req, work) => addingPictures(req, row.outlet, work) }),
  }
}

type Taking = {
  draft: TextDraft
  content: BodyContent
  coming: ComingPictures
  shortPath: string | null
  issue: string | null
  topics: string[]
  line: number
}

const writing =
  (
    { row, now, known, pictures: zips }: Desk,
    { line, coming, ...taking }: Taking,
  ): NonNullable<Verdict['write']> =>
  async (req) => {
    const from = { import: row.id, row: cellReference(row.sheet, line, null) }
    const { cover, pictures } = coming
    const own = { ...taking, cover, pictures, zips, outlet: row.outlet, from, now }
    const { article, broken } = await takeIn(req, own)
    const { id, title } = article
    const { draft, shortPath } = taking
    known.push({
      ...{ key: archiveKey(row.outlet, draft.textId), path: draft.path, shortPath },
      ...{ article: id, title },
      ...{ fingerprint: fingerprintOf(draft), madeBy: markOf(row, line) },
    })
    const told = broken.length > 0 ? [WORDS.picturesBroken(named(broken.map(nameOf)))] : []
    return { as: 'made', id, label: title, told }
  }

/** Of a text that names its issue; null of one that names none. */
function numberKey({ column, number, publishedAt }: TextDraft): string | null {
  if (number === null) return null
  const year = number.year ?? civilDateOf(Date.parse(publishedAt)).slice(0, 4)
  return `${column}:${year}:${number.number}`
}

async function issuesOf(req: PayloadRequest, drafts: readonly TextDraft[]) {
  const dated = drafts.flatMap((draft) => {
    if (draft.number === null || draft.column === null) return []
    if (!isValidID(draft.column, req.payload.db.defaultIDType)) return []
    const date = civilDateOf(Date.parse(draft.publishedAt))
    const year = draft.number.year ?? Number(date.slice(0, 4))
    return [{ column: draft.column, number: draft.number.number, year, date }]
  })
  const found = await knownIssues(req, dated)
  return new Map(found.map(({ id, column, year, number }) => [`${column}:${year}:${number}`, id]))
}

/** Topics by their code or name; which names are none. */
function topicsOf({ topics }: Desk, { topics: said }: TextDraft) {
  const named = said.map((name) => ({
    name,
    id: topics.find(({ code, title }) => code === name || nameKey(title) === nameKey(name))?.id,
  }))
  return {
    topics: [...new Set(named.flatMap(({ id }) => id ?? []))],
    unknown: named.filter(({ id }) => !id).map(({ name }) => name),
  }
}
