import { pictureSources, type Framing } from '@/public-api/pictureSources'
import type { PictureView } from '@/public-api/schemas'

type Props = {
  picture: PictureView
  framing: Framing
  /** How wide it is shown, for the browser to choose a file by. */
  sizes: string
  /** The first picture of the page is not put off. */
  isFirst?: boolean
  /** Beside a headline that says the same, a picture is decoration. */
  isDecoration?: boolean
}

export function Picture({ picture, framing, sizes, isFirst = false, isDecoration = false }: Props) {
  const sources = pictureSources(picture, framing)
  if (!sources) return null
  return (
    <img
      className={framing === 'cropped' ? 'picture cropped' : 'picture'}
      src={sources.src}
      srcSet={sources.srcSet ?? undefined}
      sizes={sources.srcSet ? sizes : undefined}
      width={sources.width ?? undefined}
      height={sources.height ?? undefined}
      alt={isDecoration ? '' : picture.alt}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
      decoding="async"
    />
  )
}
