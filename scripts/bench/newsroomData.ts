import { randomBytes, randomUUID } from 'node:crypto'

import type { CollectionSlug, Payload } from 'payload'

import type { Role } from '@/access/roles'
import { searchText } from '@/domain/text/search'

import { type BulkRow, insertRows } from './bulk'

const OUTLETS = 10
const COLUMNS_PER_OUTLET = 10
const REPORTERS_PER_OUTLET = 20
const PER_BATCH = 1_000
/** So many bodies are made up; texts differ by their titles, people and places. */
const BODIES = 400
const WORDS_PER_BODY = 300
/** Of a thousand texts so many are under way; the rest is published. */
const UNDER_WAY = { draft: 6, returned: 2, submitted: 3, approved: 2 } as const
const EVERY_MS = 900_000

const VOCABULARY =
  'cải cách hành chính một cửa hồ sơ người dân xã phường phục vụ giải quyết trực tuyến dịch vụ công sở ngành tỉnh huyện cán bộ đất đai cấp phép hẹn trả chỉ số hài lòng công bố lãnh đạo kiểm tra thủ tục rút ngắn thời gian bản làng mùa màng đường giao thông trường học bệnh viện hội nghị ủy ban nhân dân quyết định kế hoạch'.split(
    ' ',
  )

export type Bench = {
  outlet: string
  people: Record<'reporter' | 'sectionEditor' | 'outletHead', string>
  /** A published text, and a draft of the reporter's. */
  published: string
  draft: string
}

