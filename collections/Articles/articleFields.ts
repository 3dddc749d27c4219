import type { Condition, Field, Where } from 'payload'

import { fieldAccessOf } from '@/access/accessOf'
import { idOf, type Member } from '@/access/membership'
import { readsAsPublished } from '@/access/readsAsPublished'
import { writersOutlet } from '@/access/writersOutlet'
import { offerOutlets } from '@/access/offerOutlets'
import { WRITER_ROLES } from '@/access/roles'
import { ARTICLE_STATES } from '@/domain/workflow/article'
import { openContent } from '@/newsroom/texts/openContent'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'

import { civilDate } from '../fields/civilDate'
import { relation } from '../fields/relation'
import { longText, plainText, requiredText } from '../fields/requiredText'
import { sampleField } from '../fields/sample'
import { searchFields } from '../fields/searchText'
import { slugField } from '../fields/slug'
import { both } from '../fields/words'
import { articleEditor } from './editor'
import { signatureFields } from './signatureFields'
import { GENRES } from '../fields/genres'

/** Whom the published text is shown (src/admin/articles/PublishedText.tsx) has no need of the newsroom's fields for it. */
const inNewsroom: Condition = (_data, _siblings, { user }) => !readsAsPublished(user)

const systemOnly = fieldAccessOf('computed')

const title: Field = requiredText({
  name: 'title',
  label: both('Tiêu đề', 'Title'),
  maxLength: 250,
  index: true,
  admin: { components: { afterInput: ['/admin/articles/editor/counts/FieldCount#TitleCount'] } },
})

const text: Field[] = [
  longText({
    name: 'sapo',
    label: both('Sapo', 'Lead'),
    maxLength: 1000,
    admin: {
      condition: inNewsroom,
      components: { afterInput: ['/admin/articles/editor/counts/FieldCount#SapoCount'] },
      description: both(
        'Đoạn mở đầu in đậm, một đến ba câu.',
        'The bold opening, one to three sentences.',
      ),
    },
  }),
  {
    name: 'cover',
    type: 'upload',
    relationTo: 'media',
    maxDepth: 1,
    label: both('Ảnh chính', 'Cover picture'),
    admin: { condition: inNewsroom },
  },
  {
    name: 'content',
    type: 'richText',
    label: both('Nội dung', 'Text'),
    editor: articleEditor,
    hooks: { afterRead: [openContent] },
    admin: { condition: inNewsroom },
  },
]

const isCorrection: Condition = (data, siblings, context) =>
  data?.genre === 'correction' && inNewsroom(data, siblings, context)

/** What a correction says besides (domain.md §5): the text it is about, what was wrong, what is right, the apology. */
const correction: Field[] = [
  relation({
    name: 'corrects',
    to: 'articles',
    label: both('Bài được cải chính', 'Corrected text'),
    index: true,
    filterOptions: ({ data, id }): Where => ({
      and: [
        { outlet: { equals: idOf(data?.outlet) ?? '' } },
        { publishedAt: { exists: true } },
        ...(id ? [{ id: { not_equals: id } }] : []),
      ] as Where[],
    }),
    admin: { condition: isCorrection },
  }),
  longText({
    name: 'falseText',
    label: both('Nội dung sai', 'What was wrong'),
    admin: {
      condition: isCorrection,
      description: both('Ghi đúng như đã đăng.', 'As it was published.'),
    },
  }),
  longText({
    name: 'trueText',
    label: both('Nội dung đúng', 'What is right'),
    admin: { condition: isCorrection },
  }),
  longText({
    name: 'apology',
    label: both('Lời xin lỗi', 'Apology'),
    admin: { condition: isCorrection },
  }),
  civilDate({
    name: 'correctBy',
    label: both('Hạn đăng cải chính', 'To be published by'),
    admin: {
      condition: isCorrection,
      description: both(
        'Theo văn bản yêu cầu hoặc quy định; chỉ người trong tòa soạn thấy.',
        'By the request or the law; seen by the newsroom alone.',
      ),
    },
  }),
]

