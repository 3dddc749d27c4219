import type { PayloadRequest } from 'payload'

import { countWhere, rowOf, rowsWhere } from '@/database/rows'
import { type ImportCell, shownCell } from '@/domain/imports/cell'
import { compareVietnamese } from '@/domain/text/sort'
import type { Import, Outlet } from '@/payload-types'

import { loadPeople } from '../../notices/loadPeople'
import { peopleAt } from '../../texts/peopleAt'
import { waitingOf } from '../actions/confirmImport'
import { cellsOf, type ImportLine, type ImportRow, importRowOf } from '../importRow'
import { wrongPages } from './wrongPages'

export type ShownLine = Omit<ImportLine, 'cells' | 'fixed'> & {
  /** As they count, in words. */
  cells: string[]
  /** Columns (from 0) somebody corrected. */
  fixed: number[]
}

export type ImportPage = {
  row: ImportRow & { outletName: string; who: string | null; isOwn: boolean }
  columns: { id: string; name: string }[]
  /** Of the outlet, for the authors of texts. */
  people: { id: string; name: string }[]
  /** What the file says of each of its columns, in its first rows: for choosing what is what. */
  examples: string[][]
  counts: { wrong: number; toMake: number; made: number; skipped: number; same: number }
  lines: ShownLine[]
  /** Which page is shown, from 0; of how many. */
  page: number
  pages: number
  /** Airings of it that wait for somebody else to confirm them. */
  waiting: number
  /** Rows that are there because of it. */
  there: number
}

const EXAMPLES = 3
const MOST_SHOWN = 2000

type Asked = { id: string; page: number; wrongOnly: boolean }

/** An import as its person sees it, a part of its lines at a time; null for who may not. */
export async function loadImportPage(
  req: PayloadRequest,
  { id, page: asked, wrongOnly }: Asked,
): Promise<ImportPage | null> {
  const found = (await rowOf(req, 'imports', id, {
    depth: 1,
    populate: { outlets: { name: true }, users: { name: true }, files: {}, columns: {} },
    overrideAccess: false,
  })) as unknown as Import | null
  if (!found) return null
  const row = importRowOf(found)
  const totals = await rowsWhere(req, 'import-parts', {
    where: { import: { equals: id } },
    sort: 'index',
    select: { index: true, wrong: true, toMake: true, made: true, skipped: true, same: true },
    overrideAccess: true,
  })
  const sum = (name: 'wrong' | 'toMake' | 'made' | 'skipped' | 'same') =>
    totals.reduce((all, part) => all + part[name], 0)
  const shown = wrongOnly
    ? wrongPages(totals, row.kind === 'texts' ? 'texts' : 'tables')
    : totals.map(({ index }) => [index])
  const page = Math.max(0, Math.min(asked, shown.length - 1))
  const lines = await linesOf(req, id, shown[page] ?? [])
  const beginning = page === 0 && !wrongOnly ? lines : await linesOf(req, id, [0])
  return {
    row: {
      ...row,
      outletName: (found.outlet as Outlet).name ?? '',
      who: (typeof found.by === 'object' && found.by?.name) || null,
      isOwn: row.by === req.user?.id,
    },
    columns: await rowsWhere(req, 'columns', {
      where: { outlet: { equals: row.outlet } },
      sort: 'sortKey',
      select: { name: true },
      overrideAccess: true,
    }),
    examples: examplesOf(row.headings, beginning),
    counts: {
      ...{ wrong: sum('wrong'), toMake: sum('toMake'), made: sum('made') },
      ...{ skipped: sum('skipped'), same: sum('same') },
    },
    lines: (wrongOnly ? lines.filter(({ as }) => as === 'wrong' || as === 'kept') : lines).map(
      shownLine,
    ),
    page,
    pages: shown.length,
    waiting:
      row.kind === 'airings'
        ? await countWhere(req, 'airings', { where: waitingOf(id), overrideAccess: true })
        : 0,
    people: row.kind === 'texts' ? await peopleOf(req, row.outlet) : [],
    there: await countWhere(req, row.kind === 'texts' ? 'archived-texts' : row.kind, {
      where: { importedFrom: { equals: id } },
      overrideAccess: true,
    }),
  }
}

/** The accounts of an outlet that work. */
async function peopleOf(req: PayloadRequest, outlet: string): Promise<ImportPage['people']> {
  const all = await loadPeople(req)
  const there = peopleAt(all, outlet)
  return all
    .filter(({ id }) => Object.hasOwn(there, id))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => compareVietnamese(a.name, b.name))
}

async function linesOf(
  req: PayloadRequest,
  id: string,
  parts: readonly number[],
): Promise<ImportLine[]> {
  if (parts.length === 0) return []
  const found = await rowsWhere(req, 'import-parts', {
    where: { and: [{ import: { equals: id } }, { index: { in: [...parts] } }] },
    sort: 'index',
    select: { rows: true },
    overrideAccess: true,
  })
  return found.flatMap(({ rows }) => rows as unknown as ImportLine[])
}

function shownLine(line: ImportLine): ShownLine {
  return {
    ...line,
    cells: cellsOf(line).map((cell) => shortened(shownCell(cell))),
    fixed: Object.keys(line.fixed ?? {}).map(Number),
  }
}

/** A whole text stands in no cell of a page. */
const shortened = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text

function examplesOf(headings: readonly ImportCell[], lines: readonly ImportLine[]): string[][] {
  const width = Math.max(headings.length, ...lines.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, at) =>
    lines
      .map(({ cells }) => shownCell(cells[at]))
      .filter((text) => text !== '')
      .slice(0, EXAMPLES),
  )
}
