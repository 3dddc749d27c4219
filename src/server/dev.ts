import nextEnv from '@next/env'

/** `npm run dev`: the front's rules are not here, its answers to the public are. What of src/site or src/public-api changed shows after a start. */
Object.assign(process.env, { NODE_ENV: 'development', TZ: 'Asia/Ho_Chi_Minh' })
nextEnv.loadEnvConfig(process.cwd(), true)

const { settings } = await import('@/settings/settings')
const { serveDevelopment } = await import('./serveDevelopment')
const { host, port } = settings()
await serveDevelopment({ host, port })
