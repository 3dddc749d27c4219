import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { TEXT_FILE_TYPES } from '@/domain/text/textFile'

import { both, GROUPS } from './fields/words'

/**
 * Files of pictures, and of documents, sound and film, that were published, named by their contents: what is done to a picture in the library changes no
 * page. They leave through the public API alone (docs/adr/0022). Written by src/newsroom/publications alone.
 */
export const PublishedFiles: CollectionConfig = {
  slug: 'published-files',
  disableDuplicate: true,
  labels: {
    singular: both('Tệp ảnh đã đăng', 'Published file'),
    plural: both('Tệp ảnh đã đăng', 'Published files'),
  },
  admin: { group: GROUPS.library, hidden: true },
  lockDocuments: false,
  access: accessOf('published-files'),
  upload: {
    staticDir: 'media/published',
    mimeTypes: [
      ...['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
      ...Object.keys(TEXT_FILE_TYPES),
    ],
    crop: false,
    focalPoint: false,
    pasteURL: false,
  },
  fields: [{ name: 'sha256', type: 'text', required: true, unique: true }],
}
