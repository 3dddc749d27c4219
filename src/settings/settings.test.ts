import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { SCHEMA, settingProblems, settings, type SettingName } from './settings'

const NAMES = Object.keys(SCHEMA) as SettingName[]

describe('the settings', () => {
  it('all have a default outside production', () => {
    expect(settingProblems(NAMES, {})).toEqual([])
    expect(settings({})).toMatchObject({
      database: { kind: 'sqlite', file: 'data/toa-soan.db' },
      serverUrl: undefined,
      isHttps: false,
      port: 3000,
      mail: null,
      escalationDays: 3,
      checksProofLinks: false,
      planHorizonDays: 45,
      runsInWebProcess: true,
      logLevel: 'info',
      demoPassword: null,
      isDemo: false,
    })
  })

  it('are read one by one: what is wrong with one keeps no other from being read', () => {
    const odd = settings({ PORT: 'x', SERVER_URL: 'https://a.vn/' })
    expect(odd.serverUrl).toBe('https://a.vn')
    expect(odd.isHttps).toBe(true)
    expect(() => odd.port).toThrow('PORT=x')
  })

  it('are as the environment is when they are asked for', () => {
    const env: Record<string, string> = {}
    const asked = settings(env)
    env.LOG_LEVEL = ' Debug '
    expect(asked.logLevel).toBe('debug')
    env.LOG_LEVEL = 'loud'
    expect(asked.logLevel).toBe('info')
  })

  it('that are wrong are each named once', () => {
    const env = { SERVER_URL: 'toasoan.vn', PLAN_HORIZON_DAYS: '0', CHECK_PROOF_LINKS: 'maybe' }
    const said = settingProblems(NAMES, env)
    expect(said).toHaveLength(3)
    for (const name of Object.keys(env)) {
      expect(said.filter((sentence) => sentence.startsWith(name))).toHaveLength(1)
    }
  })

  it('are those that .env.example explains, each of them', () => {
    const explained = readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm)
    const read = new Set<string>(NAMES.flatMap((name) => SCHEMA[name].from))
    expect([...(explained ?? [])].sort()).toEqual([...read].sort())
  })
})
