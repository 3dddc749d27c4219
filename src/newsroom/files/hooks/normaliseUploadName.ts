import type { CollectionBeforeOperationHook } from 'payload'

import { isDeviceName } from '@/domain/text/fileName'
import { slugify } from '@/domain/text/slug'

/** File systems take 255 bytes; sizes of a picture add to the name. */
const MAX_NAME = 120
const MAX_ENDING = 12

/**
 * Upload names become plain ASCII (`Ảnh bìa.JPG` → `anh-bia.jpg`), so that they mean the same file on every system:
 * macOS sends decomposed letters (domain.md §8).
 */
export const normaliseUploadName: CollectionBeforeOperationHook = ({ req, operation, args }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    req.file.name = plainName(req.file.name)
  }
  return args
}

/**
 * The name as kept on disk; the ending stays as it was, in lower case. Dots and blanks behind it are none of the name, as
 * Windows has it; a device of Windows (`con.png`) is given a name before it.
 */
export function plainName(name: string): string {
  const whole = name.replace(/[\s.\p{Cc}\p{Cf}]+$/u, '')
  const dot = whole.lastIndexOf('.')
  const stem = dot > 0 ? whole.slice(0, dot) : whole
  const ending =
    dot > 0
      ? whole
          .slice(dot + 1)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '')
          .slice(0, MAX_ENDING)
      : ''
  const plain = slugify(stem).slice(0, MAX_NAME).replace(/-+$/, '') || 'tep'
  const safe = isDeviceName(plain) ? `tep-${plain}` : plain
  return ending ? `${safe}.${ending}` : safe
}
