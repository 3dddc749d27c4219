import { verifyArchive } from '@/backup/verify'
import { command } from '@/program/command'

import { readArguments, WRONG_USE } from './backup/arguments'
import { describeArchive, report } from './backup/describe'

/** `npm run backup:verify -- file`: whether an archive can be restored as it was made; ends with 1 when it can't. */

await command(async () => {
  const asked = readArguments({}, [1, 1])
  if (!asked.ok) {
    console.error('Cách dùng: npm run backup:verify -- tệp.zip')
    return WRONG_USE
  }
  const [file = ''] = asked.files
  const { manifest, errors, warnings } = await verifyArchive(file)
  console.log(
    errors.length > 0 ? `${file} hỏng: không khôi phục được.` : `${file}: mọi phần đủ và đúng.`,
  )
  console.log(describeArchive(manifest))
  report('Lỗi', errors)
  report('Cần xem', warnings)
  return errors.length > 0 ? 1 : 0
})
