import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import type { Member } from '@/access/membership'
import { offerOutlets } from '@/access/offerOutlets'
import { NEWSROOM_ROLES } from '@/access/roles'
import { writersOutlet } from '@/access/writersOutlet'
import { TEXT_FILE_TYPES } from '@/domain/text/textFile'
import { editTextsShowing } from '@/newsroom/articles/hooks/editTextsShowing'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkUpload } from '@/newsroom/files/hooks/checkUpload'
import { normaliseUploadName } from '@/newsroom/files/hooks/normaliseUploadName'
import { keepFiles, putBackAfterError } from '@/newsroom/files/hooks/replacedFiles'
import { refuseMissingFile } from '@/newsroom/files/refuseMissingFile'

import { foldSearch } from './fields/foldSearch'
import { relation } from './fields/relation'
import { plainText, requiredText } from './fields/requiredText'
import { keepSearchText, searchFields } from './fields/searchText'
import { both, GROUPS } from './fields/words'

/**
 * Documents, sound and film for texts. Like pictures they leave only through the public API, with a published text, as
 * copies that were made when it was approved. Evidence is kept elsewhere (Files): it is never public.
 */
export const TextFiles: CollectionConfig = {
  slug: 'text-files',
  disableDuplicate: true,
  labels: {
    singular: both('Tệp của bài', 'File of a text'),
    plural: both('Tài liệu, âm thanh, video', 'Documents, audio, video'),
  },
  admin: {
    group: GROUPS.library,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'title',
    defaultColumns: ['title', 'filename', 'filesize', 'credit', 'outlet', 'createdAt'],
    listSearchableFields: ['title', 'filename', 'searchText'],
  },
  defaultSort: '-createdAt',
  access: accessOf('text-files'),
  hooks: {
    beforeOperation: [foldSearch, checkUpload, normaliseUploadName, keepFiles],
    beforeChange: [editTextsShowing('text-files'), keepSearchText('title', 'credit')],
    afterChange: [logChanges('filename', 'title', 'credit', 'outlet')],
    afterDelete: [logDeletion('filename', 'title', 'credit', 'outlet')],
    afterError: [putBackAfterError],
  },
  upload: {
    staticDir: 'media/text-files',
    handlers: [refuseMissingFile],
    mimeTypes: Object.keys(TEXT_FILE_TYPES),
    crop: false,
    focalPoint: false,
    pasteURL: false,
  },
  fields: [
    requiredText({
      name: 'title',
      label: both('Tên tệp cho bạn đọc', 'Title'),
      admin: {
        description: both(
          'Bạn đọc thấy tên này, ví dụ “Quyết định 12/QĐ-UBND”.',
          'What readers see.',
        ),
      },
    }),
    plainText({ name: 'credit', label: both('Nguồn', 'Credit') }),
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
    ...searchFields,
  ],
}
