import { ConfigurationError } from './uri'

type Environment = Record<string, string | undefined>

const DEVELOPMENT_SECRET = 'toa-soan-development-only'

/**
 * The secret that signs sessions. Outside production a fixed one will do; in production it must be set.
 * @throws ConfigurationError when it is missing or short in production.
 */
export function payloadSecret(env: Environment): string {
  const secret = env.PAYLOAD_SECRET ?? ''
  if (secret.length >= 32) return secret
  const isBuild = env.NEXT_PHASE === 'phase-production-build'
  if (env.NODE_ENV !== 'production' || isBuild) return secret || DEVELOPMENT_SECRET
  throw new ConfigurationError(
    'PAYLOAD_SECRET thiếu hoặc ngắn hơn 32 ký tự. Hãy tạo bằng lệnh: openssl rand -hex 32, rồi đặt vào .env.',
  )
}

/** The public address of this server, without a trailing slash; unset in development and tests. */
export function serverUrl(env: Environment): string | undefined {
  const url = env.SERVER_URL?.trim().replace(/\/+$/, '')
  if (!url) return undefined
  if (!URL.canParse(url)) {
    throw new ConfigurationError(
      'SERVER_URL không phải là một địa chỉ. Ví dụ: https://toasoan.example.vn.',
    )
  }
  return url
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * The addresses whose pages may change something: the public one first, others that are set, and with a server for this
 * machine alone every name the machine has for itself. None where no public address is set: then nothing is refused.
 */
export function ownOrigins(env: Environment): string[] {
  const url = serverUrl(env)
  if (!url) return []
  const { origin, hostname } = new URL(url)
  const names = LOOPBACK.includes(hostname)
    ? LOOPBACK.map((name) => origin.replace(hostname, name))
    : []
  return [...new Set([origin, ...names, ...otherOrigins(env)])]
}

function otherOrigins(env: Environment): string[] {
  const said = (env.OTHER_SERVER_URLS ?? '').split(/[\s,]+/).filter(Boolean)
  return said.map((url) => {
    if (/^https?:\/\//.test(url) && URL.canParse(url)) return new URL(url).origin
    throw new ConfigurationError(
      `OTHER_SERVER_URLS có “${url}” không phải là một địa chỉ. Hãy ghi dạng http://10.0.0.5:3000, cách nhau bằng dấu phẩy.`,
    )
  })
}
