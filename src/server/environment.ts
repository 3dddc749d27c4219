import nextEnv from '@next/env'

// To be imported first: libraries choose by NODE_ENV what they load, and .env is part of the environment, as for Next.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
// tsx has Node keep the source map of every file it loads: 200 MB of them with Next.
process.setSourceMapsEnabled(false)
nextEnv.loadEnvConfig(process.cwd(), false)
