import type { Breach } from '../contract/shape'
import type { ReportFacts } from './types'

/**
 * The first reference to an outlet, column or topic that is not among the facts, where the contract refuses it
 * (report.md, Contract). Other references to what is unknown are ignored.
 */
export function strangerBreach(facts: ReportFacts): Breach | undefined {
  const { outlets, columns, topics, obligations, issues, items } = facts
  const isOutlet = among(outlets.map(({ id }) => id))
  const isColumn = among(columns.map(({ id }) => id))
  const isTopic = among(topics.map(({ code }) => code))
  return (
    stranger('columns', 'outlet', columns, ({ outlet }) => isOutlet(outlet)) ??
    stranger('topics', 'parent', topics, ({ parent }) => parent === null || isTopic(parent)) ??
    stranger('obligations', 'columns[0]', obligations, ({ columns: [first] }) =>
      isColumn(first ?? ''),
    ) ??
    stranger('issues', 'column', issues, ({ column }) => isColumn(column)) ??
    stranger('items', 'outlet', items, ({ outlet }) => isOutlet(outlet))
  )
}

function among(names: readonly string[]): (name: string) => boolean {
  const known = new Set(names)
  return (name) => known.has(name)
}

function stranger<Row>(
  list: string,
  field: string,
  rows: readonly Row[],
  isKnown: (row: Row) => boolean,
): Breach | undefined {
  const index = rows.findIndex((row) => !isKnown(row))
  return index < 0
    ? undefined
    : { path: `.${list}[${index}].${field}`, message: `not among the ${LISTS[field]}` }
}

/** Where what a field names is given. */
const LISTS: Readonly<Record<string, string>> = {
  outlet: 'outlets',
  parent: 'topics',
  column: 'columns',
  'columns[0]': 'columns',
}
