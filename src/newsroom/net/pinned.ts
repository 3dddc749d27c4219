import { lookup } from 'node:dns/promises'
import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

/** The server does not go there; nothing is said about whether anybody answers. */
export class Refused extends Error {}

export type MayAsk = (address: string, port: number) => boolean

/** Where a request goes, looked up once: a name can't lead elsewhere between the check and the call. */
export type Pinned = {
  request: (options: https.RequestOptions, hear: (answer: IncomingMessage) => void) => ClientRequest
  options: Pick<
    https.RequestOptions,
    'protocol' | 'hostname' | 'port' | 'path' | 'agent' | 'lookup' | 'signal' | 'maxHeaderSize'
  >
}

const MAX_HEADER_BYTES = 16 * 1024

/**
 * Looks an address up and holds the connection to what was found.
 * @throws Refused when it is no web address, carries a password, or leads to an address or port that is not asked.
 */
export async function pinned(
  text: string,
  { signal, mayAsk }: { signal: AbortSignal; mayAsk: MayAsk },
): Promise<Pinned> {
  const url = webAddress(text)
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
  const [first] = found
  const look: LookupFunction = (_, options, done) => {
    if (options.all) done(null, found)
    else done(null, first?.address ?? '', first?.family)
  }
  return {
    request: isSecure ? https.request : http.request,
    options: {
      protocol: url.protocol,
      hostname: host,
      port,
      path: `${url.pathname}${url.search}`,
      agent: false,
      lookup: look,
      signal,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
  }
}

function webAddress(text: string): URL {
  if (!URL.canParse(text)) throw new Refused('đường dẫn không đọc được')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Refused('không phải http, https')
  }
  if (url.username || url.password) throw new Refused('đường dẫn mang tên và mật khẩu')
  return url
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

const REASONS: Record<string, string> = {
  ENOTFOUND: 'không tìm thấy tên miền',
  EAI_AGAIN: 'không hỏi được tên miền',
  ECONNREFUSED: 'máy chủ không nhận kết nối',
  ECONNRESET: 'máy chủ ngắt kết nối',
  EHOSTUNREACH: 'không tới được máy chủ',
  ENETUNREACH: 'không tới được máy chủ',
  ETIMEDOUT: 'quá lâu không trả lời',
  HPE_HEADER_OVERFLOW: 'câu trả lời quá dài',
  CERT_HAS_EXPIRED: 'chứng chỉ https đã hết hạn',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'chứng chỉ https tự ký, không tin được',
  SELF_SIGNED_CERT_IN_CHAIN: 'chứng chỉ https tự ký, không tin được',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'chứng chỉ https thiếu chuỗi, không tin được',
  ERR_TLS_CERT_ALTNAME_INVALID: 'chứng chỉ https của tên miền khác',
}

/** Why a request came to nothing, in words. */
export function reasonOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof Refused) return error.message
  if (signal.aborted) return 'quá lâu không trả lời'
  return REASONS[(error as { code?: string }).code ?? ''] ?? 'không mở được'
}
