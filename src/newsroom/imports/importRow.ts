import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { compareAndSet } from '@/database/compareAndSet'
import { rowOf, rowWhere } from '@/database/rows'
import type { ImportCell } from '@/domain/imports/cell'
import type { IssueChange } from '@/domain/imports/judge'
import type { ImportKind, Mapping } from '@/domain/imports/fields'
import type { Twice } from '@/domain/imports/twice'
import type { Import } from '@/payload-types'

import { failure } from '../words/failure'
import type { IssueMark } from './issueMark'

/** How a line of the table came out. */
export type LineOutcome =
  'unread' | 'skip' | 'new' | 'change' | 'same' | 'wrong' | 'made' | 'changed' | 'undone' | 'kept'

/** What is said of a line; `at` is the column (from 0) of the cell it is about. */
export type LineProblem = { at: number | null; message: string }

export type ImportLine = {
  line: number
  /** As they stand in the file. */
  cells: ImportCell[]
  /** What a person wrote in their place, by the column. */
  fixed?: Record<string, string>
  as: LineOutcome
  problems?: LineProblem[]
  /** What works and is to be looked at. */
  notes?: string[]
  /** What it is, or what it was found to be: shown as the row’s thing. */
  label?: string
  /** The row that it made, changed, or found. */
  id?: string
  /** What of a row that was there it changed: as it was, and as it left it. */
  before?: Partial<Record<keyof IssueChange, string | null>>
  set?: IssueChange
  /** What an issue that it made was when it was made. */
  left?: IssueMark
}

export type ImportState = Import['state']

/** A name of the old place, how many texts have it, and what it is here: a column, an account, or null. */
export type FoundName = { name: string; count: number; here: string | null }
export type FoundNames = { sections: FoundName[]; people: FoundName[] }

/** An import with everything that decides what its lines mean. */
export type ImportRow = {
  id: string
  title: string
  kind: ImportKind
  outlet: string
  file: string
  /** Zips of pictures that were added to it. */
  pictureFiles: string[]
  source: string | null
  sheet: string
  notes: string[]
  headings: ImportCell[]
  headingsKey: string
  mapping: Mapping
  chosen: boolean
  column: string | null
  year: number | null
  state: ImportState
  next: number
  parts: number
  lines: number
  twice: Twice
  names: FoundNames
  by: string | null
  writtenAt: string | null
  undoneAt: string | null
}

export function importRowOf(row: Import): ImportRow {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    outlet: idOf(row.outlet) ?? '',
    file: idOf(row.file) ?? '',
    pictureFiles: (row.pictureFiles ?? []).flatMap((one) => idOf(one) ?? []),
    source: row.source ?? null,
    sheet: row.sheet ?? '',
    notes: (row.notes as string[] | null) ?? [],
    headings: (row.headings as ImportCell[] | null) ?? [],
    headingsKey: row.headingsKey ?? '',
    mapping: (row.mapping as Mapping | null) ?? {},
    chosen: row.chosen ?? false,
    column: idOf(row.column),
    year: row.year ?? null,
    state: row.state,
    next: row.next,
    parts: row.parts,
    lines: row.lines,
    twice: (row.twice as Twice | null) ?? {},
    names: (row.names as FoundNames | null) ?? { sections: [], people: [] },
    by: idOf(row.by),
    writtenAt: row.writtenAt ?? null,
    undoneAt: row.undoneAt ?? null,
  }
}

/** @throws NewsroomError when it is gone. */
export async function loadImport(req: PayloadRequest, id: string): Promise<ImportRow> {
  const row = await rowOf(req, 'imports', id, { overrideAccess: true })
  if (!row) throw failure('gone', { what: 'Lần nhập này' })
  return importRowOf(row)
}

export type ImportPart = { id: string; index: number; rows: ImportLine[] }

/** A part of a table by its place; null behind the last one. */
export async function loadPart(
  req: PayloadRequest,
  importId: string,
  index: number,
): Promise<ImportPart | null> {
  const row = await rowWhere(req, 'import-parts', {
    where: { and: [{ import: { equals: importId } }, { index: { equals: index } }] },
    overrideAccess: true,
  })
  return row && { id: row.id, index: row.index, rows: row.rows as unknown as ImportLine[] }
}

/** How many of the lines came out how, for finding the pages of some. */
export function countsOf(rows: readonly ImportLine[]) {
  const of = (...outcomes: LineOutcome[]) => rows.filter((row) => outcomes.includes(row.as)).length
  return {
    wrong: of('wrong'),
    toMake: of('new', 'change'),
    made: of('made', 'changed', 'kept'),
    skipped: of('skip'),
    same: of('same'),
  }
}

export async function savePart(req: PayloadRequest, part: ImportPart): Promise<void> {
  await req.payload.update({
    collection: 'import-parts',
    id: part.id,
    data: { rows: part.rows as never, ...countsOf(part.rows) },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

type Changes = Partial<
  Pick<
    ImportRow,
    'state' | 'next' | 'mapping' | 'chosen' | 'column' | 'year' | 'twice' | 'names' | 'pictureFiles'
  >
> & { writtenAt?: string; undoneAt?: string }

export async function saveImport(req: PayloadRequest, id: string, set: Changes): Promise<void> {
  await req.payload.update({
    collection: 'imports',
    id,
    data: set as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/**
 * How far an import is, written past Payload's document: that would check and copy what the lines of the whole table have in
 * common with each of its parts, two seconds of a long one.
 */
export async function saveProgress(
  req: PayloadRequest,
  id: string,
  set: Pick<Changes, 'state' | 'next' | 'twice' | 'writtenAt' | 'undoneAt'>,
): Promise<void> {
  await compareAndSet({ req, collection: 'imports', id, expected: {}, set })
}

/** The cells of a line as they count: what was corrected in the place of what the file says. */
export function cellsOf({ cells, fixed }: ImportLine): ImportCell[] {
  if (!fixed) return cells
  const all = [...cells]
  for (const [at, text] of Object.entries(fixed)) {
    while (all.length <= Number(at)) all.push(null)
    all[Number(at)] = text
  }
  return all
}
