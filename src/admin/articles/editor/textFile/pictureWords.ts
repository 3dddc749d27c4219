import { pictureLook, type PictureWidth } from '@/domain/text/pictureLook'

type Known = { caption: string | null; credit: string | null }

const WIDTHS: Record<PictureWidth, string | null> = {
  normal: null,
  wide: 'khổ rộng',
  full: 'toàn khổ',
}

/** What is read under a picture of a text: the text’s own caption before the library’s; what is missing is said. */
export function pictureWords(
  { caption, credit }: Known,
  fields: unknown,
): { caption: string; about: string } {
  const look = pictureLook(fields)
  const source = credit?.trim() ? `Ảnh: ${credit.trim()}` : 'Chưa ghi nguồn ảnh'
  return {
    caption: look.caption ?? (caption?.trim() || 'Chưa có chú thích.'),
    about: [source, WIDTHS[look.width]].filter(Boolean).join(' · '),
  }
}
