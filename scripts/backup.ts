import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

import { backup } from '@/backup/backup'
import { sizeText } from '@/backup/place/room'
import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { command } from '@/program/command'

import { readArguments, WRONG_USE } from './backup/arguments'
import { describeArchive, report } from './backup/describe'
import { setup } from './backup/setup'

/** `npm run backup [-- place]`: database and files into one archive, while the product runs. */

await command(async () => {
  const asked = readArguments({}, [0, 1])
  if (!asked.ok) {
    console.error('Cách dùng: npm run backup [-- tệp.zip | -- thư-mục]')
    return WRONG_USE
  }
  const file = fileFor(asked.files[0] ?? 'backups', Date.now())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      removePartial(file)
      process.exit(1)
    })
  }
  const { manifest, warnings } = await backup({ ...setup(), file })
  console.log(`Đã sao lưu vào ${file} (${sizeText(statSync(file).size)}), đọc lại đủ và đúng.`)
  console.log(describeArchive(manifest))
  report('Cần xem', warnings)
})

/** A place that names no zip is a folder: the archive is named by the time. */
function fileFor(place: string, now: number): string {
  const isFolder = existsSync(place) ? statSync(place).isDirectory() : !place.endsWith('.zip')
  if (!isFolder) return place
  const moment = `${civilDateOf(now)}-${timeOfDay(now).replace(':', 'h')}`
  for (let number = 1; ; number += 1) {
    const name = `toa-soan-${moment}${number > 1 ? `-${number}` : ''}.zip`
    if (!existsSync(path.join(place, name))) return path.join(place, name)
  }
}

/** What a backup that is broken off has written so far. */
function removePartial(file: string): void {
  const folder = path.dirname(file)
  const mine = readdirSync(folder).filter((name) =>
    name.startsWith(`${path.basename(file)}.partial-`),
  )
  for (const name of mine) rmSync(path.join(folder, name), { recursive: true, force: true })
}
