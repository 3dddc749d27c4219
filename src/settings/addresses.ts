import { ConfigurationError } from './configurationError'
import type { Environment } from './environment'

/** The public address of this server, without a trailing slash; unset in development and tests. */
export function serverUrl(env: Environment): string | undefined {
  const url = env.SERVER_URL?.trim().replace(/\/+$/, '')
  if (!url) return undefined
  // `toasoan.vn:3000` parses too, as an address of the protocol `toasoan.vn:`.
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new ConfigurationError(
      `SERVER_URL=${url} không phải là địa chỉ. Ví dụ: https://toasoan.example.vn.`,
    )
  }
  return url
}

/** Whether people come by https: cookies are then for https alone. */
export function isHttps(env: Environment): boolean {
  return serverUrl(env)?.startsWith('https:') ?? false
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const EVERYWHERE = ['0.0.0.0', '::']

/**
 * The addresses whose pages may change something: the public one first, others that are set, and with a server for this
 * machine alone every name the machine has for itself. Without a public address the server's own in production, and in
 * development none: then nothing is refused.
 */
export function ownOrigins(env: Environment): string[] {
  const url = serverUrl(env)
  if (!url) {
    return env.NODE_ENV === 'production' ? [...localOrigins(env), ...otherOrigins(env)] : []
  }
  const { origin, hostname } = new URL(url)
  const names = LOOPBACK.includes(hostname)
    ? LOOPBACK.map((name) => origin.replace(hostname, name))
    : []
  return [...new Set([origin, ...names, ...otherOrigins(env)])]
}

/** Where the server answers on this machine, and on the one address it is bound to. */
export function localOrigins(env: Environment): string[] {
  const port = localPort(env)
  const bound = env.HOST?.trim() ?? ''
  const own = bound.includes(':') ? `[${bound}]` : bound
  const names = bound === '' || EVERYWHERE.includes(bound) ? LOOPBACK : [...LOOPBACK, own]
  return [...new Set(names.map((name) => new URL(`http://${name}:${port}`).origin))]
}

/**
 * The port the server listens on.
 * @throws ConfigurationError when PORT is none.
 */
export function localPort(env: Environment): number {
  const text = env.PORT?.trim() || '3000'
  const port = Number(text)
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port
  throw new ConfigurationError(`PORT=${text} không phải là số cổng (1 đến 65535). Ví dụ: 3000.`)
}

function otherOrigins(env: Environment): string[] {
  const written = (env.OTHER_SERVER_URLS ?? '').split(/[\s,]+/).filter(Boolean)
  return written.map((url) => {
    if (/^https?:\/\//.test(url) && URL.canParse(url)) return new URL(url).origin
    throw new ConfigurationError(
      `OTHER_SERVER_URLS có “${url}” không phải là một địa chỉ. Hãy ghi dạng http://10.0.0.5:3000, cách nhau bằng dấu phẩy.`,
    )
  })
}
