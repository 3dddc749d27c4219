import { isIP } from 'node:net'

import { localOrigins, localPort, ownOrigins, payloadSecret, serverUrl } from '@/database/settings'
import { databaseTarget } from '@/database/uri'

import type { Readers } from './cors'
import { LIMITS, type Limits } from './limits'

type Environment = Record<string, string | undefined>

export type FrontSettings = {
  /** The address it listens on. */
  host: string
  port: number
  /** Where people open it; undefined while none is set. */
  publicUrl?: string
  isHttps: boolean
  /** Every address it may be opened at, those of this machine among them. */
  origins: string[]
  /** Those whose pages may change something, the one people use first. */
  pageOrigins: string[]
  /** The sites whose scripts may read the public API. */
  readers: Readers
  /** How many proxies of ours stand before it. */
  hops: number
  secret: string
  limits: Limits
}

const MAX_HOPS = 10

/** The server's settings from the environment, or a sentence for each that is wrong. */
export function readSettings(env: Environment): FrontSettings | { problems: string[] } {
  const problems: string[] = []
  const read = <Value>(value: () => Value): Value | undefined => {
    try {
      return value()
    } catch (problem) {
      problems.push((problem as Error).message)
      return undefined
    }
  }
  const host = read(() => hostOf(env))
  const port = read(() => localPort(env))
  const publicUrl = read(() => serverUrl(env))
  const origins =
    problems.length > 0
      ? undefined
      : read(() => [...new Set([...ownOrigins(env), ...localOrigins(env)])])
  const pageOrigins =
    problems.length > 0 ? undefined : read(() => ownOrigins({ ...env, NODE_ENV: 'production' }))
  const readers = read(() => readersOf(env))
  const hops = read(() => hopsOf(env))
  const secret = read(() => payloadSecret(env))
  read(() => databaseTarget(env.DATABASE_URI))
  const perNetwork = read(() => countOf(env, 'MAX_CONNECTIONS_PER_NETWORK', LIMITS.perNetwork))
  const connections = read(() => countOf(env, 'MAX_CONNECTIONS', LIMITS.connections))
  if (problems.length > 0) return { problems }
  return {
    host: host ?? '',
    port: port ?? 0,
    publicUrl,
    isHttps: publicUrl?.startsWith('https:') ?? false,
    origins: origins ?? [],
    pageOrigins: pageOrigins ?? [],
    readers: readers ?? [],
    hops: hops ?? 0,
    secret: secret ?? '',
    limits: {
      ...LIMITS,
      perNetwork: perNetwork ?? LIMITS.perNetwork,
      connections: connections ?? LIMITS.connections,
    },
  }
}

export function hostOf(env: Environment): string {
  const host = (env.HOST?.trim() || '127.0.0.1').replace(/^localhost$/i, '127.0.0.1')
  if (isIP(host) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) return host
  throw new Error(
    `HOST=${host} không phải là địa chỉ máy. Hãy ghi 127.0.0.1 (chỉ máy này), 0.0.0.0 (mọi cổng mạng), hoặc địa chỉ IP của máy.`,
  )
}

export function hopsOf(env: Environment): number {
  const text = env.TRUSTED_PROXY_HOPS?.trim() || '0'
  if (/^\d{1,2}$/.test(text) && Number(text) <= MAX_HOPS) return Number(text)
  throw new Error(
    `TRUSTED_PROXY_HOPS=${text} không đúng. Hãy ghi số proxy của cơ quan đứng trước máy chủ: 0 nếu không có, 1 nếu có một (nginx, Caddy).`,
  )
}

/** `*`: every site, since what is public is the same for all. */
export function readersOf(env: Environment): Readers {
  const said = (env.PUBLIC_API_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean)
  if (said.length === 1 && said[0] === '*') return 'all'
  return said.map((url) => {
    if (/^https?:\/\//.test(url) && URL.canParse(url)) return new URL(url).origin
    throw new Error(
      `PUBLIC_API_ORIGINS có “${url}” không phải là một địa chỉ. Hãy ghi dạng https://bao.example.vn, cách nhau bằng dấu phẩy; hoặc chỉ một dấu * cho mọi trang.`,
    )
  })
}

function countOf(env: Environment, name: string, usual: number): number {
  const text = env[name]?.trim()
  if (!text) return usual
  if (/^\d{1,6}$/.test(text) && Number(text) > 0) return Number(text)
  throw new Error(`${name}=${text} không đúng. Hãy ghi một số từ 1, hoặc để trống (${usual}).`)
}

type Hops = Pick<FrontSettings, 'isHttps' | 'hops'>

/** What is allowed and likely not meant. */
export function settingsWarnings(settings: Hops, env: Environment): string[] {
  const warnings = [hopsWarning(settings), env.SERVER_URL?.trim() ? null : NO_ADDRESS]
  return warnings.filter((words) => words !== null)
}

const NO_ADDRESS =
  'SERVER_URL chưa đặt: máy chủ chỉ mở được từ chính máy này. Hãy đặt địa chỉ mọi người dùng.'

/** This server speaks no TLS: an address of https is a proxy's. */
export function hopsWarning({ isHttps, hops }: Hops): string | null {
  if (!isHttps || hops > 0) return null
  return 'SERVER_URL là https nên phải có một proxy đứng trước, nhưng TRUSTED_PROXY_HOPS là 0: mọi người sẽ bị coi là cùng một máy. Hãy đặt TRUSTED_PROXY_HOPS=1.'
}
