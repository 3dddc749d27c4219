// npm run demo: a database with the sample year, the production build, the server, and the accounts to log in with.
// Run again it keeps the data, and the build while the sources are the same; `-- --reset` starts over.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

import { isBuilt, noteBuild, sourcesHash } from './demo/build.mjs'
import { addressesOf, isPortFree } from './demo/address.mjs'
import { keptOf, placeOf } from './demo/place.mjs'
import { isStopping, start, stopOnSignals } from './demo/run.mjs'

const NEXT = 'node_modules/next/dist/bin/next'
const RUN = 'scripts/run.mjs'
const STEPS = 5
const OWNER_ONLY = 0o600
const READY_WITHIN_MS = 120_000
const [MAJOR, MINOR] = [20, 19]

// What the demo and the programs it starts make is this user's alone: the database, the uploads, the accounts.
process.umask(0o077)

const say = (text) => console.log(text)
const place = placeOf(process.env)
const port = Number(process.env.PORT || 3000)
const host = (process.env.HOST || 'localhost').replace(/^localhost$/, '127.0.0.1')
const { url, others, probe } = addressesOf({ host, port })

stopOnSignals(say)
await main()

async function main() {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--reset')
  if (unknown.length > 0) {
    fail(`Không hiểu “${unknown.join(' ')}”. Cách dùng: npm run demo [-- --reset]`, 2)
  }
  await step(1, 'Kiểm tra máy', checkMachine)
  if (process.argv.includes('--reset')) reset()
  const env = environment()
  await step(2, 'Cơ sở dữ liệu và dữ liệu mẫu', () =>
    run(RUN, ['scripts/seed.ts', '--sample'], env, (line) => line.trim() && say(`      ${line}`)),
  )
  const sources = sourcesHash()
  if (isBuilt(sources)) say(`[3/${STEPS}] Bản dựng: mã nguồn không đổi, dùng bản đã có`)
  else {
    await step(3, 'Dựng bản chạy thật (lần đầu mất vài phút)', async () => {
      await run(NEXT, ['build'], env)
      noteBuild(sources)
    })
  }
  await serve(env)
}

async function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
    fail(
      `Cần Node ${MAJOR}.${MINOR} trở lên, máy này có ${process.versions.node}. Hãy nâng cấp Node.`,
    )
  }
  if (!existsSync(NEXT)) fail('Chưa cài thư viện. Hãy chạy: npm ci')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    fail(`PORT=${process.env.PORT} không phải là số cổng. Ví dụ: PORT=3001 npm run demo`)
  }
  if (!(await isPortFree({ host, port }))) {
    fail(
      `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác: ` +
        `PORT=${port + 1} npm run demo`,
    )
  }
}

/** Deletes the database only when the demo made it: its accounts are noted beside it. */
function reset() {
  if (!place.file) {
    fail('--reset chỉ xóa tệp SQLite của bản chạy thử. Với MongoDB, hãy tự xóa cơ sở dữ liệu thử.')
  }
  const databases = readAccounts()
  const kept = keptOf(databases, place)
  if (!existsSync(place.file)) return
  if (!kept) {
    fail(
      `Tệp ${place.file} không do bản chạy thử tạo ra nên không bị xóa. ` +
        'Hãy tự chuyển tệp đi nơi khác, hoặc đặt DATABASE_URI=file:… cho bản chạy thử.',
    )
  }
  for (const ending of ['', '-wal', '-shm', '.migrating']) {
    rmSync(`${place.file}${ending}`, { recursive: true, force: true })
  }
  for (const key of kept.keys) delete databases[key]
  writeFileSync(place.accounts, JSON.stringify({ databases }, null, 2), { mode: OWNER_ONLY })
  say(`      Đã xóa dữ liệu chạy thử cũ (${place.file}).`)
}

function environment() {
  const options = [process.env.NODE_OPTIONS, '--conditions=production'].filter(Boolean).join(' ')
  return {
    ...process.env,
    NODE_OPTIONS: options,
    TZ: 'Asia/Ho_Chi_Minh',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URI: place.uri,
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || demoSecret(),
    SERVER_URL: url,
    OTHER_SERVER_URLS: others.join(' '),
    HOST: host,
    PORT: String(port),
    CRON_IN_PROCESS: 'true',
  }
}

/** Signs the demo's sessions; kept, so that a restart logs nobody out. */
function demoSecret() {
  mkdirSync(place.folder, { recursive: true })
  if (!existsSync(place.secret)) {
    writeFileSync(place.secret, randomBytes(32).toString('hex'), { mode: OWNER_ONLY })
    chmodSync(place.secret, OWNER_ONLY)
  }
  return readFileSync(place.secret, 'utf8').trim()
}

async function serve(env) {
  const begun = Date.now()
  say(`[4/${STEPS}] Khởi động máy chủ…`)
  const server = start(RUN, ['src/server/main.ts'], { env })
  let hasEnded = false
  const ended = server.ended.then((result) => {
    hasEnded = true
    return result
  })
  while (!hasEnded && !isStopping() && !(await answers())) {
    if (Date.now() - begun > READY_WITHIN_MS) {
      server.child.kill('SIGKILL')
      fail(`Máy chủ không trả lời sau ${READY_WITHIN_MS / 1000} giây.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  if (!hasEnded && !isStopping()) {
    say(`[5/${STEPS}] Sẵn sàng sau ${seconds(begun)} giây: ${url}`)
    say(accountsTable())
  }
  const { code, lines } = await ended
  if (isStopping()) return
  console.error(lines.join('\n'))
  fail(`Máy chủ đã dừng (mã ${code}).`)
}

async function answers() {
  try {
    const { ok } = await fetch(`${probe}/readyz`, { signal: AbortSignal.timeout(30_000) })
    return ok
  } catch {
    return false
  }
}

function accountsTable() {
  const entry = keptOf(readAccounts(), place)?.entry
  const head = ['', `Trang công khai  ${url}`, `Trang quản trị   ${url}/admin`, '']
  const foot = ['', 'Dữ liệu mẫu, làm lại từ đầu: npm run demo -- --reset. Dừng: Ctrl-C.', '']
  if (!entry) {
    const words =
      'Tài khoản thử có từ trước nhưng tệp ghi mật khẩu không còn. Làm lại từ đầu để có mật khẩu mới.'
    return [...head, words, ...foot].join('\n')
  }
  const width = Math.max(...entry.accounts.map(({ title }) => title.length))
  const rows = entry.accounts.map(({ title, email }) => `  ${title.padEnd(width)}  ${email}`)
  return [...head, 'Tài khoản', ...rows, '', `  Mật khẩu chung: ${entry.password}`, ...foot].join(
    '\n',
  )
}

function readAccounts() {
  if (!existsSync(place.accounts)) return {}
  return JSON.parse(readFileSync(place.accounts, 'utf8')).databases ?? {}
}

async function run(script, args, env, onLine) {
  const { code, lines } = await start(script, args, { env, onLine }).ended
  if (code === 0 || isStopping()) return
  if (!onLine) console.error(lines.join('\n'))
  fail('Bước này không xong. Xem lý do ở trên.')
}

async function step(n, title, work) {
  const begun = Date.now()
  say(`[${n}/${STEPS}] ${title}…`)
  await work()
  // A stop is under way: nothing more is begun.
  if (isStopping()) await new Promise(() => {})
  say(`      xong, ${seconds(begun)} giây`)
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1).replace('.', ',')
}

function fail(sentence, code = 1) {
  console.error(sentence)
  process.exit(code)
}
