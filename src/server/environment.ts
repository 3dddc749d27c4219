import nextEnv from '@next/env'

// To be imported first: libraries choose by NODE_ENV what they load, and .env is part of the environment, as for Next.
Object.assign(process.env, {
  NODE_ENV: process.env.NODE_ENV || 'production',
  // Dates are read with their zone (docs/adr/0009); what libraries print of them shall be of the same.
  TZ: 'Asia/Ho_Chi_Minh',
})
nextEnv.loadEnvConfig(process.cwd(), false)