/** The same numbers below `bound` on every run. */
export function sequence(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

export function words(count: number, next: (bound: number) => number): string {
  const said = Array.from({ length: count }, () => VOCABULARY[next(VOCABULARY.length)] ?? '')
  const line = said.join(' ')
  return `${line.slice(0, 1).toLocaleUpperCase('vi')}${line.slice(1)}.`
}

/** Paragraphs of some fifty words, as the editor saves them, each with its lasting id. */
export function textOf(count: number, next: (bound: number) => number) {
  const shape = { version: 1, direction: null, format: '', indent: 0 } as const
  const text = { type: 'text', version: 1, format: 0, detail: 0, mode: 'normal', style: '' }
  const children = Array.from({ length: Math.ceil(count / 50) }, (_, at) => ({
    ...{ type: 'paragraph', ...shape, textFormat: 0, textStyle: '' },
    children: [{ ...text, text: words(Math.min(50, count - at * 50), next) }],
    $: { id: `block${String(at).padStart(7, '0')}` },
  }))
  return { root: { type: 'root', ...shape, children } }
}

/** Fills an empty database with a province's newsrooms and their texts, each with its live row and two versions. */
export async function seedNewsroom(payload: Payload, texts: number): Promise<Bench> {
  const outlets = await seedOutlets(payload)
  const [first] = outlets
  if (!first) throw new Error('no outlet')
  const next = sequence(1)
  const bodies = Array.from({ length: BODIES }, () => textOf(WORDS_PER_BODY, next))
  const folded = bodies.map(wordsOf)
  const isMongo = payload.db.name === 'mongoose'
  const bench = { published: '', draft: '' }
  for (let from = 0; from < texts; from += PER_BATCH) {
    const rows = Array.from({ length: Math.min(PER_BATCH, texts - from) }, (_, at) => {
      // The first two are those that are opened.
      const outlet = from + at < 2 ? first : (outlets[next(OUTLETS)] ?? first)
      const body = next(BODIES)
      return rowsOf(from + at, {
        ...{ isMongo, next, outlet },
        content: isMongo ? bodies[body] : JSON.stringify(bodies[body]),
        folded: folded[body] ?? '',
      })
    })
    if (from === 0) {
      bench.draft = rows[0]?.live.id ?? ''
      bench.published = rows[1]?.live.id ?? ''
    }
    await insertRows(
      payload,
      'articles',
      rows.map(({ live }) => live),
    )
    const versions = rows.flatMap((row) => row.versions)
    await insertRows(payload, '_articles_v' as CollectionSlug, versions)
    await insertRows(
      payload,
      'public-texts',
      rows.flatMap((row) => row.side ?? []),
    )
  }
  const { reporter, sectionEditor, outletHead } = first
  return { outlet: first.id, people: { reporter, sectionEditor, outletHead }, ...bench }
}

const wordsOf = (content: ReturnType<typeof textOf>): string =>
  searchText(...content.root.children.flatMap(({ children }) => children.map(({ text }) => text)))

type Outlet = {
  id: string
  columns: string[]
  reporters: string[]
  reporter: string
  sectionEditor: string
  outletHead: string
}

async function seedOutlets(payload: Payload): Promise<Outlet[]> {
  // Past the hooks: nobody logs in, and a password takes its time.
  const make = async (collection: string, data: Record<string, unknown>): Promise<string> => {
    const made = await payload.db.create({ collection: collection as 'users', data })
    return String(made.id)
  }
  const organisation = await make('organisations', {
    ...{ name: 'Cơ quan báo chí', kind: 'press', sortKey: 'co quan' },
  })
  const outlets: Outlet[] = []
  for (let at = 0; at < OUTLETS; at += 1) {
    const named = (name: string) => ({ name, sortKey: name })
    const id = await make('outlets', { ...named(`Kênh ${at}`), kind: 'online', organisation })
    const columns: string[] = []
    for (let column = 0; column < COLUMNS_PER_OUTLET; column += 1) {
      const data = {
        ...named(`Chuyên mục ${at}.${column}`),
        ...{ outlet: id, kind: 'page', validFrom: '2022-01-01' },
      }
      columns.push(await make('columns', data))
    }
    const person = (role: Role, number = 0) =>
      make('users', {
        ...named(`${role} ${at}.${number}`),
        email: `${role.toLowerCase()}-${at}-${number}@toa-soan.example`,
        active: true,
        memberships: [{ id: randomBytes(12).toString('hex'), role, outlet: id }],
      })
    const reporters: string[] = []
    for (let number = 0; number < REPORTERS_PER_OUTLET; number += 1)
      reporters.push(await person('reporter', number))
    outlets.push({
      ...{ id, columns, reporters, reporter: reporters[0] ?? '' },
      sectionEditor: await person('sectionEditor'),
      outletHead: await person('outletHead'),
    })
  }
  return outlets
}

type Made = {
  isMongo: boolean
  outlet: Outlet
  content: unknown
  folded: string
  next: (bound: number) => number
}

function rowsOf(number: number, { isMongo, outlet, content, folded, next }: Made) {
  const newId = () => (isMongo ? randomBytes(12).toString('hex') : randomUUID())
  const id = newId()
  const day = new Date(Date.UTC(2023, 0, 1) + number * EVERY_MS).toISOString()
  const author = outlet.reporters[number < 2 ? 0 : next(outlet.reporters.length)] ?? null
  const column = outlet.columns[next(outlet.columns.length)] ?? null
  const title = `${words(9, next).slice(0, -1)} (số ${number})`
  const state = number < 2 ? (number === 0 ? 'draft' : 'published') : stateOf(next(1_000))
  const isPublished = state === 'published'
  const refs = { outlet: outlet.id, column, author, createdBy: author, savedBy: author }
  const instants = { publishedAt: isPublished ? day : null }
  const values = {
    ...{ title, sapo: words(30, next), content: content as string, genre: 'article', state },
    ...{ revision: newId(), revisionNumber: 2, slug: `bai-${number}`, sortKey: `bai ${number}` },
    searchText: `${searchText(title)} ${folded}${number % 5_000 === 0 ? ' thao qua' : ''}`,
    _status: isPublished ? 'published' : 'draft',
  }
  const live: BulkRow = {
    ...{ id, refs },
    instants: { ...instants, createdAt: day, updatedAt: day },
    values,
  }
  const inVersion = (name: string) =>
    name === '_status' ? 'version__status' : `version${name[0]?.toUpperCase()}${name.slice(1)}`
  const versionOf = (isLatest: boolean): BulkRow =>
    isMongo
      ? mongoVersion(newId(), { live, isLatest, day })
      : {
          id: newId(),
          refs: { parent: id, ...renamed(refs, inVersion) },
          instants: {
            ...{ createdAt: day, updatedAt: day, ...renamed(instants, inVersion) },
            ...{ versionUpdatedAt: day, versionCreatedAt: day },
          },
          values: { ...renamed(values, inVersion), latest: isLatest ? true : null },
        }
  const side: BulkRow | null = isPublished
    ? {
        ...{ id: newId(), refs: { outlet: outlet.id, column } },
        instants: {
          publishedAt: day,
          revisedAt: day,
          seenSince: day,
          createdAt: day,
          updatedAt: day,
        },
        values: { articleId: id, publishedRevision: 2, takenDown: false, trashed: false },
      }
    : null
  return { live, versions: [versionOf(false), versionOf(true)], side }
}

function stateOf(drawn: number): string {
  let sum = 0
  for (const [state, count] of Object.entries(UNDER_WAY)) {
    sum += count
    if (drawn < sum) return state
  }
  return 'published'
}

const renamed = <Value>(values: Record<string, Value>, rename: (name: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [rename(name), value]))

/** A version as MongoDB keeps it: the text within, references as ids. */
function mongoVersion(
  id: string,
  { live, isLatest, day }: { live: BulkRow; isLatest: boolean; day: string },
): BulkRow {
  return {
    ...{ id, refs: { parent: live.id } },
    instants: { createdAt: day, updatedAt: day },
    values: { latest: isLatest ? true : null },
    within: { version: live },
  }
}
