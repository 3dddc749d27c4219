import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { MongoClient } from 'mongodb'

export type DatabaseKind = 'sqlite' | 'mongodb'

/** A folder with a database and uploads of its own, in which the product's programs run. */
export type Place = {
  folder: string
  database: DatabaseKind
  env: NodeJS.ProcessEnv
  password: string
  remove: () => Promise<void>
}

/** What the programs look for in the folder they are started in. */
const PARTS = [
  'collections',
  'next.config.ts',
  'node_modules',
  'package.json',
  'payload.config.ts',
  'scripts',
  'src',
  'tsconfig.json',
]
const PASSWORD = 'mat-khau-cua-lan-thu'

type Settings = Readonly<Record<string, string>>

/** Makes the folder, and the database with the sample year in it. */
export async function makePlace(
  database: DatabaseKind,
  root: string,
  settings: Settings = {},
): Promise<Place> {
  const build = process.env.NEXT_DIST_DIR || '.next'
  if (!existsSync(path.join(root, build, 'BUILD_ID'))) {
    throw new Error('There is no build. Run npm run build first.')
  }
  const place = emptyPlace(database, root, { NEXT_DIST_DIR: build, ...settings })
  symlinkSync(path.join(root, build), path.join(place.folder, build))
  await run(place, ['scripts/seed.ts', '--sample'])
  return place
}

/** The folder and the name of a database with nothing in it; for programs that need no pages of Next. */
export function emptyPlace(database: DatabaseKind, root: string, settings: Settings = {}): Place {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-torture-'))
  for (const part of PARTS) symlinkSync(path.join(root, part), path.join(folder, part))
  mkdirSync(path.join(folder, 'media'))
  const uri = database === 'sqlite' ? `file:${path.join(folder, 't.db')}` : mongoUri(folder)
  return {
    folder,
    database,
    password: PASSWORD,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      NODE_OPTIONS: '--conditions=production',
      NEXT_TELEMETRY_DISABLED: '1',
      TZ: 'Asia/Ho_Chi_Minh',
      HOST: '127.0.0.1',
      DATABASE_URI: uri,
      PAYLOAD_SECRET: 'a secret of the torture, longer than thirty-two',
      DEMO_PASSWORD: PASSWORD,
      CHECK_PROOF_LINKS: 'false',
      ...settings,
    },
    remove: async () => {
      if (database === 'mongodb') await dropDatabase(uri)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function mongoUri(folder: string): string {
  const base = process.env.TEST_MONGODB_URI || process.env.MONGODB_URI
  if (!base) throw new Error('Set TEST_MONGODB_URI to a replica set of MongoDB.')
  const name = path.basename(folder).replace(/[^a-zA-Z0-9]+/g, '_')
  return base.replace(/\/?(\?|$)/, `/${name}$1`)
}

async function dropDatabase(uri: string): Promise<void> {
  const client = await MongoClient.connect(uri)
  await client.db().dropDatabase()
  await client.close()
}

/** Runs a program of the product to its end and gives what it wrote. */
export function run(
  { folder, env }: Pick<Place, 'folder' | 'env'>,
  args: readonly string[],
  { allowFailure = false } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (bytes: Buffer) => (said += bytes.toString())
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0 || allowFailure) resolve(said)
      else reject(new Error(`${args.join(' ')} ended with ${code}:\n${said}`))
    })
  })
}
