import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

import { isPublicAddress } from './publicAddress'

/** `refused`: the link leads where the server does not go; nothing is said about whether it works. */
export type ProbeResult = { result: 'alive' | 'dead' | 'refused'; detail: string }

type Probe = {
  url: string
  /** Addresses that are asked though they are not public: tests name their own server here. Never a setting. */
  allow?: (address: string, port: number) => boolean
  timeoutMs?: number
}

const TIMEOUT_MS = 8000
const MOST_REDIRECTS = 5
const MAX_HEADER_BYTES = 16 * 1024
const PORTS = [80, 443, 8080, 8443]
const REDIRECTS = [301, 302, 303, 307, 308]
/** Answers of a page that is there, though not for us. */
const CLOSED_BUT_THERE = [401, 403, 405, 406, 407, 416, 429, 451]

class Refused extends Error {}

/**
 * Asks whether a link still answers. The address is looked up once and the connection made to that very address, so
 * that a name can't lead elsewhere between the check and the call; private, loopback and link-local ones are refused,
 * after each redirect again. Nothing of the answer but its status is read; all of it is over within the timeout.
 */
export async function probeLink({
  url,
  allow = () => false,
  timeoutMs = TIMEOUT_MS,
}: Probe): Promise<ProbeResult> {
  const signal = AbortSignal.timeout(timeoutMs)
  const mayAsk = (address: string, port: number) =>
    allow(address, port) || (isPublicAddress(address) && PORTS.includes(port))
  try {
    let at = url
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const { status, location } = await ask(target(at), { signal, mayAsk })
      if (!REDIRECTS.includes(status) || !location) return judge(status)
      at = new URL(location, at).href
    }
    return { result: 'dead', detail: 'chuyển hướng quá nhiều lần' }
  } catch (error) {
    if (error instanceof Refused) return { result: 'refused', detail: error.message }
    return { result: 'dead', detail: signal.aborted ? 'quá lâu không trả lời' : reasonOf(error) }
  }
}

function target(text: string): URL {
  if (!URL.canParse(text)) throw new Refused('đường dẫn không đọc được')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Refused('không phải http, https')
  }
  if (url.username || url.password) throw new Refused('đường dẫn mang tên và mật khẩu')
  return url
}

type Asking = { signal: AbortSignal; mayAsk: (address: string, port: number) => boolean }

/** One request; ends as soon as the status is known. */
async function ask(
  url: URL,
  { signal, mayAsk }: Asking,
): Promise<{ status: number; location: string | null }> {
  const isSecure = url.protocol === 'https:'
  const port = Number(url.port) || (isSecure ? 443 : 80)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await within(signal, lookup(host, { all: true }))
  // One address that is not to be asked is enough: which of them would be taken is not ours to say.
  if (found.length === 0 || found.some(({ address }) => !mayAsk(address, port))) {
    throw new Refused('địa chỉ nội bộ hoặc cổng không được phép')
  }
  const pinned: LookupFunction = (_, options, done) => {
    const [first] = found
    if (options.all) done(null, found)
    else done(null, first?.address ?? '', first?.family)
  }
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(
      {
        protocol: url.protocol,
        hostname: host,
        port,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        agent: false,
        lookup: pinned,
        signal,
        maxHeaderSize: MAX_HEADER_BYTES,
        // Only whether it answers is asked, and nothing secret is sent: a certificate that ran out is another matter.
        rejectUnauthorized: false,
        headers: { 'User-Agent': 'ToaSoan-link-check', Accept: '*/*', Connection: 'close' },
      },
      (response) => {
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? null,
        })
        response.destroy()
      },
    )
    request.on('error', reject)
    request.end()
  })
}

/** A look-up can't be cut short; it is not waited for longer than the rest. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('timeout'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function judge(status: number): ProbeResult {
  const isAlive = (status >= 200 && status < 400) || CLOSED_BUT_THERE.includes(status)
  return { result: isAlive ? 'alive' : 'dead', detail: `máy chủ trả lời ${status}` }
}

const REASONS: Record<string, string> = {
  ENOTFOUND: 'không tìm thấy tên miền',
  EAI_AGAIN: 'không hỏi được tên miền',
  ECONNREFUSED: 'máy chủ không nhận kết nối',
  ECONNRESET: 'máy chủ ngắt kết nối',
  EHOSTUNREACH: 'không tới được máy chủ',
  ENETUNREACH: 'không tới được máy chủ',
  ETIMEDOUT: 'quá lâu không trả lời',
  HPE_HEADER_OVERFLOW: 'câu trả lời quá dài',
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code ?? ''
  return REASONS[code] ?? 'không mở được'
}
