import type { Environment } from '@/settings/environment'
import type { Readers } from '@/settings/front'
import { settingProblems, settings } from '@/settings/settings'

import { LIMITS, type Limits } from './limits'

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
  /** Room for what is kept of public answers; 0 keeps none. */
  publicCacheBytes: number
  /** Requests a minute to the public API of a network without a key; 0: no end. */
  publicPerMinute?: number
}

const ASKED = [
  ...(['host', 'port', 'serverUrl', 'readers', 'hops', 'secret', 'database'] as const),
  ...(['connections', 'connectionsPerNetwork', 'publicCacheBytes'] as const),
  'publicPerMinute' as const,
]

/** The server's settings from the environment, or a sentence for each that is wrong. */
export function readSettings(env?: Environment): FrontSettings | { problems: string[] } {
  const first = settingProblems(ASKED, env)
  // The addresses are made of the others.
  const problems = first.length > 0 ? first : settingProblems(['ownOrigins'], env)
  if (problems.length > 0) return { problems }
  const asked = settings(env)
  return {
    host: asked.host,
    port: asked.port,
    publicUrl: asked.serverUrl,
    isHttps: asked.isHttps,
    origins: [...new Set([...asked.ownOrigins, ...asked.localOrigins])],
    pageOrigins: asked.pageOrigins,
    readers: asked.readers,
    hops: asked.hops,
    secret: asked.secret,
    publicCacheBytes: asked.publicCacheBytes,
    publicPerMinute: asked.publicPerMinute,
    limits: {
      ...LIMITS,
      perNetwork: asked.connectionsPerNetwork,
      connections: asked.connections,
    },
  }
}

type Hops = Pick<FrontSettings, 'isHttps' | 'hops'>
type Shown = Hops & Pick<FrontSettings, 'publicUrl'>

/** What is allowed and likely not meant. */
export function settingsWarnings(settings: Shown): string[] {
  const warnings = [hopsWarning(settings), settings.publicUrl ? null : NO_ADDRESS]
  return warnings.filter((words) => words !== null)
}

const NO_ADDRESS =
  'SERVER_URL chưa đặt: máy chủ chỉ mở được từ chính máy này. Hãy đặt địa chỉ mọi người dùng.'

/** This server speaks no TLS: an address of https is a proxy's. */
export function hopsWarning({ isHttps, hops }: Hops): string | null {
  if (!isHttps || hops > 0) return null
  return 'SERVER_URL là https nên phải có một proxy đứng trước, nhưng TRUSTED_PROXY_HOPS là 0: mọi người sẽ bị coi là cùng một máy. Hãy đặt TRUSTED_PROXY_HOPS=1.'
}
