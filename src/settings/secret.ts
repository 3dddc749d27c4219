import { ConfigurationError } from './configurationError'
import type { Environment } from './environment'

const DEVELOPMENT_SECRET = 'toa-soan-development-only'

/**
 * The secret that signs sessions. Outside production a fixed one will do; in production it must be set.
 * @throws ConfigurationError when it is missing or short in production.
 */
export function payloadSecret(env: Environment): string {
  const secret = env.PAYLOAD_SECRET ?? ''
  if (secret.length >= 32) return secret
  const isBuild = env.NEXT_PHASE === 'phase-production-build'
  if (env.NODE_ENV !== 'production' || isBuild) return secret || DEVELOPMENT_SECRET
  throw new ConfigurationError(
    'PAYLOAD_SECRET thiếu hoặc ngắn hơn 32 ký tự. Hãy tạo bằng lệnh: openssl rand -hex 32, rồi đặt vào .env.',
  )
}
