import { ConfigurationError } from './configurationError'
import type { Environment } from './environment'

/**
 * Whether the worker asks the links that prove airings (CHECK_PROOF_LINKS); off unless turned on, since the server then
 * speaks to other people's machines.
 * @throws ConfigurationError when it is neither yes nor no.
 */
export function checksProofLinks(env: Environment): boolean {
  const text = env.CHECK_PROOF_LINKS?.trim().toLowerCase() ?? ''
  if (text === 'true' || text === '1') return true
  if (['', 'false', '0'].includes(text)) return false
  throw new ConfigurationError('CHECK_PROOF_LINKS chỉ nhận true hoặc false. Hãy sửa trong .env.')
}
