import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

import type { Payload } from 'payload'

import { type UploadPlace, uploadPlaces } from '@/backup/base/uploads'
import { fileNames, type UploadRow } from '@/newsroom/files/fileNames'

import { error, type Finding, some, warning } from './finding'

export type Uploads = {
  /** Names that rows give, and no file has. */
  missing: string[]
  /** Files that no row names. */
  ownerless: string[]
}

/** A file is written before its row; as long as a request may take it is nobody's yet. */
const BEING_UPLOADED_MS = 10 * 60_000

/** Compares rows with the folder their files are in, by `now` in epoch milliseconds. */
export function compareUploads(
  folder: string,
  rows: readonly UploadRow[],
  now: number,
  grace = BEING_UPLOADED_MS,
): Uploads {
  const named = new Set(rows.flatMap(fileNames))
  const there = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const isSettled = (name: string) => {
    const stat = statSync(path.join(folder, name), { throwIfNoEntry: false })
    return stat?.isFile() === true && now - stat.mtimeMs >= grace
  }
  return {
    missing: [...named].filter((name) => !there.has(name)).sort(),
    ownerless: [...there]
      .filter((name) => !named.has(name) && !name.startsWith('.') && isSettled(name))
      .sort(),
  }
}

/** What a server that was killed, or somebody who tidied up, left of the uploads. */
export async function checkUploads(payload: Payload, now: Date): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const place of uploadPlaces(payload.config.collections)) {
    const { docs } = await payload.db.find<UploadRow>({
      collection: place.collection as 'files' | 'media',
      pagination: false,
      limit: 0,
    })
    findings.push(...findingsOf(place, compareUploads(place.folder, docs, now.getTime())))
  }
  return findings
}

function findingsOf({ folder }: UploadPlace, { missing, ownerless }: Uploads): Finding[] {
  const place = path.relative(process.cwd(), folder)
  return [
    ...(missing.length > 0
      ? [
          error(
            `Thiếu ${missing.length} tệp trong ${place} mà cơ sở dữ liệu còn ghi: ${some(missing)}. ` +
              'Hãy chép lại từ bản sao lưu, hoặc tải ảnh, chứng cứ đó lên lại.',
          ),
        ]
      : []),
    ...(ownerless.length > 0
      ? [
          warning(
            `${ownerless.length} tệp trong ${place} không thuộc mục nào: ${some(ownerless)}. ` +
              'Thường là tệp đang tải lên khi máy chủ bị tắt đột ngột; xem rồi xóa được.',
          ),
        ]
      : []),
  ]
}
