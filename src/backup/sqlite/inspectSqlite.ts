import { type Client, createClient } from '@libsql/client'

import type { NamedFile } from '../base/manifest'
import { messageOf } from '../base/refusal'
import type { UploadPlace } from '../base/uploads'

export type SqliteContents = {
  migrations: string[]
  collections: { name: string; rows: number }[]
  named: NamedFile[]
}

/** The first of many faults tell enough. */
const MOST_FAULTS = 10

/** What SQLite itself finds wrong with a file nobody else has open; empty when it is whole. */
export async function sqliteFaults(file: string): Promise<string[]> {
  const client = createClient({ url: `file:${file}` })
  try {
    const { rows } = await client.execute(`PRAGMA integrity_check(${MOST_FAULTS})`)
    return rows.map((row) => String(row[0])).filter((line) => line !== 'ok')
  } catch (error) {
    return [messageOf(error)]
  } finally {
    client.close()
  }
}

/** What is in a SQLite file: rows of every table, migrations that ran, files that rows name. */
export async function inspectSqlite(
  file: string,
  uploads: readonly Pick<UploadPlace, 'collection'>[],
): Promise<SqliteContents> {
  const client = createClient({ url: `file:${file}` })
  try {
    const tables = await texts(
      client,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    const collections: SqliteContents['collections'] = []
    for (const name of tables) {
      const { rows } = await client.execute(`SELECT count(*) FROM ${quoted(name)}`)
      collections.push({ name, rows: Number(rows[0]?.[0]) })
    }
    const migrations = tables.includes('payload_migrations')
      ? await texts(client, 'SELECT name FROM payload_migrations ORDER BY name')
      : []
    const named: NamedFile[] = []
    for (const { collection } of uploads) {
      const table = collection.replaceAll('-', '_')
      if (tables.includes(table)) named.push(...(await namedIn(client, table, collection)))
    }
    return { migrations, collections, named }
  } finally {
    client.close()
  }
}

/** The file of each row, and those of the other sizes of a picture. */
async function namedIn(client: Client, table: string, collection: string): Promise<NamedFile[]> {
  const columns = await texts(
    client,
    `SELECT name FROM pragma_table_info('${table.replaceAll("'", "''")}')`,
  )
  const named: NamedFile[] = []
  for (const column of columns.filter((one) => /^(filename|sizes_.+_filename)$/.test(one))) {
    const { rows } = await client.execute(
      `SELECT id, ${quoted(column)} FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL`,
    )
    for (const row of rows) named.push({ collection, id: String(row[0]), file: String(row[1]) })
  }
  return named
}

async function texts(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.execute(sql)
  return rows.map((row) => String(row[0]))
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
