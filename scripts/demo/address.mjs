import { createServer, isIPv6 } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'

const LOOPBACKS = ['localhost', '127.0.0.1', '::1']
const EVERYWHERE = ['0.0.0.0', '::']

/**
 * The addresses people may open the demo under: the one it names, the others that lead to it as well, and the one at
 * which it can be asked from this machine. The names of this machine for itself come with `localhost` (src/database/settings).
 */
export function addressesOf({ host, port, machine = thisMachine() }) {
  const at = (name) => `http://${isIPv6(name) ? `[${name}]` : name}:${port}`
  if (LOOPBACKS.includes(host)) return { url: at('localhost'), others: [], probe: at(host) }
  if (!EVERYWHERE.includes(host)) return { url: at(host), others: [], probe: at(host) }
  const probe = at(host === '::' ? '::1' : '127.0.0.1')
  return { url: at('localhost'), others: machine.map(at), probe }
}

function thisMachine() {
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? [])
  const named = addresses.filter(({ internal, scopeid }) => !internal && !scopeid)
  return [hostname().toLowerCase(), ...named.map(({ address }) => address)]
}

export function isPortFree({ host, port }) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
