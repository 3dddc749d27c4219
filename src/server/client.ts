import { isIP } from 'node:net'

type Asked = {
  /** X-Forwarded-For as it came. */
  forwarded?: string | string[]
  /** The other end of the connection. */
  socket?: string
  /** How many proxies of ours stand before the server (TRUSTED_PROXY_HOPS). */
  hops: number
}

/**
 * Who asks: as many steps before the connection's other end as there are proxies of ours, each of which adds the address
 * it was asked from. What stands before that anybody can have made up. Where there are fewer steps, or the place holds no
 * address, the proxies were gone round: then it is the other end itself.
 */
export function clientOf({ forwarded, socket = '', hops }: Asked): string {
  const other = plainAddress(socket)
  if (hops === 0) return other
  const steps = [forwarded ?? []].flat().join(',').split(',')
  return plainAddress(steps.at(-hops) ?? '') || other
}

/** An address without a port or brackets, IPv4 as such; empty when it is none. */
function plainAddress(text: string): string {
  const address = text.trim()
  const bare =
    /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIP(plain) ? plain : ''
}
