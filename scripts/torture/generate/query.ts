import type { FlattenedField } from 'payload'

import type { Chance } from './chance'
import type { Collection, Target } from './target'
import { idIn } from './values'

const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
  'near',
  'within',
  'intersects',
  '$ne',
  'constructor',
]

const VALUES = [
  ...['abc', '1', 'true', 'null', '', '-1', '1e999', '%', 'đà nẵng', '\\', '.*', '(', 'a,b,c'],
  ...['2026-01-01', '2026-13-45', '[]', '{"a":1}', `'"; --`, '\u0000', '\ud800', 'x'.repeat(2000)],
]

/** Parameters of Payload, of its admin, and of nobody. */
const NAMES = [
  ...['limit', 'page', 'depth', 'sort', 'draft', 'trash', 'pagination', 'autosave', 'locale'],
  ...[
    'fallback-locale',
    'fallbackLocale',
    'select',
    'populate',
    'joins',
    'where',
    'data',
    'prefix',
  ],
  ...['uploadEdits', 'overrideLock', 'publishAllLocales', 'unpublishAllLocales', 'flattenLocales'],
  ...['publishSpecificLocale', 'selectedLocales', 'duplicateFromID', 'field', 'columns', 'groupBy'],
  ...['queryByGroup', 'preset', 'src', 'token', 'allSessions', 'id', 'file', 'after', 'revision'],
  ...['__proto__', 'constructor', 'from', 'to', 'month', 'outlet', 'column', 'format', 'year'],
]

const PARAMETER_VALUES = [
  ...['0', '1', '10', '-1', '1.5', '1e9', 'abc', '', 'true', 'false', 'maybe', 'null', '*', '[]'],
  ...['{}', '{', '{"a":1}', '{"a":{"b":null}}', '[null]', '["x",null,5]', '\u0000', '../..', 'vi'],
  ...['2026-03', '2026-03-14', '2026-02-30', 'x'.repeat(3000), '-createdAt', 'title,-nope', ','],
]

/** A query of up to a few parameters, most of them of the kind that a list is asked with. */
export function queryFor(collection: Collection, chance: Chance, target: Target): string {
  const parts: string[] = []
  for (let left = chance.below(5); left > 0; left -= 1) {
    parts.push(
      ...chance.pick([whereFor, sortFor, shownFor, anyParameter])(collection, chance, target),
    )
  }
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

type Part = (collection: Collection, chance: Chance, target: Target) => string[]

const whereFor: Part = (collection, chance, target) => {
  const count = chance.pick([1, 1, 1, 2, 3, 31, 65])
  const field = chance.once(2) ? pathIn(collection, chance, target) : null
  const conditions = Array.from({ length: count }, () => ({
    path: field ?? pathIn(collection, chance, target),
    operator: chance.once(3) ? 'equals' : chance.pick(OPERATORS),
    value: chance.once(3)
      ? idIn(target.ids[chance.pick(Object.keys(target.ids))], chance)
      : chance.pick(VALUES),
  }))
  if (chance.once(4)) return [asJson(conditions, chance)]
  const bracket = chance.pick(['and', 'or'])
  return conditions.map(({ path, operator, value }, at) => {
    const place = count === 1 ? '' : `[${bracket}][${at}]`
    return `where${place}[${path}][${operator}]${chance.once(12) ? '[]' : ''}=${encoded(value)}`
  })
}

type Condition = { path: string; operator: string; value: string }

function asJson(conditions: readonly Condition[], chance: Chance): string {
  let tree: unknown = {
    [chance.pick(['and', 'or'])]: conditions.map(({ path, operator, value }) => ({
      [path]: { [operator]: chance.pick<unknown>([value, 5, null, [value], { a: value }, true]) },
    })),
  }
  for (let layers = chance.pick([0, 0, 1, 40, 300]); layers > 0; layers -= 1) tree = { and: [tree] }
  return `where=${encoded(JSON.stringify(tree))}`
}

const sortFor: Part = (collection, chance, target) => {
  const keys = Array.from(
    { length: chance.pick([1, 1, 2, 35]) },
    () => `${chance.once(2) ? '-' : ''}${pathIn(collection, chance, target)}`,
  )
  return [`sort=${encoded(keys.join(','))}`]
}

/** What of the rows is shown: fields, those of rows they link to, lists of rows that link to them. */
const shownFor: Part = (collection, chance, target) => {
  const path = pathIn(collection, chance, target).replaceAll('.', '][')
  const join = collection.fields.find(({ type }) => type === 'join')?.name ?? 'airings'
  const other = chance.pick(target.collections)
  const value = encoded(chance.pick(PARAMETER_VALUES))
  return [
    chance.pick([
      `select[${path}]=${chance.pick(['true', 'false', 'x', '1'])}`,
      `populate[${other.slug}][${pathIn(other, chance, target)}]=${chance.pick(['true', 'false'])}`,
      `joins[${join}][${chance.pick(['limit', 'page', 'sort', 'count', 'where', 'x'])}]=${value}`,
      `joins[${join}][where][${pathIn(other, chance, target)}][equals]=${value}`,
      `joins[${join}]=${value}`,
      `select=${value}`,
      `depth=${chance.below(5)}`,
    ]),
  ]
}

const anyParameter: Part = (_, chance) => {
  const name = chance.pick(NAMES)
  const shape = chance.pick(['', '', '', '', '[]', '[a]', '[a][b]', '[0][x]', '[', '[__proto__]'])
  return [`${name}${shape}=${encoded(chance.pick(PARAMETER_VALUES))}`]
}

/** A path to a field, more often than not one there is; through links too. */
function pathIn({ fields }: Collection, chance: Chance, target: Target): string {
  if (chance.once(10))
    return chance.pick(['nope', 'id', '_status', 'version.title', '__proto__', 'a.b.c', ''])
  const field = fields.length > 0 ? chance.pick(fields) : null
  if (!field) return 'id'
  const inner = innerOf(field, target)
  if (inner.length === 0 || chance.once(3)) return field.name
  const next = chance.pick(inner)
  const deeper = innerOf(next, target)
  const path = `${field.name}.${next.name}`
  return deeper.length > 0 && chance.once(2) ? `${path}.${chance.pick(deeper).name}` : path
}

function innerOf(field: FlattenedField, { collections }: Target): readonly FlattenedField[] {
  if ('flattenedFields' in field) return field.flattenedFields
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  return collections.find(({ slug }) => slug === field.relationTo)?.fields ?? []
}

/** Lone halves of a pair can't be written in an address as they are. */
export function encoded(value: string): string {
  return /\p{Surrogate}/u.test(value) ? '%ED%A0%80' : encodeURIComponent(value)
}
