import { isPublicAddress } from '../net/publicAddress'
import type { MayAsk } from '../net/pinned'
import { settings } from '@/settings/settings'

/** Whether the server may speak to where an address leads: to public ones, and to the hosts that its settings name. */
export function mayAskFor(url: string): MayAsk {
  return isNamedHost(url) ? () => true : (address) => isPublicAddress(address)
}

export function isNamedHost(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { hostname, port, protocol } = new URL(text)
  const written = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`
  return settings().webhookHosts.includes(written.toLowerCase())
}
