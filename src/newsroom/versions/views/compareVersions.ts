import type { PayloadRequest } from 'payload'

import {
  countWords,
  differenceOf,
  isNoDifference,
  partsOf,
} from '@/domain/text/difference/difference'
import { linesOf } from '@/domain/text/difference/lines'
import type { Entry, Line, WordPart } from '@/domain/text/difference/types'
import { type Counted, countParts, textParts } from '@/domain/text/difference/words'

import { fieldsOf, knownFields } from '../../audit/views/difference'
import { valueWords } from '../../audit/views/valueWords'
import type { FrozenPicture } from '../../publications/frozen'
import { linkNames } from './linkNames'
import { type LinkName, shapeWords, styleWords } from './lineWords'
import type { LoadedVersion } from './loadVersion'
import { fileNamesFor } from './fileNames'
import { picturesFor, type ShownPicture } from './shownPictures'

export type ShownPart = {
  kind: 'same' | 'added' | 'removed' | 'restyled'
  text: string
  /** How it is set otherwise. */
  note?: string
}

export type ShownField = { key: string; label: string; parts: ShownPart[] }

/** A line of the text; `wasShape` and `wasPicture` say what it was, where that changed. */
export type ShownLine = {
  kind: Entry['kind']
  way: 'up' | 'down' | null
  shape: string
  wasShape: string | null
  parts: ShownPart[]
  isPicture: boolean
  /** Null of a picture that is gone from the library, or is not the reader's. */
  picture: ShownPicture | null
  wasPicture: { picture: ShownPicture | null } | null
}

export type VersionDifference = {
  fields: ShownField[]
  lines: ShownLine[]
  /** Words about pictures, as they were signed each time. */
  captions: ShownField[]
  counted: Counted
  isNone: boolean
}

/** What people write of a text besides its content, in the order of the form. */
const FIELDS = [
  ...['title', 'corrects', 'falseText', 'trueText', 'apology', 'correctBy', 'sapo', 'cover'],
  ...['outlet', 'column', 'issue', 'desk', 'topics', 'genre', 'author', 'penName', 'people'],
  ...['source', 'embargoUntil', 'wishedAt', 'slug'],
] as const
/** Of these the words are counted. */
const COUNTED: readonly string[] = ['title', 'sapo', 'falseText', 'trueText', 'apology']

type Values = Record<string, unknown>

/** How one version of a text became another, in words; names are those the request's user may read. */
export async function compareVersions(
  req: PayloadRequest,
  before: LoadedVersion,
  after: LoadedVersion,
): Promise<VersionDifference> {
  const [one, other] = [linesOf(before.version.content), linesOf(after.version.content)]
  const entries = differenceOf(one, other)
  const fields = await fieldDifferences(req, before.version as Values, after.version as Values)
  const pictures = await picturesFor(req, [...one, ...other])
  const fileNames = await fileNamesFor(req, [...one, ...other])
  const nameOf = await linkNames(req, [...one, ...other])
  const captions = captionDifferences(before, after)
  return {
    fields,
    lines: entries.map((entry) => shownLine(one, entry, { pictures, fileNames, nameOf })),
    captions,
    counted: countedIn(fields, countWords(one, entries)),
    isNone: fields.length === 0 && captions.length === 0 && isNoDifference(entries),
  }
}

/** How many words came and went between two versions: of the text, its title and its lead. */
export function countBetween(before: LoadedVersion | null, after: LoadedVersion): Counted {
  const [one, other] = [linesOf(before?.version.content), linesOf(after.version.content)]
  const values = (version: LoadedVersion | null) => (version?.version ?? {}) as Values
  const fields = COUNTED.map((key) => {
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    return countParts(textParts(text(values(before)[key]), text(values(after)[key])))
  })
  return sum([countWords(one, differenceOf(one, other)), ...fields])
}

async function fieldDifferences(
  req: PayloadRequest,
  before: Values,
  after: Values,
): Promise<ShownField[]> {
  const fields = fieldsOf(req, 'articles')
  const { known, nameOf } = await knownFields(req, { fields, keys: FIELDS, before, after })
  return known.flatMap(({ key, field, label }) => {
    const [was, is] = [before[key], after[key]].map((value) => valueWords(field, value, nameOf))
    // Two rows of one name are different all the same.
    const isSame = JSON.stringify(before[key] ?? null) === JSON.stringify(after[key] ?? null)
    if (was === is && (isSame || was === '')) return []
    return [{ key, label, parts: shownParts(textParts(was ?? '', is ?? '')) }]
  })
}

