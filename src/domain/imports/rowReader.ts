import type { CivilDate } from '../calendar/civil'
import { fold } from '../text/fold'
import { type ImportCell, shownCell } from './cell'
import type { ImportField, Mapping } from './fields'
import { type CellFault, readDate, readTime } from './readMoments'

/** Why a row is not taken as it stands; with the place of the cell that says so, where one does. */
export type RowFault = CellFault | 'missing' | 'columnUnknown' | 'columnMissing' | 'noTime'
export type RowProblem = { field: ImportField | null; at: number | null; fault: RowFault; text: string } // prettier-ignore

export type NamedColumn = { id: string; name: string; time: string | null }

/** What stands around a table and decides what its cells mean. */
export type RowReading = {
  mapping: Mapping
  headings: readonly ImportCell[]
  /** Of dates that have none. */
  year: number | null
  columns: readonly NamedColumn[]
  /** The column of rows that name none. */
  column: string | null
}

export class RowReader {
  readonly problems: RowProblem[] = []

  constructor(
    private readonly cells: readonly ImportCell[],
    private readonly reading: RowReading,
  ) {}

  heading = (field: ImportField): string => shownCell(this.reading.headings[this.at(field) ?? -1])

  tell(fault: RowFault, field: ImportField | null): void {
    const at = field === null ? null : this.at(field)
    this.problems.push({ field, at, fault, text: shownCell(this.cells[at ?? -1]) })
  }

  cell(field: ImportField): ImportCell | undefined {
    return this.cells[this.at(field) ?? -1]
  }

  hasProblem = (field: ImportField) => this.problems.some((one) => one.field === field)

  value<T>(
    field: ImportField,
    read: (cell: ImportCell | undefined) => { value: T | null } | { fault: CellFault },
  ): T | null {
    const at = this.at(field)
    const found = read(at === null ? null : this.cells[at])
    if ('value' in found) return found.value
    this.tell(found.fault, field)
    return null
  }

  needed: RowReader['value'] = (field, read) => {
    const value = this.value(field, read)
    if (value === null && !this.hasProblem(field)) this.tell('missing', field)
    return value
  }

  day(field: ImportField): CivilDate | null {
    const at = this.at(field)
    const found = readDate(at === null ? null : this.cells[at], this.reading.year)
    if ('fault' in found) this.tell(found.fault, field)
    return 'date' in found ? found.date : null
  }

  moment(): { date: CivilDate | null; time: string | null } {
    const { year } = this.reading
    const day = readDate(this.cells[this.at('date') ?? -1], year)
    if ('fault' in day) this.tell(day.fault, 'date')
    if ('empty' in day) this.tell('missing', 'date')
    const clock = readTime(this.cells[this.at('time') ?? -1])
    if ('fault' in clock) this.tell(clock.fault, 'time')
    const own = 'date' in day ? (day.time ?? null) : null
    return {
      date: 'date' in day ? day.date : null,
      time: 'time' in clock ? clock.time : own,
    }
  }

  column(): NamedColumn | null {
    const { columns, column } = this.reading
    const said = shownCell(this.cells[this.at('column') ?? -1])
    const found = said === '' ? columns.find(({ id }) => id === column) : columnNamed(said, columns)
    if (!found) this.tell(said === '' ? 'columnMissing' : 'columnUnknown', 'column')
    return found ?? null
  }

  /** Several may stand in one cell, a line or a semicolon between them. */
  columns(): string[] {
    const { columns, column } = this.reading
    const said = shownCell(this.cells[this.at('column') ?? -1])
    if (said === '') return column === null ? [] : [column]
    const found = said.split(/[;\n]/).map((name) => columnNamed(name, columns))
    if (found.some((one) => !one)) this.tell('columnUnknown', 'column')
    return [...new Set(found.flatMap((one) => one?.id ?? []))].sort()
  }

  private at(field: ImportField): number | null {
    return this.reading.mapping[field] ?? null
  }
}

const LEADS = /^(chuyen muc|chuyen trang|chuong trinh)\s*:?\s*/
const named = (text: string) =>
  fold(text)
    .replace(/["“”'‘’]/g, '')
    .replace(LEADS, '')
    .trim()

/** The column somebody means by a name: without accents, quotes and the word “chuyên mục” before it. */
export function columnNamed(said: string, columns: readonly NamedColumn[]): NamedColumn | null {
  const wanted = named(said)
  const same = columns.filter(({ name }) => named(name) === wanted)
  const [one] = same
  return same.length === 1 && one ? one : null
}
