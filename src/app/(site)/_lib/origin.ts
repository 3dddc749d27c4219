import { settings } from '@/settings/settings'
import { headers } from 'next/headers'

/** Where absolute addresses start: `SERVER_URL`, or the host that was asked when it is not set. */
export async function siteOrigin(): Promise<string> {
  const configured = settings().serverUrl
  if (configured) return configured
  const asked = await headers()
  const host = asked.get('x-forwarded-host') ?? asked.get('host') ?? 'localhost'
  const protocol = asked.get('x-forwarded-proto') ?? 'http'
  const url = `${protocol.split(',')[0]}://${host.split(',')[0]}`
  return URL.canParse(url) ? new URL(url).origin : 'http://localhost'
}
