import type { CollectionBeforeOperationHook } from 'payload'

import { slugify } from '@/domain/text/slug'

/** File systems take 255 bytes; sizes of a picture add to the name. */
const MAX_NAME = 120

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

/** The name as kept on disk; the ending stays as it was, in lower case. */
export function plainName(name: string): string {
  const dot = name.lastIndexOf('.')
  const stem = dot > 0 ? name.slice(0, dot) : name
  const ending =
    dot > 0
      ? name
          .slice(dot + 1)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '')
      : ''
  const plain = slugify(stem).slice(0, MAX_NAME).replace(/-+$/, '') || 'tep'
  return ending ? `${plain}.${ending}` : plain
}
