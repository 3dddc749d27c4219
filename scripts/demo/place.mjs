import path from 'node:path'

const DEFAULT_FILE = 'data/toa-soan.db'

/**
 * Where the demo keeps its things, from the environment: the SQLite file (null with another database), the folder of
 * its secret and its accounts.
 */
export function placeOf(env) {
  const uri = env.DATABASE_URI?.trim() || `file:${DEFAULT_FILE}`
  const file = uri.startsWith('file:')
    ? path.resolve(uri.slice('file:'.length).replace(/^\/\/(?=\/)/, ''))
    : null
  const folder = file ? path.dirname(file) : path.resolve('data')
  return {
    uri,
    file,
    folder,
    accounts: path.join(folder, 'demo-accounts.json'),
    secret: path.join(folder, 'demo-secret'),
  }
}

/**
 * The name under which the accounts of a database are kept: of a file its own name (it lies beside, and both may be
 * copied or moved), else its address without what is secret.
 */
export function databaseName({ uri, file }) {
  if (file) return path.basename(file)
  const { host, pathname } = new URL(uri.replace(/^mongodb(\+srv)?:/, 'http:'))
  return `mongodb://${host}${pathname}`
}

/** What is kept of a database: under its name, or under a path as it once was, of this folder or one it was copied from. */
export function keptOf(databases, place) {
  const name = databaseName(place)
  const keys = Object.keys(databases).filter((key) => key === name || path.basename(key) === name)
  const rank = (key) => [name, place.file].indexOf(key) >>> 0
  const [key] = keys.toSorted((one, other) => rank(one) - rank(other))
  return key === undefined ? null : { keys, entry: databases[key] }
}
