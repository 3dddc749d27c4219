import nextEnv from '@next/env'

// To be imported first: libraries choose by NODE_ENV what they load, and .env is part of the environment, as for Next.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
nextEnv.loadEnvConfig(process.cwd(), false)
