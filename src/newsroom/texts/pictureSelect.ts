/** What of a picture of the library is shown with a text. */
export const PICTURE_SELECT = {
  alt: true,
  caption: true,
  credit: true,
  width: true,
  height: true,
  filename: true,
  mimeType: true,
  sizes: true,
} as const
