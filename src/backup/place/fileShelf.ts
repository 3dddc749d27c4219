import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { flush } from '../base/flush'
import { BackupRefused, codeOf } from '../base/refusal'
import type { Shelf } from './swap'

/** Files and folders by their paths; a rename is on the disk when it returns. */
export const fileShelf: Shelf = {
  has: async (name) => existsSync(name),
  move: async (from, to) => {
    await rename(from, to).catch((error: unknown) => {
      throw MOUNTED.has(codeOf(error))
        ? new BackupRefused(
            `Không đổi tên được ${from} (ổ gắn riêng?). Hãy gắn ổ vào thư mục cha của nó, rồi khôi phục lại.`,
          )
        : error
    })
    await flush(path.dirname(to))
  },
  remove: (name) => rm(name, { recursive: true, force: true }),
}

const MOUNTED = new Set<unknown>(['EBUSY', 'EXDEV'])
