import type { Chance } from './chance'
import type { Asked, Collection, Target } from './target'
import { idIn, oddValue, rowFor } from './values'

type Sent = Pick<Asked, 'headers'> & { body: string }

const JSON_TYPE = { 'content-type': 'application/json' }

/** What the staff API's own addresses read. */
const KEYS = [
  ...[
    'move',
    'revision',
    'reason',
    'from',
    'to',
    'ids',
    'key',
    'ops',
    'base',
    'action',
    'sequence',
  ],
  ...['preview', 'acceptWarnings', 'kind', 'note', 'startedAt', 'endedAt', 'evidenceUrl', 'done'],
  ...['evidenceFile', 'voided', 'nearOnly', 'label', 'number', 'document', 'days', 'count', 'text'],
  ...['seconds', 'choice', 'year', 'step', 'source', 'scope', 'schedule', 'scan', 'owner', 'items'],
  ...[
    'file',
    'decisions',
    'csv',
    'client',
    'plannedAt',
    'date',
    'month',
    'columns',
    'outlet',
    'csv',
  ],
  ...['email', 'password', 'token', 'value', 'user', 'data', 'name', 'rows', 'plan', 'readAt'],
  ...['createdAt', 'updatedAt', 'id', '_status', 'deletedAt', 'prefix', 'filename', 'url', 'sizes'],
]
const WORDS = [
  ...['submit', 'publish', 'approve', 'return', 'start', 'next', 'stop', 'insert', 'update', 'own'],
  ...['clock', 'prompter', '2026-03-14', '2026-03', '2026-03-14T12:45:00.000Z', 'month', 'Lý do'],
]

/** A row of a collection to write, as JSON or as the admin's form sends it. */
export function rowBody(collection: Collection, chance: Chance, target: Target): Sent {
  const needed = collection.fields.filter((field) => 'required' in field && field.required)
  const fields = [...(chance.once(3) ? [] : needed), ...chance.some(collection.fields, 4)]
  const rows = { ids: target.ids, oddOnceIn: chance.pick([0, 0, 6, 20]) }
  const row: Record<string, unknown> = rowFor(fields, chance, rows)
  for (let more = chance.pick([0, 0, 0, 1, 2]); more > 0; more -= 1) {
    row[chance.pick(KEYS)] = oddValue(chance)
  }
  if (collection.isUpload || chance.once(8)) return formBody(row, chance)
  return jsonBody(row, chance)
}

/** What an address of our own reads, and something of it wrong. */
export function anyBody(chance: Chance, target: Target): Sent {
  const entries = chance
    .some(KEYS, 6)
    .map((key): [string, unknown] => [key, anyValue(chance, target)])
  return jsonBody(Object.fromEntries(entries), chance)
}

function anyValue(chance: Chance, target: Target): unknown {
  return chance.pick([
    () => oddValue(chance),
    () => chance.pick(WORDS),
    () => chance.pick(WORDS),
    () => idIn(target.ids[chance.pick(Object.keys(target.ids))], chance),
    () => chance.below(5),
    () => [{ op: chance.pick(WORDS), id: 'a', fields: { title: oddValue(chance) } }],
    () => true,
  ])()
}

export function jsonBody(value: unknown, chance: Chance): Sent {
  const text = JSON.stringify(value)
  if (!chance.once(7)) return { headers: JSON_TYPE, body: latin1(text) }
  const layers = chance.pick([90, 1000, 10_000])
  return {
    headers: {
      'content-type': chance.pick([
        'application/json',
        'application/json; charset=utf-16',
        'APPLICATION/JSON',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'multipart/form-data; boundary=x',
        '',
      ]),
    },
    body: chance.pick([
      latin1(text.slice(0, chance.below(text.length + 1))),
      latin1(text),
      `{"x":${'['.repeat(layers)}${']'.repeat(layers)}}`,
      `{"content":{"root":${'{"a":'.repeat(layers)}1${'}'.repeat(layers)}}}`,
      `{"content":{"root":{"type":"root","children":${'[{"type":"list","children":'.repeat(layers)}[]${'}]'.repeat(layers)}}}}`,
      '[]',
      'null',
      '"x"',
      '',
      '\xff\xfe{}',
      '{"a":1,"a":2,"__proto__":{"x":1}}',
      '--x--',
      'where[title][like]=a&limit=1',
    ]),
  }
}

/** The smallest picture and the smallest document that are whole. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
).toString('latin1')
const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'

const FILES: readonly [name: string, type: string, bytes: string][] = [
  ['anh.png', 'image/png', PNG],
  ['tep.pdf', 'application/pdf', PDF],
  ['anh.png', 'image/png', PNG.slice(0, 40)],
  ['a\0b.png', 'image/png', PNG],
  ['', 'image/png', PNG],
  ['..', 'image/png', PNG],
  [`${'a'.repeat(3000)}.png`, 'image/png', PNG],
  ['a"b\\.png', 'x', PNG],
  ['anh.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['so.xlsx', 'application/octet-stream', 'PK\x03\x04'],
  ['so.csv', 'text/csv', 'a;b\n1;2\n'],
]

/** A form with a file; sometimes without one, cut off, or with two of what there is one of. */
export function formBody(row: Record<string, unknown>, chance: Chance): Sent {
  const [name, type, bytes] = chance.once(2) ? (FILES[0] ?? chance.pick(FILES)) : chance.pick(FILES)
  const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n${bytes}\r\n`
  const field = (key: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`
  const data = field('_payload', latin1(JSON.stringify(row)))
  const parts = chance.pick([
    [file, data],
    [file, data],
    [file, data],
    [data],
    [file],
    [file, file, data],
    [data, data],
    [field('file', '{"filename":5}'), data],
    [field('file', 'x'), data],
    [field('_payload', '{'), file],
    [field('_payload', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`), file],
    [field('__proto__[x]', '1'), field('a[b', '2'), data],
  ])
  const end = chance.once(12) ? '' : '--x--\r\n'
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: `${parts.join('')}${end}`,
  }
}

/** Bytes of a text, one sign each. */
function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