type Known = {
  pictures: ReadonlyMap<string, ShownPicture>
  fileNames: ReadonlyMap<string, string>
  nameOf: LinkName
}

function shownLine(
  before: readonly Line[],
  entry: Entry,
  { pictures, fileNames, nameOf }: Known,
): ShownLine {
  const old = entry.kind === 'added' ? null : (before[entry.from]?.shape ?? null)
  const now =
    entry.kind === 'added' ? entry.line.shape : entry.kind === 'changed' ? entry.shape : old
  const shape = now ?? ({ kind: 'other' } as const)
  const wordsFor = (one: Line['shape']) => {
    const name = one.kind === 'file' ? fileNames.get(one.file) : undefined
    return name === undefined ? shapeWords(one) : `${shapeWords(one)} “${name}”`
  }
  const [said, wasSaid] = [wordsFor(shape), old && wordsFor(old)]
  const pictureOf = (one: Line['shape']) =>
    one.kind === 'picture' ? (pictures.get(one.picture) ?? null) : null
  return {
    kind: entry.kind,
    way: 'way' in entry ? entry.way : null,
    shape: said,
    wasShape: entry.kind === 'changed' && wasSaid !== said ? wasSaid : null,
    parts: shownParts(partsOf(before, entry), nameOf),
    isPicture: shape.kind === 'picture',
    picture: pictureOf(shape),
    wasPicture:
      shape.kind === 'picture' && old?.kind === 'picture' && old.picture !== shape.picture
        ? { picture: pictureOf(old) }
        : null,
  }
}

/** Words set otherwise in the same way stand together. */
function shownParts(parts: readonly WordPart[], nameOf?: LinkName): ShownPart[] {
  return parts.flatMap(({ kind, words, was }): ShownPart[] => {
    if (kind !== 'restyled') return [{ kind, text: words.map(({ text }) => text).join('') }]
    const found: ShownPart[] = []
    words.forEach(({ text, marks }, at) => {
      const note = styleWords(was?.[at] ?? marks, marks, nameOf)
      const last = found.at(-1)
      if (last?.note === note) last.text += text
      else found.push({ kind, text, note })
    })
    return found
  })
}

/** The words about a picture are the library's; of versions that were signed they are kept as they were then. */
function captionDifferences(before: LoadedVersion, after: LoadedVersion): ShownField[] {
  const old = new Map(signedPictures(before).map((one) => [one.id, one]))
  return signedPictures(after).flatMap((picture) => {
    const was = old.get(picture.id)
    if (!was) return []
    return (['caption', 'credit', 'alt'] as const).flatMap((part) => {
      const [one, other] = [was[part] ?? '', picture[part] ?? '']
      if (one === other) return []
      const label = `${CAPTION_LABELS[part]} “${picture.alt}”`
      const parts = shownParts(textParts(one, other))
      return [{ key: `${picture.id} ${part}`, label, parts }]
    })
  })
}

const CAPTION_LABELS = { caption: 'Chú thích ảnh', credit: 'Nguồn ảnh', alt: 'Mô tả ảnh' }

function signedPictures({ version }: LoadedVersion): FrozenPicture[] {
  return Array.isArray(version.approvedPictures)
    ? (version.approvedPictures as FrozenPicture[])
    : []
}

function countedIn(fields: readonly ShownField[], text: Counted): Counted {
  const own = fields
    .filter(({ key }) => COUNTED.includes(key))
    .map(({ parts }) =>
      countParts(
        parts.map(({ kind, text: words }) => ({
          kind,
          words: (words.match(/\S+/g) ?? []).map((word) => ({
            text: word,
            marks: { format: 0, href: null },
          })),
        })),
      ),
    )
  return sum([text, ...own])
}

const sum = (all: readonly Counted[]): Counted => ({
  added: all.reduce((total, { added }) => total + added, 0),
  removed: all.reduce((total, { removed }) => total + removed, 0),
})
