import { settings } from '@/settings/settings'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { buildConfig } from 'payload'
import sharp from 'sharp'

import { adminConfig } from '@/admin/config'
import { adminLanguages, adminTranslations } from '@/admin/translations'
import { databaseAdapter } from '@/database/adapter'
import { logger } from '@/logging/logger'
import { keepErrorData } from '@/staff-api/guard/keepErrorData'
import { tellConflict } from '@/staff-api/guard/tellConflict'
import { nameCause } from '@/staff-api/guard/nameCause'
import { noteRefusal } from '@/staff-api/guard/noteRequests'
import { logNoRight } from '@/newsroom/audit/hooks/logNoRight'
import { adminMail } from '@/newsroom/mail/adminMail'
import { keepChanges } from '@/newsroom/changes/actions/keepChanges'
import { freezeOlder } from '@/newsroom/publications/actions/freezeOlder'
import { collections } from '@collections/index'
import { withCheckedSystem } from '@collections/withCheckedSystem'

const root = path.dirname(fileURLToPath(import.meta.url))
/** Payload would write these as their sentence, without who and where: the logger decides by the error itself. */
const LEVELS_BY_THE_LOGGER = {
  Forbidden: 'error',
  Locked: 'error',
  MissingFile: 'error',
  NotFound: 'error',
  ValidationError: 'error',
} as const
const MAX_UPLOAD_BYTES = 25 * 1024 * 1024

export default buildConfig({
  secret: settings().secret,
  // No `serverURL`: with it Payload writes absolute addresses, and under another of our own the pictures stay away.
  csrf: [...settings().ownOrigins],
  collections,
  db: databaseAdapter(settings().databaseUri),
  admin: adminConfig(root),
  email: adminMail,
  i18n: {
    supportedLanguages: adminLanguages,
    fallbackLanguage: 'vi',
    translations: adminTranslations,
  },
  graphQL: { disable: true },
  logger: logger(),
  loggingLevels: LEVELS_BY_THE_LOGGER,
  onInit: async (payload) => {
    await freezeOlder(payload)
    await keepChanges(payload)
  },
  hooks: { afterError: [keepErrorData, tellConflict, logNoRight, nameCause, noteRefusal] },
  defaultDepth: 1,
  maxDepth: 3,
  sharp,
  upload: {
    limits: { fileSize: MAX_UPLOAD_BYTES },
    abortOnLimit: true,
    responseOnLimit: 'Tệp lớn hơn 25 MB. Hãy chọn tệp nhỏ hơn hoặc nén lại.',
    safeFileNames: false,
  },
  typescript: { outputFile: path.resolve(root, 'src/payload-types.ts'), autoGenerate: false },
  telemetry: false,
}).then(withCheckedSystem)
