import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { checkContent, tellLeftOut } from '@/newsroom/articles/hooks/checkContent'
import { enforceWorkflow } from '@/newsroom/articles/hooks/enforceWorkflow'
import { foldVersions, ignoreAutosave, tellSaved } from '@/newsroom/articles/hooks/foldVersions'
import { guardPublishedRow } from '@/newsroom/articles/hooks/guardPublishedRow'
import { refuseOther, takeBasedOn } from '@/newsroom/articles/hooks/refuseOther'
import { lockSavedText, refuseStaleText } from '@/newsroom/articles/hooks/lockSavedText'
import { refuseErasure } from '@/newsroom/articles/hooks/refuseErasure'
import { logArticleDeletion, logArticleMove } from '@/newsroom/articles/hooks/logArticleMove'
import { logDesk } from '@/newsroom/desks/hooks/logDesk'
import { settleDesk } from '@/newsroom/desks/hooks/settleDesk'
import { checkPeople } from '@/newsroom/people/hooks/checkPeople'
import { keepCredits, removeCredits } from '@/newsroom/credits/hooks/keepCredits'
import { removeComments } from '@/newsroom/comments/hooks/removeComments'
import { removeTicks } from '@/newsroom/checklists/hooks/removeTicks'
import { keepApproved } from '@/newsroom/publications/hooks/keepApproved'
import { keepPublicSide, removePublicSide } from '@/newsroom/publications/hooks/keepPublicSide'
import { refuseTrashOfPublic } from '@/newsroom/publications/hooks/refuseTrash'
import { logRestore } from '@/newsroom/versions/hooks/logRestore'
import { keepWordFile } from '@/newsroom/word/hooks/keepWordFile'
import { articleCheckEndpoints } from '@/staff-api/endpoints/articleCheckEndpoints'
import { articleLinkEndpoints } from '@/staff-api/endpoints/articleLinkEndpoints'
import { findWorkEndpoint } from '@/staff-api/endpoints/findWorkEndpoint'
import { articleTemplateEndpoints } from '@/staff-api/endpoints/templateEndpoints'
import { copyEndpoint } from '@/staff-api/endpoints/articleCopyEndpoint'
import { articleKeepEndpoints } from '@/staff-api/endpoints/articleKeepEndpoints'
import { signerEndpoint } from '@/staff-api/endpoints/articleSignerEndpoint'
import { articleHereEndpoints } from '@/staff-api/endpoints/articleHereEndpoints'
import { saveEndpoint } from '@/staff-api/endpoints/articleSaveEndpoint'
import { moveEndpoint } from '@/staff-api/endpoints/articleMoveEndpoint'
import { wordEndpoints } from '@/staff-api/endpoints/wordEndpoints'
import { previewEndpoints } from '@/staff-api/endpoints/previewEndpoints'
import { versionEndpoints } from '@/staff-api/endpoints/versionEndpoints'
import { commentEndpoints } from '@/staff-api/endpoints/commentEndpoints'

import { foldSearch } from '../fields/foldSearch'
import { keepSearchText } from '../fields/searchText'
import { both, GROUPS } from '../fields/words'
import { articleFields } from './articleFields'

/**
 * Texts save themselves (src/admin/articles/saving). The framework's own saving, which would write over what others
 * wrote, is on by name alone: without it its form warns of changes that are kept, and of others' saves that are taken in.
 */
const NEVER_MS = 2 ** 31 - 1

/** News items, features and the like. Their state changes only by the law of texts, src/domain/workflow/text. */
export const Articles: CollectionConfig = {
  slug: 'articles',
  // Ours says what comes along and what does not (copyText).
  disableDuplicate: true,
  labels: { singular: both('Tin bài', 'Article'), plural: both('Tin bài', 'Articles') },
  admin: {
    group: GROUPS.content,
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'author', 'column', 'updatedAt'],
    listSearchableFields: ['title', 'searchText'],
    components: {
      Description: '/admin/articles/ArticleHeader#ArticleHeader',
      views: {
        list: { Component: '/admin/articles/ArticleList#ArticleList' },
        newArticle: { Component: '/admin/articles/NewArticleView#NewArticleView', path: '/create' },
        edit: {
          // Ours in place of Payload’s, whose pages could restore past what a move says before it happens.
          versions: {
            Component: '/admin/versions/VersionsView#VersionsView',
            tab: { label: 'Các bản', href: '/versions' },
          },
          version: { Component: '/admin/versions/VersionsView#VersionsView' },
        },
      },
      edit: {
        SaveDraftButton: '/admin/articles/page/ArticleSaving#ArticleSaving',
        PublishButton: '/admin/articles/ArticleActions#ArticleActions',
        UnpublishButton: '/admin/ui/Nothing#Nothing',
        Status: '/admin/ui/Nothing#Nothing',
      },
    },
  },
  defaultSort: '-updatedAt',
  trash: true,
  // The editor saves by itself (ADR 0026), and two at once are joined: neither Payload's saving nor its locks are asked.
  versions: {
    maxPerDoc: 0,
    drafts: { autosave: { interval: NEVER_MS, showSaveDraftButton: true }, validate: false },
  },
  lockDocuments: false,
  access: accessOf('articles'),
  endpoints: [
    moveEndpoint,
    saveEndpoint,
    copyEndpoint,
    ...articleTemplateEndpoints,
    signerEndpoint,
    ...articleLinkEndpoints,
    findWorkEndpoint,
    ...articleHereEndpoints,
    ...articleKeepEndpoints,
    ...articleCheckEndpoints,
    ...wordEndpoints,
    ...versionEndpoints,
    ...previewEndpoints,
    ...commentEndpoints,
  ],
  hooks: {
    beforeOperation: [foldSearch, guardPublishedRow, ignoreAutosave, takeBasedOn, lockSavedText],
    beforeValidate: [checkContent, checkPeople],
    beforeChange: [
      refuseStaleText,
      refuseOther,
      settleDesk,
      refuseTrashOfPublic,
      enforceWorkflow,
      keepApproved,
      keepWordFile,
      keepSearchText('title', 'sapo', 'penName', 'people', 'content'),
    ],
    afterChange: [
      foldVersions,
      keepPublicSide,
      keepCredits,
      logArticleMove,
      logRestore,
      logDesk,
      tellSaved,
    ],
    beforeDelete: [refuseErasure],
    afterDelete: [removePublicSide, removeCredits, removeTicks, removeComments, logArticleDeletion],
    afterOperation: [tellLeftOut],
  },
  indexes: [
    { fields: ['_status', 'publishedAt'] },
    { fields: ['column', '_status', 'publishedAt'] },
    { fields: ['outlet', '_status', 'publishedAt'] },
  ],
  fields: articleFields,
}
