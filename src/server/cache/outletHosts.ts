import type { OutletHost } from '@/public-api/hosts'

/** The hosts that outlets have of their own, as this process knows them. */
export function outletHosts() {
  let hosts: ReadonlySet<string> = new Set()
  let written = ''
  return {
    has: (host: string): boolean => hosts.has(host),
    /** Another set each time they change. */
    all: (): ReadonlySet<string> => hosts,
    /** Takes them as they are now; whether that is another thing than before. */
    are: (now: readonly OutletHost[] = []): boolean => {
      const text = now.map(({ host, outlet }) => `${host} ${outlet}`).join('\n')
      if (text === written) return false
      written = text
      hosts = new Set(now.map(({ host }) => host))
      return true
    },
  }
}
