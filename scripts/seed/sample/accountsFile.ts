import { randomInt } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { databaseTarget } from '@/settings/databaseTarget'

import { SAMPLE_ACCOUNTS } from './accounts'

type Entry = { password: string; accounts: { title: string; email: string }[] }
type Content = { databases: Record<string, Entry> }

const NAME = 'demo-accounts.json'
const OWNER_ONLY = 0o600
/** Words without marks, easy to read out and to type on any keyboard. */
const WORDS = [
  ...['song', 'nui', 'rung', 'lua', 'ngo', 'che', 'man', 'dao', 'sen', 'cau', 'cho', 'ban', 'suoi'],
  ...['thac', 'nang', 'gio', 'may', 'suong', 'mua', 'xuan', 'thu', 'dong', 'trang', 'sao', 'chim'],
  ...['ngua', 'trau', 'khen', 'vai', 'men', 'gom', 'giay', 'but', 'loa', 'den', 'duong'],
] as const

/**
 * Which database the passwords belong to, as a name without secrets, and where they are kept. A file's is its own name:
 * the passwords lie beside it, and both may be copied or moved.
 */
export function accountsPlace(uri: string | undefined): { file: string; database: string } {
  const target = databaseTarget(uri)
  if (target.kind === 'sqlite') {
    const file = path.resolve(target.file)
    return { file: path.join(path.dirname(file), NAME), database: path.basename(file) }
  }
  const { host, pathname } = new URL(target.url.replace(/^mongodb(\+srv)?:/, 'http:'))
  return { file: path.resolve('data', NAME), database: `mongodb://${host}${pathname}` }
}

/** The password kept for a database's demo accounts, or null. */
export function keptPassword({ file, database }: ReturnType<typeof accountsPlace>): string | null {
  const { databases } = read(file)
  // They were once kept under the path of the database, of this folder or one it was copied from.
  const before = path.resolve(path.dirname(file), database)
  const copied = Object.keys(databases).find((name) => path.basename(name) === database)
  return (databases[database] ?? databases[before] ?? databases[copied ?? ''])?.password ?? null
}

/** Keeps the password where only its owner reads it: for the demo to print, now and on every later run. */
export function keepPassword(place: ReturnType<typeof accountsPlace>, password: string): void {
  const { databases } = read(place.file)
  const accounts = SAMPLE_ACCOUNTS.map(({ title, email }) => ({ title, email }))
  mkdirSync(path.dirname(place.file), { recursive: true })
  const content: Content = {
    databases: { ...databases, [place.database]: { password, accounts } },
  }
  writeFileSync(place.file, `${JSON.stringify(content, null, 2)}\n`, { mode: OWNER_ONLY })
  chmodSync(place.file, OWNER_ONLY)
}

/** Three different words and four digits: long enough for a demo, short enough to type. One word thrice is refused. */
export function readablePassword(): string {
  const left: string[] = [...WORDS]
  const words = Array.from({ length: 3 }, () => left.splice(randomInt(left.length), 1)[0])
  return `${words.join('-')}-${randomInt(1000, 10_000)}`
}

function read(file: string): Content {
  if (!existsSync(file)) return { databases: {} }
  const content = JSON.parse(readFileSync(file, 'utf8')) as Partial<Content>
  return { databases: content.databases ?? {} }
}
