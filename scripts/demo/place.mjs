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

/** The name under which the accounts of a database are kept: its file, or its address without what is secret. */
export function databaseName({ uri, file }) {
  if (file) return file
  const { host, pathname } = new URL(uri.replace(/^mongodb(\+srv)?:/, 'http:'))
  return `mongodb://${host}${pathname}`
}
