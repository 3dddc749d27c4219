import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { offerOutlets } from '@/access/offerOutlets'
import { NEWSROOM_ROLES } from '@/access/roles'
import type { Member } from '@/access/membership'
import { writersOutlet } from '@/access/writersOutlet'
import { editTextsShowing } from '@/newsroom/articles/hooks/editTextsShowing'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkUpload } from '@/newsroom/files/hooks/checkUpload'
import { fingerprintUpload } from '@/newsroom/files/hooks/fingerprintUpload'
import { normaliseUploadName } from '@/newsroom/files/hooks/normaliseUploadName'
import { refuseMissingFile } from '@/newsroom/files/refuseMissingFile'
import { keepFiles, putBackAfterError } from '@/newsroom/files/hooks/replacedFiles'
import { pictureEndpoints } from '@/staff-api/endpoints/pictureEndpoints'

import { foldSearch } from './fields/foldSearch'
import { importedFrom } from './fields/importedFrom'
import { relation } from './fields/relation'
import { plainText, requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { keepSearchText, searchFields } from './fields/searchText'
import { both, GROUPS } from './fields/words'

/** A quarter to a third smaller than JPEG; every browser since 2020 shows it. */
const WEBP = { format: 'webp', options: { quality: 80 } } as const

/** Pictures of articles. They leave only through the public API, and only with a published article. */
export const Media: CollectionConfig = {
  slug: 'media',
  disableDuplicate: true,
  labels: { singular: both('Ảnh', 'Picture'), plural: both('Thư viện ảnh', 'Pictures') },
  admin: {
    group: GROUPS.library,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'outlet', 'createdAt'],
    listSearchableFields: ['alt', 'caption', 'filename', 'searchText'],
  },
  defaultSort: '-createdAt',
  access: accessOf('media'),
  endpoints: pictureEndpoints,
  hooks: {
    beforeOperation: [foldSearch, checkUpload, normaliseUploadName, keepFiles],
    beforeChange: [
      fingerprintUpload,
      editTextsShowing('media'),
      keepSearchText('alt', 'caption', 'credit'),
    ],
    afterChange: [logChanges('filename', 'alt', 'caption', 'credit', 'outlet')],
    afterDelete: [logDeletion('filename', 'alt', 'caption', 'credit', 'outlet')],
    afterError: [putBackAfterError],
  },
  upload: {
    staticDir: 'media/pictures',
    handlers: [refuseMissingFile],
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    focalPoint: true,
    adminThumbnail: 'thumbnail',
    constructorOptions: { limitInputPixels: 100_000_000 },
    imageSizes: [
      { name: 'thumbnail', width: 320, height: 213, position: 'centre', formatOptions: WEBP },
      { name: 'card', width: 720, height: 480, position: 'centre', formatOptions: WEBP },
      { name: 'wide', width: 1280, withoutEnlargement: true, formatOptions: WEBP },
      // As it came: some of those who show links in their own pages read no WebP.
      { name: 'share', width: 1200, height: 630, position: 'centre' },
    ],
  },
  fields: [
    requiredText({
      name: 'alt',
      label: both('Mô tả ảnh', 'Alternative text'),
      admin: {
        description: both(
          'Tả ảnh bằng lời cho người không nhìn thấy.',
          'For people who can’t see it.',
        ),
      },
    }),
    plainText({ name: 'caption', label: both('Chú thích', 'Caption'), maxLength: 500 }),
    plainText({ name: 'credit', label: both('Nguồn ảnh', 'Credit') }),
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Kênh', 'Outlet'),
      required: true,
      index: true,
      filterOptions: offerOutlets(NEWSROOM_ROLES),
      defaultValue: ({ user }: { user: Member | null }) => writersOutlet(user) ?? undefined,
      admin: { components: { beforeInput: ['/admin/articles/OutletOfText#OutletOfText'] } },
    }),
    {
      name: 'sha256',
      type: 'text',
      index: true,
      label: both('Mã SHA-256', 'SHA-256'),
      access: fieldAccessOf('computed'),
      admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data?.sha256) },
    },
    ...importedFrom,
    sampleField,
    ...searchFields,
  ],
}
