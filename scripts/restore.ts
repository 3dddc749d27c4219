import { stepsAhead } from '@/backup/fits'
import { restore } from '@/backup/restore'
import { command } from '@/program/command'

import { readArguments, WRONG_USE } from './backup/arguments'
import { describeArchive, report } from './backup/describe'
import { setup } from './backup/setup'

/** `npm run restore -- file [--replace]`: an archive's database and files, all or nothing. */

await command(async () => {
  const asked = readArguments({ replace: { type: 'boolean' } }, [1, 1])
  if (!asked.ok) {
    console.error('Cách dùng: npm run restore -- tệp.zip [--replace]')
    return WRONG_USE
  }
  const [file = ''] = asked.files
  const here = setup()
  const { manifest, warnings, before } = await restore({
    ...here,
    file,
    replace: asked.values.replace ?? false,
  })
  if (before !== 'nothing') console.log(SETTLED[before])
  console.log(`Đã khôi phục từ ${file}.`)
  console.log(describeArchive(manifest))
  report('Cần xem', warnings)
  const steps = stepsAhead(manifest, here.product)
  if (steps.length > 0) {
    console.log(`  Lần mở máy chủ tới sẽ chạy ${steps.length} bước nâng cấp: ${steps.join(', ')}.`)
  }
})

const SETTLED = {
  'put back': 'Lần khôi phục trước dừng giữa chừng: đã đưa lại dữ liệu cũ trước khi làm tiếp.',
  kept: 'Lần khôi phục trước đã xong nhưng chưa dọn: đã dọn.',
}
