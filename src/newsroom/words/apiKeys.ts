type Words = { vi: string; en: string }

/** What a key may ask for: parts of the public API, by the group each address belongs to. */
export const API_SCOPES = ['texts', 'programme', 'registers', 'changes'] as const
export type ApiScope = (typeof API_SCOPES)[number]

export const API_SCOPE_WORDS: Record<ApiScope, Words> = {
  texts: { vi: 'Tin bài, ảnh, tệp, cải chính', en: 'Texts, pictures, files, corrections' },
  programme: { vi: 'Lịch phát sóng và số đã phát', en: 'Schedule and issues' },
  registers: { vi: 'Kênh, chuyên mục, chủ đề, tác giả', en: 'Outlets, columns, topics, people' },
  changes: { vi: 'Dòng thay đổi', en: 'Change feed' },
}
