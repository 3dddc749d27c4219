import type { PastedPicture } from '@/newsroom/texts/paste/pastedPictures'
import type { PictureSource } from '@/newsroom/texts/paste/pictureSources'

/** A picture of a paste, and where its bytes can be had from. */
export type Pasted = PastedPicture & { source: PictureSource }

/** How far a picture of a paste is, and what its person says of it. */
export type PastedRow = Pasted & {
  state: 'loading' | 'ready' | 'missing' | 'adding' | 'placed'
  /** Why it can't be had, or was not taken. */
  message: string | null
  file: Blob | null
  /** The address of its file in this page. */
  thumbnail: string | null
  isTaken: boolean
}

const UNREADABLE =
  'Trình duyệt không đọc được ảnh này: nó nằm trên máy hoặc trong chương trình khác. Hãy lưu ảnh thành tệp rồi chọn tệp ở đây, hoặc chèn sau bằng mục “Ảnh”.'

export function rowOf(pasted: Pasted): PastedRow {
  const { source } = pasted
  const row = { ...pasted, message: null, file: null, thumbnail: null, isTaken: true }
  if (source === null) return { ...row, state: 'missing', message: UNREADABLE, isTaken: false }
  return 'url' in source ? { ...row, state: 'loading' } : withFile(row, source.file)
}

export const withFile = (row: Omit<PastedRow, 'state'>, file: Blob): PastedRow => ({
  ...row,
  ...{ state: 'ready', message: null, file, isTaken: true, thumbnail: URL.createObjectURL(file) },
})

/** Whether it is to be put into the text now. */
export const isComing = ({ state, isTaken }: PastedRow): boolean => state === 'ready' && isTaken

/** The file of a mark’s picture, named as the mark names it. */
export function fileOf({ file, mark }: PastedRow): File | null {
  if (!file) return null
  const name = mark.replace(/^\{ảnh: |\}$/g, '').replace(/\.\w+$/, '')
  return new File([file], `${name}.${file.type.split('/')[1] ?? 'jpg'}`, { type: file.type })
}
