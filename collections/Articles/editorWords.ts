/** What the text editor's menus call their items, where its own Vietnamese is a word-by-word one. */
export const editorWords = {
  general: {
    placeholder: 'Bắt đầu gõ, hoặc gõ / để chèn tiêu đề, ảnh, danh sách…',
    slashMenuBasicGroupLabel: 'Chèn',
    slashMenuListGroupLabel: 'Danh sách',
    toolbarItemsActive: '{{count}} kiểu đang dùng',
  },
  heading: { label: 'Tiêu đề cấp {{headingLevel}}' },
  paragraph: { label: 'Đoạn văn', label2: 'Đoạn văn' },
  blockquote: { label: 'Trích dẫn' },
  horizontalRule: { label: 'Đường kẻ ngang' },
  link: { label: 'Liên kết', loadingWithEllipsis: 'Đang tải…' },
  orderedList: { label: 'Danh sách đánh số' },
  unorderedList: { label: 'Danh sách gạch đầu dòng' },
  subscript: { label: 'Chỉ số dưới' },
  superscript: { label: 'Chỉ số trên' },
  upload: { label: 'Ảnh' },
} as const
