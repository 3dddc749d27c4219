import { isHttps, localOrigins, localPort, ownOrigins, serverUrl } from './addresses'
import { firstAdministrator } from './administrator'
import { checksProofLinks } from './checksProofLinks'
import { databaseTarget } from './databaseTarget'
import type { Environment } from './environment'
import { escalationDays } from './escalationDays'
import {
  countOf,
  hopsOf,
  hostOf,
  perMinuteOf,
  publicCacheBytes,
  readersOf,
  USUAL_CONNECTIONS,
  USUAL_PER_NETWORK,
} from './front'
import { logLevel } from './logLevel'
import { mailSettings } from './mail'
import { planHorizonDays } from './planHorizonDays'
import { runsInWebProcess } from './runsInWebProcess'
import { searchFolder } from './searchFolder'
import { payloadSecret } from './secret'
import { webhookHosts } from './webhookHosts'

type Setting<Value> = {
  /** The variables it is read from, as in `.env.example`. */
  from: readonly string[]
  /** @throws ConfigurationError with what to change, in Vietnamese. */
  read: (env: Environment) => Value
}

const ADDRESS = ['SERVER_URL', 'OTHER_SERVER_URLS', 'HOST', 'PORT']

/** Every setting of the product, once: what it is read from, and how. */
export const SCHEMA = {
  databaseUri: { from: ['DATABASE_URI'], read: (env) => env.DATABASE_URI },
  database: { from: ['DATABASE_URI'], read: (env) => databaseTarget(env.DATABASE_URI) },
  secret: { from: ['PAYLOAD_SECRET'], read: payloadSecret },
  serverUrl: { from: ['SERVER_URL'], read: serverUrl },
  isHttps: { from: ['SERVER_URL'], read: isHttps },
  ownOrigins: { from: ADDRESS, read: ownOrigins },
  /** Those of a server that runs, whatever the build. */
  pageOrigins: { from: ADDRESS, read: (env) => ownOrigins({ ...env, NODE_ENV: 'production' }) },
  localOrigins: { from: ADDRESS, read: localOrigins },
  host: { from: ['HOST'], read: hostOf },
  port: { from: ['PORT'], read: localPort },
  hops: { from: ['TRUSTED_PROXY_HOPS'], read: hopsOf },
  connections: {
    from: ['MAX_CONNECTIONS'],
    read: (env) => countOf(env, 'MAX_CONNECTIONS', USUAL_CONNECTIONS),
  },
  connectionsPerNetwork: {
    from: ['MAX_CONNECTIONS_PER_NETWORK'],
    read: (env) => countOf(env, 'MAX_CONNECTIONS_PER_NETWORK', USUAL_PER_NETWORK),
  },
  readers: { from: ['PUBLIC_API_ORIGINS'], read: readersOf },
  /** How often a network may ask the public API without a key; 0: as often as it likes. */
  publicPerMinute: { from: ['PUBLIC_API_PER_MINUTE'], read: perMinuteOf },
  /** Room for what is kept of public answers; 0: none is. */
  publicCacheBytes: { from: ['PUBLIC_CACHE_MB'], read: publicCacheBytes },
  /** Where indexes of words are kept, each process its own; they can be made anew at any time. */
  searchFolder: { from: ['SEARCH_DIR', 'DATABASE_URI'], read: searchFolder },
  mail: {
    from: ['SMTP_URL', 'MAIL_FROM', 'MAIL_DIGEST_MINUTES', 'SERVER_URL'],
    read: mailSettings,
  },
  escalationDays: { from: ['ALERT_ESCALATION_DAYS'], read: escalationDays },
  checksProofLinks: { from: ['CHECK_PROOF_LINKS'], read: checksProofLinks },
  webhookHosts: { from: ['WEBHOOK_HOSTS'], read: webhookHosts },
  planHorizonDays: { from: ['PLAN_HORIZON_DAYS'], read: planHorizonDays },
  runsInWebProcess: { from: ['CRON_IN_PROCESS', 'DATABASE_URI'], read: runsInWebProcess },
  logLevel: { from: ['LOG_LEVEL'], read: logLevel },
  firstAdministrator: {
    from: ['ADMIN_EMAIL', 'ADMIN_PASSWORD', 'ADMIN_NAME'],
    read: firstAdministrator,
  },
  demoPassword: { from: ['DEMO_PASSWORD'], read: (env) => env.DEMO_PASSWORD || null },
  /** Set by the demo alone: the login page names its accounts. */
  isDemo: { from: [], read: (env) => env.SAMPLE_DATA === 'true' },
} as const satisfies Record<string, Setting<unknown>>

type Schema = typeof SCHEMA
export type SettingName = keyof Schema
export type Settings = { readonly [Name in SettingName]: ReturnType<Schema[Name]['read']> }

/**
 * The settings of this program. Each is read when it is asked for, so one that is wrong is told to whom it concerns.
 * Nothing else of the product reads the environment.
 */
export function settings(env: Environment = process.env): Settings {
  const getters = Object.entries(SCHEMA).map(([name, { read }]) => [
    name,
    { get: () => read(env), enumerable: true },
  ])
  return Object.defineProperties(
    {},
    Object.fromEntries(getters) as PropertyDescriptorMap,
  ) as Settings
}

/** A sentence for each of these settings that is wrong; nothing said twice. */
export function settingProblems(
  names: readonly SettingName[],
  env: Environment = process.env,
): string[] {
  const problems = names.flatMap((name) => {
    try {
      SCHEMA[name].read(env)
      return []
    } catch (failed) {
      return [(failed as Error).message]
    }
  })
  return [...new Set(problems)]
}
