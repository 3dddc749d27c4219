import type { Step } from './thread'
import { soundOf } from '@/domain/search/spelling'
import { type Token, tokensOf } from '@/domain/search/tokens'
import { nfc } from '@/domain/text/fold'

/** What is found: by its words and its marks (`markOf`), the newest first. */
export type Entry = {
  key: string
  /** Tells one state of it from another. */
  version: string
  /** Epoch ms. */
  at: number
  title: string
  sapo: string
  body: string
  marks: readonly string[]
}

/** Stands between title, sapo and body, so that no phrase reaches over; a letter to the tokenizer and no word of anybody. */
const GAP = ' ¶ '

export type PlacedEntry = Entry & { id: number }

/** The statements that take rows out. */
export function removal(ids: readonly number[]): Step[] {
  const rows = ids.map((id) => [id])
  return [
    ...['heads_exact', 'heads_folded', 'texts_exact', 'texts_folded'].map((table) => ({
      sql: `DELETE FROM ${table} WHERE rowid = ?`,
      rows,
    })),
    { sql: 'DELETE FROM shown WHERE id = ?', rows },
    { sql: 'DELETE FROM rows WHERE id = ?', rows },
  ]
}

/** The statements that put rows in. */
export function insertion(entries: readonly PlacedEntry[]): Step[] {
  const read = entries.map((entry) => ({
    id: entry.id,
    title: tokensOf(nfc(entry.title)),
    sapo: tokensOf(nfc(entry.sapo)),
    body: tokensOf(nfc(entry.body)),
    marks: entry.marks.join(' '),
  }))
  const forms = ['exact', 'folded'] as const
  return [
    {
      sql: 'INSERT INTO rows (id, key, version) VALUES (?, ?, ?)',
      rows: entries.map(({ id, key, version }) => [id, key, version]),
    },
    {
      sql: 'INSERT INTO shown (id, title, sapo, body) VALUES (?, ?, ?, ?)',
      rows: entries.map(({ id, title, sapo, body }) => [id, title, sapo, body]),
    },
    ...forms.flatMap((form): Step[] => [
      {
        sql: `INSERT INTO heads_${form} (rowid, title, sapo, marks) VALUES (?, ?, ?, ?)`,
        rows: read.map(({ id, title, sapo, marks }) => [
          ...[id, line(title, form), line(sapo, form), marks],
        ]),
      },
      {
        sql: `INSERT INTO texts_${form} (rowid, words, marks) VALUES (?, ?, ?)`,
        rows: read.map(({ id, title, sapo, body, marks }) => [
          ...[id, [title, sapo, body].map((part) => line(part, form)).join(GAP), marks],
        ]),
      },
    ]),
    ...knowledge(read.flatMap(({ title, sapo }) => [title, sapo])),
  ]
}

const line = (tokens: readonly Token[], form: 'exact' | 'folded') =>
  tokens.map((token) => token[form]).join(' ')

/** Which words there are in titles and sapos, and which stand side by side: what is taken for meant has to be there. */
function knowledge(lines: readonly (readonly Token[])[]): Step[] {
  const words = new Map<string, { token: Token; count: number }>()
  const pairs = new Map<string, number>()
  for (const tokens of lines) {
    for (const [at, token] of tokens.entries()) {
      const known = words.get(token.exact)
      words.set(token.exact, { token, count: (known?.count ?? 0) + 1 })
      const next = tokens[at + 1]
      if (!next) continue
      const pair = `${token.exact} ${next.exact}`
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  return [
    {
      sql: 'INSERT INTO known VALUES (?, ?, ?, ?) ON CONFLICT (word) DO UPDATE SET count = count + excluded.count',
      rows: [...words].map(([word, { token, count }]) => [
        ...[word, token.folded, soundOf(token.folded), count],
      ]),
    },
    {
      sql: 'INSERT INTO pairs VALUES (?, ?, ?) ON CONFLICT (one, other) DO UPDATE SET count = count + excluded.count',
      rows: [...pairs].map(([pair, count]) => [...pair.split(' '), count]),
    },
  ]
}
