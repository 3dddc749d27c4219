import type { PreviewPicture, WordPreview } from '@/newsroom/word/views/previewWord'

/** A picture of a file, and what its person says of it. */
export type ChosenPicture = PreviewPicture & { isTaken: boolean; credit: string }

/** A file that was chosen, and how far it is. */
export type WordFile = {
  key: string
  file: File
  state: 'waiting' | 'reading' | 'ready' | 'refused' | 'making' | 'made'
  /** Why it was refused, or not made. */
  message: string | null
  preview: WordPreview | null
  isTaken: boolean
  converts: boolean
  title: string
  sapo: string
  pictures: ChosenPicture[]
  /** The draft that was made of it. */
  made: string | null
}

const MOST_BYTES = 25 * 1024 * 1024
const MOST_FILES = 20
const TOO_LARGE =
  'Tệp Word lớn hơn 25 MB. Hãy nén ảnh trong Word (Định dạng ảnh, Nén ảnh) hoặc để ảnh riêng rồi chọn lại.'

/** A file that was just chosen; one that is too large is not even sent. */
export function newFile(file: File): WordFile {
  const isTooLarge = file.size > MOST_BYTES
  return {
    ...{ key: crypto.randomUUID(), file, preview: null, made: null, pictures: [] },
    ...{ isTaken: !isTooLarge, converts: true, title: '', sapo: '' },
    state: isTooLarge ? 'refused' : 'waiting',
    message: isTooLarge ? TOO_LARGE : null,
  }
}

/** Files added to those that are there, and what is said of those beyond a number. */
export function addFiles(
  known: readonly WordFile[],
  added: readonly File[],
): { files: WordFile[]; message: string | null } {
  const room = MOST_FILES - known.length
  const over = added.length - room
  return {
    files: [...known, ...added.slice(0, Math.max(0, room)).map(newFile)],
    message:
      over > 0 ? `Mỗi lần tạo tối đa ${MOST_FILES} bài; ${over} tệp cuối không được thêm.` : null,
  }
}

/** What was read of a file; when it is read anew, what was chosen of its pictures stays. */
export function withPreview(file: WordFile, preview: WordPreview): WordFile {
  const before = new Map(file.pictures.map((picture) => [picture.at, picture]))
  const pictures = preview.pictures.map((picture) => ({
    ...picture,
    alt: picture.alt || picture.caption,
    isTaken: before.get(picture.at)?.isTaken ?? true,
    credit: before.get(picture.at)?.credit ?? '',
  }))
  const { title, sapo } = preview
  return { ...file, state: 'ready', message: null, preview, pictures, title, sapo }
}

/** The form that makes a draft of a file. `credit` is that of pictures without one of their own. */
export function draftForm(
  { file, converts, title, sapo, pictures }: WordFile,
  { outlet, column, credit }: { outlet: string; column: string; credit: string },
): FormData {
  const form = new FormData()
  form.append('file', file)
  const taken = pictures
    .filter(({ isTaken }) => isTaken)
    .map(({ at, alt, caption, credit: own }) => ({
      ...{ at, alt: alt.trim(), caption },
      credit: (own || credit).trim(),
    }))
  form.append(
    '_payload',
    JSON.stringify({ converts, title, sapo, outlet, ...(column && { column }), pictures: taken }),
  )
  return form
}

/** Whether a file stands to be made a draft. */
export const isToMake = ({ state, isTaken }: WordFile): boolean => state === 'ready' && isTaken

/** The name of another chosen file with the same contents. */
export function twinOf(file: WordFile, all: readonly WordFile[]): string | null {
  const hash = file.preview?.sha256
  const twin = all.find((one) => one.key !== file.key && hash && one.preview?.sha256 === hash)
  return twin?.file.name ?? null
}
