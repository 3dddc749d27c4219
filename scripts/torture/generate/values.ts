import type { FlattenedField } from 'payload'

import type { Chance } from './chance'
import type { Target } from './target'

/** The rows there are, and how often a value is an odd one: once in so many times, 0 never. */
type Rows = Pick<Target, 'ids'> & { oddOnceIn: number }

const NUL = '\u0000'
const deep = (layers: number) => JSON.parse('['.repeat(layers) + ']'.repeat(layers)) as unknown
const LONG = 'ả'.repeat(20_000)

/** Values that few fields take. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  5,
  1.5,
  1e308,
  -0,
  2 ** 60,
  '',
  ' ',
  'x',
  'null',
  `Tên${NUL}có NUL`,
  '\ud800',
  '\u202Eabc',
  '%',
  '\'"; --',
  '2026-13-45',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-13T00:00:00.001Z',
  '25:99',
  LONG,
  [],
  {},
  [null],
  [[1]],
  [{}],
  ['x', 5, null],
  { id: 'x' },
  { id: null },
  { relationTo: 'users', value: 'x' },
  { relationTo: 'nope', value: null },
  { $gt: '' },
  { $inc: 1 },
  { length: -1 },
  { toString: 'x' },
  deep(70),
  Array.from({ length: 1200 }, () => 'x'),
]

/** Texts of the editor that are none. */
const ODD_TEXTS: readonly unknown[] = [
  { root: null },
  { root: { children: 'x' } },
  { root: { type: 'root', children: [null] } },
  { root: { type: 'root', children: ['x', 5] } },
  { root: { type: 'root', children: [{ type: 'paragraph', children: 'x' }] } },
  { root: { type: 'root', children: [{ type: 'text' }, { type: 'text', text: 5 }] } },
  { root: { type: 'root', children: [{ type: 'link', fields: null, children: [null] }] } },
  { root: { type: 'root', children: [{ type: 'link', fields: { url: 5 }, children: [] }] } },
  { root: { type: 'root', children: [{ type: 'link', children: [] }] } },
  { root: { type: 'root', children: [{ type: 'upload', relationTo: 'media', value: {} }] } },
  { root: { type: 'root', children: [{ type: 'upload', relationTo: 'nope', value: 'x' }] } },
  { root: { type: 'root', children: [{ type: 'upload', fields: 'x' }] } },
  { root: { type: 'root', children: [{ type: 'list', children: [{ type: 'listitem' }] }] } },
  { root: { type: 'root', children: [{ type: 'heading', tag: 5, children: [] }] } },
  { root: { type: 'root', children: [{ type: '__proto__', children: [] }] } },
  { root: { type: 'root', children: [{ type: 'block', fields: { blockType: 'x' } }] } },
  { root: { type: 'root', children: [{ type: 'autolink', children: {} }] } },
]

const TEXT_OF_ONE_LINE = {
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: 'ltr',
        children: [{ type: 'text', version: 1, text: 'Một cửa liên thông.', format: 0 }],
      },
    ],
  },
}

export const oddValue = (chance: Chance): unknown => chance.pick(ODD)

/** What a field is made for, more often than not; `depth` bounds lists within lists. */
export function valueFor(field: FlattenedField, chance: Chance, rows: Rows, depth = 0): unknown {
  if (rows.oddOnceIn > 0 && chance.once(rows.oddOnceIn)) return oddValue(chance)
  switch (field.type) {
    case 'number':
      return chance.pick([0, 1, 2, 15, 60, 2026, '3'])
    case 'checkbox':
      return chance.pick([true, false])
    case 'date':
      return chance.pick(['2026-03-14T12:45:00.000Z', '2026-11-23', '1969-12-31T23:59:59.999Z'])
    case 'select':
    case 'radio':
      return chance.pick(field.options.map((one) => (typeof one === 'string' ? one : one.value)))
    case 'relationship':
    case 'upload':
      return linkFor(field, chance, rows)
    case 'richText':
      return rows.oddOnceIn > 0 && chance.once(2) ? chance.pick(ODD_TEXTS) : TEXT_OF_ONE_LINE
    case 'json':
      return chance.pick([{}, [], { a: [1, 'x'] }, 'x', 5])
    case 'array':
    case 'group':
    case 'tab': {
      const row = () =>
        depth > 2 ? {} : rowFor(chance.some(field.flattenedFields, 4), chance, rows, depth + 1)
      return field.type === 'array' ? Array.from({ length: chance.below(3) }, row) : row()
    }
    default:
      return wordsFor(field.name, chance)
  }
}

/** A row with a value for each of these fields. */
export function rowFor(
  fields: readonly FlattenedField[],
  chance: Chance,
  rows: Rows,
  depth = 0,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.name, valueFor(field, chance, rows, depth)]),
  )
}

type Link = { relationTo: string | string[]; hasMany?: boolean }

function linkFor({ relationTo, hasMany }: Link, chance: Chance, { ids, oddOnceIn }: Rows): unknown {
  const slug = Array.isArray(relationTo) ? chance.pick(relationTo) : relationTo
  const one = () => {
    const there = ids[slug] ?? []
    const id = oddOnceIn === 0 && there.length > 0 ? chance.pick(there) : idIn(there, chance)
    return Array.isArray(relationTo) ? { relationTo: slug, value: id } : id
  }
  return hasMany ? Array.from({ length: chance.below(3) }, one) : one()
}

/** A day, a month, a time or a slug where the name of the field says so; else words. */
function wordsFor(name: string, chance: Chance): string {
  if (/month/i.test(name)) return chance.pick(['2026-03', '2026-13'])
  if (/date|day|from|to$|on$|until/i.test(name)) return chance.pick(['2026-03-14', '2026-12-31'])
  if (/time|clock/i.test(name)) return chance.pick(['19:45', '05:00'])
  if (/rrule|rule/i.test(name))
    return chance.pick(['FREQ=WEEKLY;BYDAY=FR', 'FREQ=DAILY;COUNT=99999', 'FREQ=YEARLY;INTERVAL=9'])
  if (/url|link/i.test(name)) return chance.pick(['https://example.vn/a', 'javascript:1'])
  if (/mail/i.test(name)) return `a${chance.below(1e6)}@example.vn`
  if (/password/i.test(name)) return 'một mật khẩu đủ dài'
  return chance.pick(['Cải cách hành chính', 'Bản tin sáng', 'a', 'Đề nghị số 12/SNV'])
}

/** The id of a row that is there; now and then none, or one that is no id. */
export function idIn(ids: readonly string[] = [], chance: Chance): string {
  if (ids.length > 0 && !chance.once(8)) return chance.pick(ids)
  return chance.pick([
    'x',
    '0',
    '-1',
    'null',
    '507f1f77bcf86cd799439011',
    '00000000-0000-4000-8000-000000000000',
    'a'.repeat(300),
  ])
}
