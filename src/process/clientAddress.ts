/**
 * Who asked. The server before Next has put the one address there (src/server/client.ts), whatever came from outside; in
 * development Next writes the socket's.
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