const placing: Field[] = [
  relation({
    name: 'outlet',
    to: 'outlets',
    label: both('Kênh', 'Outlet'),
    required: true,
    index: true,
    filterOptions: offerOutlets(WRITER_ROLES),
    admin: {
      position: 'sidebar',
      components: { beforeInput: ['/admin/articles/RememberOutlet#RememberOutlet'] },
    },
    defaultValue: ({ user }: { user: Member | null }) => writersOutlet(user) ?? undefined,
  }),
  relation({
    name: 'column',
    to: 'columns',
    label: both('Chuyên mục', 'Column'),
    index: true,
    admin: { position: 'sidebar' },
    filterOptions: ({ data }) => (data?.outlet ? { outlet: { equals: idOf(data.outlet) } } : true),
  }),
  relation({
    name: 'issue',
    to: 'issues',
    label: both('Số', 'Issue'),
    index: true,
    admin: { position: 'sidebar' },
    filterOptions: ({ data }) => (data?.column ? { column: { equals: idOf(data.column) } } : true),
  }),
  relation({
    name: 'desk',
    to: 'desks',
    label: both('Phòng', 'Desk'),
    index: true,
    admin: {
      position: 'sidebar',
      description: both(
        'Biên tập viên của phòng này duyệt bài. Để trống thì là phòng của tác giả.',
        'Its editors decide. Empty: the author’s.',
      ),
    },
    filterOptions: ({ data }): Where | true => {
      if (!data?.outlet) return true
      const isOpen: Where = { active: { not_equals: false } }
      // One that was closed since is no fault of the text.
      const isIts: Where = { id: { equals: idOf(data.desk) ?? '' } }
      return { and: [{ outlet: { equals: idOf(data.outlet) } }, { or: [isOpen, isIts] }] }
    },
  }),
  {
    name: 'topics',
    type: 'relationship',
    relationTo: 'topics',
    hasMany: true,
    maxDepth: 1,
    maxRows: 30,
    label: both('Chủ đề', 'Topics'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'genre',
    type: 'select',
    label: both('Thể loại', 'Genre'),
    required: true,
    defaultValue: 'article',
    index: true,
    admin: { position: 'sidebar' },
    options: [...GENRES],
  },
  relation({
    name: 'author',
    to: 'users',
    label: both('Tác giả', 'Author'),
    index: true,
    admin: { position: 'sidebar' },
  }),
  ...signatureFields(inNewsroom),
  plainText({
    name: 'source',
    label: both('Nguồn', 'Source'),
    admin: {
      position: 'sidebar',
      description: both('Cơ quan nguồn, khi đăng lại.', 'When republished.'),
    },
  }),
  {
    name: 'embargoUntil',
    type: 'date',
    label: both('Cấm đăng trước giờ', 'Embargoed until'),
    index: true,
    admin: {
      position: 'sidebar',
      // After that it is a move of its own, behind a button.
      condition: (data) => !data?.publishedAt,
      description: both(
        'Bài đã đăng cũng chỉ hiện ra bên ngoài từ giờ này.',
        'Not public before this time.',
      ),
      date: {
        pickerAppearance: 'dayAndTime',
        displayFormat: 'dd/MM/yyyy HH:mm',
        timeFormat: 'HH:mm',
      },
    },
  },
  {
    name: 'wishedAt',
    type: 'date',
    label: both('Mong muốn đăng lúc', 'Wished for'),
    admin: {
      position: 'sidebar',
      description: both(
        'Lời nhắn cho người đăng: bài không tự đăng theo ô này.',
        'A word to whoever publishes; nothing goes out by it.',
      ),
      date: {
        pickerAppearance: 'dayAndTime',
        displayFormat: 'dd/MM/yyyy HH:mm',
        timeFormat: 'HH:mm',
      },
    },
  },
  slugField({ from: 'title' }),
]

const workflow: Field[] = [
  {
    name: 'state',
    type: 'select',
    label: both('Trạng thái', 'State'),
    required: true,
    defaultValue: 'draft',
    index: true,
    options: ARTICLE_STATES.map((state) => ({ value: state, label: ARTICLE_STATE_WORDS[state] })),
    // A form carries the state it was opened with; only moves change it (ADR 0005).
    access: systemOnly,
    admin: { hidden: true, components: { Cell: '/admin/articles/StateCell#StateCell' } },
  },
  {
    ...longText({
      name: 'returnReason',
      label: both('Lý do trả lại', 'Why returned'),
      maxLength: 2000,
    }),
    access: systemOnly,
    admin: { hidden: true },
  },
  // Fingerprint of what an approval covers: how a person says which revision was before their eyes.
  { name: 'revision', type: 'text', access: systemOnly, admin: { hidden: true } },
  // One more with every edit (workflow.md, State).
  { name: 'revisionNumber', type: 'number', access: systemOnly, admin: { hidden: true } },
  // Index of the step that is asked while it waits for approval.
  { name: 'step', type: 'number', access: systemOnly, admin: { hidden: true } },
  // Who signed which step for which revision, and when (KeptApproval).
  { name: 'approvals', type: 'json', access: systemOnly, admin: { hidden: true } },
  // As they were when the last step was signed (FrozenPicture): those are published.
  { name: 'approvedPictures', type: 'json', access: systemOnly, admin: { hidden: true } },
  // So with the files in it (FrozenFile).
  { name: 'approvedFiles', type: 'json', access: systemOnly, admin: { hidden: true } },
  // The chain of approval it was submitted under (NamedChain), whatever is laid down since.
  { name: 'chain', type: 'json', access: systemOnly, admin: { hidden: true } },
  {
    name: 'approvedBy',
    type: 'relationship',
    relationTo: 'users',
    maxDepth: 1,
    label: both('Người duyệt', 'Approved by'),
    access: systemOnly,
    admin: { hidden: true },
  },
  { name: 'approvedAt', type: 'date', access: systemOnly, admin: { hidden: true } },
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: 'users',
    maxDepth: 0,
    access: systemOnly,
    admin: { hidden: true },
  },
  // Who saved it last (null: the product itself), and since when saves of theirs are one version.
  {
    name: 'savedBy',
    type: 'relationship',
    relationTo: 'users',
    maxDepth: 0,
    access: systemOnly,
    admin: { hidden: true },
  },
  { name: 'savedSince', type: 'date', access: systemOnly, admin: { hidden: true } },
  // Whose words nobody else has signed for yet: like its author, they don't approve it.
  {
    name: 'writers',
    type: 'relationship',
    relationTo: 'users',
    hasMany: true,
    maxDepth: 0,
    access: systemOnly,
    admin: { hidden: true },
  },
  {
    name: 'publishedAt',
    type: 'date',
    index: true,
    label: both('Đăng lúc', 'Published at'),
    access: systemOnly,
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: (data) => Boolean(data?.publishedAt),
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
    },
  },
  // As its public side says it: lists and supervisors read it here.
  {
    name: 'expireAt',
    type: 'date',
    index: true,
    label: both('Hẹn gỡ lúc', 'Expires at'),
    access: systemOnly,
    admin: { hidden: true },
  },
  // The last day on which nobody may throw it away, and why (src/newsroom/articles/actions/keepText.ts).
  {
    ...civilDate({ name: 'keepUntil', label: both('Giữ đến hết ngày', 'Kept until') }),
    access: systemOnly,
    admin: { hidden: true },
  },
  {
    ...longText({ name: 'keepReason', label: both('Lý do giữ', 'Why it is kept'), maxLength: 500 }),
    access: systemOnly,
    admin: { hidden: true },
  },
  // The Word file it was made from, by its SHA-256: the same file twice is said.
  { name: 'wordFile', type: 'text', index: true, access: systemOnly, admin: { hidden: true } },
  // Pictures of the published text, so that no other picture leaves (src/public-api/pictures.ts).
  {
    name: 'pictures',
    type: 'relationship',
    relationTo: 'media',
    hasMany: true,
    maxDepth: 0,
    access: systemOnly,
    admin: { hidden: true },
  },
  // So with its documents, sound and film.
  {
    name: 'files',
    type: 'relationship',
    relationTo: 'text-files',
    hasMany: true,
    maxDepth: 0,
    access: systemOnly,
    admin: { hidden: true },
  },
]

export const articleFields: Field[] = [
  title,
  ...correction,
  ...text,
  ...placing,
  ...workflow,
  sampleField,
  ...searchFields,
]
