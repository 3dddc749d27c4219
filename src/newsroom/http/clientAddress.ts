/**
 * Who asked, as the nearest hop tells it: a proxy adds the address it was called from to the end of X-Forwarded-For, and
 * without a proxy Next writes the socket's address there. What stands before the end anybody can make up; without a proxy
 * the whole header, so that it bounds the honest and the careless, and the limits per account bound the others.
 */
export function clientAddress(headers: Headers | undefined): string | null {
  const last = headers?.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return last || null
}

/** The address as limits count it: an IPv6 network is one customer. */
export function networkOf(address: string | null): string {
  if (address === null) return 'unknown'
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain
}
