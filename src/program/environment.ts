import { accessSync, constants, existsSync } from 'node:fs'

import { loadEnv } from 'payload/node'

import { keepFilesPrivate } from '@/database/privateFiles'

// To be imported first: the configuration reads the environment, and .env is part of it, as for the server.
const unreadable = ['.env', '.env.local', '.env.production', '.env.production.local'].filter(
  (file) => existsSync(file) && !isReadable(file),
)
if (unreadable.length > 0) {
  console.error(
    `Không đọc được tệp ${unreadable.join(', ')}. Hãy cấp quyền đọc cho tài khoản chạy chương trình.`,
  )
  process.exit(1)
}
loadEnv()
keepFilesPrivate()

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}
