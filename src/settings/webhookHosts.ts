import { ConfigurationError } from './configurationError'
import type { Environment } from './environment'

/**
 * Hosts of the own network that may be told of changes (WEBHOOK_HOSTS), as `host:port`; without one, public addresses alone
 * are asked.
 * @throws ConfigurationError when one is no host and port.
 */
export function webhookHosts(env: Environment): readonly string[] {
  const written = (env.WEBHOOK_HOSTS ?? '').split(/[\s,]+/).filter(Boolean)
  return written.map((text) => {
    const host = text.toLowerCase()
    if (/^([a-z0-9.-]+|\[[0-9a-f:.]+\]):\d{1,5}$/.test(host)) return host
    throw new ConfigurationError(
      `WEBHOOK_HOSTS có “${text}” không phải là tên máy và cổng. Hãy ghi dạng cong.noi-bo.vn:443, cách nhau bằng dấu phẩy; hoặc để trống.`,
    )
  })
}
