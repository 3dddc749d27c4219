import { isIP } from 'node:net'

import { ConfigurationError } from './configurationError'
import type { Environment } from './environment'

const MAX_HOPS = 10
export const USUAL_CONNECTIONS = 5000
export const USUAL_PER_NETWORK = 600

/** The address of this machine that the server listens on. */
export function hostOf(env: Environment): string {
  const host = (env.HOST?.trim() || '127.0.0.1').replace(/^localhost$/i, '127.0.0.1')
  if (isIP(host) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) return host
  throw new ConfigurationError(
    `HOST=${host} không phải là địa chỉ máy. Hãy ghi 127.0.0.1 (chỉ máy này), 0.0.0.0 (mọi cổng mạng), hoặc địa chỉ IP của máy.`,
  )
}

export function hopsOf(env: Environment): number {
  const text = env.TRUSTED_PROXY_HOPS?.trim() || '0'
  if (/^\d{1,2}$/.test(text) && Number(text) <= MAX_HOPS) return Number(text)
  throw new ConfigurationError(
    `TRUSTED_PROXY_HOPS=${text} không đúng. Hãy ghi số proxy của cơ quan đứng trước máy chủ: 0 nếu không có, 1 nếu có một (nginx, Caddy).`,
  )
}

/** The sites whose scripts may read the public API: their origins, or all of them. */
export type Readers = readonly string[] | 'all'

/** `*`: every site, since what is public is the same for all. */
export function readersOf(env: Environment): Readers {
  const written = (env.PUBLIC_API_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean)
  if (written.length === 1 && written[0] === '*') return 'all'
  return written.map((url) => {
    if (/^https?:\/\//.test(url) && URL.canParse(url)) return new URL(url).origin
    throw new ConfigurationError(
      `PUBLIC_API_ORIGINS có “${url}” không phải là một địa chỉ. Hãy ghi dạng https://bao.example.vn, cách nhau bằng dấu phẩy; hoặc chỉ một dấu * cho mọi trang.`,
    )
  })
}

export function countOf(env: Environment, name: string, usual: number): number {
  const text = env[name]?.trim()
  if (!text) return usual
  if (/^\d{1,6}$/.test(text) && Number(text) > 0) return Number(text)
  throw new ConfigurationError(
    `${name}=${text} không đúng. Hãy ghi một số từ 1, hoặc để trống (${usual}).`,
  )
}

const USUAL_CACHE_MB = 128
const MAX_CACHE_MB = 16_384
const MB = 1024 * 1024

/** How many bytes of public answers are kept in memory. */
export function publicCacheBytes(env: Environment): number {
  const text = env.PUBLIC_CACHE_MB?.trim() || String(USUAL_CACHE_MB)
  if (/^\d{1,5}$/.test(text) && Number(text) <= MAX_CACHE_MB) return Number(text) * MB
  throw new ConfigurationError(
    `PUBLIC_CACHE_MB=${text} không đúng. Hãy ghi số MB bộ nhớ dành cho các trang công khai, từ 1 đến ${MAX_CACHE_MB}; 0 để không giữ trang nào; hoặc để trống (${USUAL_CACHE_MB}).`,
  )
}

const USUAL_PER_MINUTE = 1200
const MAX_PER_MINUTE = 1_000_000

/** How many requests a minute a network may send to the public API without a key. */
export function perMinuteOf(env: Environment): number {
  const text = env.PUBLIC_API_PER_MINUTE?.trim() || String(USUAL_PER_MINUTE)
  if (/^\d{1,7}$/.test(text) && Number(text) <= MAX_PER_MINUTE) return Number(text)
  throw new ConfigurationError(
    `PUBLIC_API_PER_MINUTE=${text} không đúng. Hãy ghi số lần mỗi mạng được hỏi API công khai trong một phút, từ 1 đến ${MAX_PER_MINUTE}; 0 để không giới hạn; hoặc để trống (${USUAL_PER_MINUTE}).`,
  )
}
