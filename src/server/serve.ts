import { createServer } from 'node:http'

import next from 'next'

import { isConfigurationError } from '@/settings/configurationError'
import { settings as currentSettings } from '@/settings/settings'
import { logConsole, logUncaught } from '@/logging/logConsole'
import { logger } from '@/logging/logger'

import { checkPlaces } from './checkPlaces'
import { createFront, type Front } from './front'
import { readinessOf } from './health'
import { publicSideOf } from './publicSide'
import { publicIndexOf } from '@/public-api/search/publicIndex'
import { openedApp } from '@/process/registry'
import { type FrontSettings, readSettings, settingsWarnings } from './settings'
import { whileWaiting } from './whileWaiting'

/** The server before Next, until SIGTERM or SIGINT (docs/operations.md). */

const IN_FLIGHT_MS = 3000
const CLOSE_MS = 1200
/** Whatever hangs, the process is gone by then. */
const STOP_MS = 4800
const PARENT_EVERY_MS = 250

type Payload = Parameters<typeof publicSideOf>[0]
type PublicPorts = Parameters<typeof publicSideOf>[1]

const say = (line: string) => logger().info(line)

await main()

async function main(): Promise<void> {
  const settings = readSettings()
  if ('problems' in settings) return refuse(settings.problems)
  const problems = checkPlaces({
    media: 'media',
    build: process.env.NEXT_DIST_DIR || '.next',
    database: currentSettings().database,
  })
  if (problems.length > 0) return refuse(problems)
  for (const warning of settingsWarnings(settings)) logger().warn(warning)

  logConsole()
  logUncaught()
  const front = createFront({
    settings,
    isReady: readinessOf(async () => (await openedApp()).ping()),
    onError: (error) => logger().error({ err: error }),
  })
  const product = next({
    dev: false,
    dir: process.cwd(),
    ...addressForNext(settings),
    // Where Next would listen for upgrades of a connection, of which there are none.
    httpServer: createServer(),
  })
  stopOnSignals(front, () => product.close())
  await front.listen().catch((error: unknown) => refuse([listenProblem(error, settings)]))
  try {
    await whileWaiting(`Đang mở ${databaseWords()}`, say, async () => {
      await product.prepare()
      await openedApp()
    })
  } catch (failed) {
    if (isConfigurationError(failed)) return refuse([failed.message])
    logger().fatal({ err: failed })
    return refuse(['Máy chủ không khởi động được; lý do ở dòng nhật ký ngay trên.'])
  }
  const { payload, ports } = await openedApp()
  front.open(product.getRequestHandler(), publicSideOf(payload as Payload, ports as PublicPorts))
  // Searching begins with what an earlier process left, or with a new index, before anybody asks.
  publicIndexOf(payload as Payload)
  say(
    `Sẵn sàng: ${settings.publicUrl ?? settings.origins[0]} (cổng ${settings.port} của ${settings.host})`,
  )
}

function refuse(problems: readonly string[]): never {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exit(1)
}

/** Next asks itself at this address: one that is bound to all is asked on this machine. */
function addressForNext({ host, port }: FrontSettings) {
  return { hostname: host.replace(/^(0\.0\.0\.0|::)$/, 'localhost'), port }
}

function listenProblem(error: unknown, { host, port }: FrontSettings): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc đặt PORT khác.`
  }
  if (code === 'EACCES') return `Tài khoản này không được mở cổng ${port}. Hãy đặt PORT từ 1024.`
  return `Không mở được cổng ${port} ở HOST=${host} (${message}). Hãy sửa HOST.`
}

function databaseWords(): string {
  const target = currentSettings().database
  if (target.kind === 'sqlite') return `cơ sở dữ liệu ${target.file}`
  // Without the name and the password in it.
  const hosts = /^mongodb(?:\+srv)?:\/\/(?:[^/]*@)?([^/?]+)/.exec(target.url)?.[1] ?? 'MongoDB'
  return `cơ sở dữ liệu MongoDB ở ${hosts}`
}

function stopOnSignals(front: Front, closeNext: () => Promise<void>): void {
  let isStopping = false
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1)
    isStopping = true
    say(`Nhận ${signal}: đang dừng.`)
    setTimeout(() => process.exit(0), STOP_MS).unref()
    await front.stop(IN_FLIGHT_MS)
    const closed = Promise.allSettled([closeNext(), openedApp().then((app) => app.close())])
    await Promise.race([closed, new Promise((done) => setTimeout(done, CLOSE_MS))])
    say('Đã dừng.')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
  if (process.env.npm_lifecycle_event) whenOrphaned(() => void stop('SIGTERM'))
}

/** npm tells a signal to the shell it runs us in, which ends and tells nobody. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid
  const watching = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watching)
    stop()
  }, PARENT_EVERY_MS)
  watching.unref()
}
