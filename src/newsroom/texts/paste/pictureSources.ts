import { rtfPictures } from './rtfPictures'

/** Where a pasted picture can be had from: its bytes are there, its address can be asked; null: the browser can't get at it. */
export type PictureSource = { file: Blob } | { url: string } | null

/** What lies in the clipboard beside the HTML. */
export type Beside = { rtf: string; files: readonly Blob[] }

const DATA = /^data:(image\/[a-z+.-]+);base64,/i
const WEB = /^(https?:)?\/\//i

/**
 * Where each of some pictures can be had from, by their addresses. Of the other program’s own files (`file:`) the bytes stand
 * in the RTF, or lie beside the HTML as files: they are taken when there are as many of them.
 */
export function pictureSources(srcs: readonly string[], { rtf, files }: Beside): PictureSource[] {
  const pictures = files.filter(({ type }) => type.startsWith('image/'))
  const [only] = pictures
  // A browser that copies a picture says its address and puts the file beside it.
  const isCopied = srcs.length === 1 && pictures.length === 1
  const local = localPictures(srcs.filter(isLocal).length, { rtf, files: pictures })
  return srcs.map((src) => {
    if (DATA.test(src)) return dataPicture(src)
    if (isLocal(src)) return local.shift() ?? null
    if (isCopied && only) return { file: only }
    return { url: src.startsWith('//') ? `https:${src}` : src }
  })
}

const isLocal = (src: string) => !DATA.test(src) && !WEB.test(src)

function localPictures(count: number, { rtf, files }: Beside): PictureSource[] {
  if (count === 0) return []
  const inRtf = rtfPictures(rtf)
  if (inRtf.length === count) {
    return inRtf.map((one) => one && { file: new Blob([one.bytes], { type: one.type }) })
  }
  return files.length === count ? files.map((file) => ({ file })) : []
}

function dataPicture(src: string): PictureSource {
  const type = DATA.exec(src)?.[1]
  try {
    const bytes = Uint8Array.from(atob(src.replace(DATA, '')), (sign) => sign.charCodeAt(0))
    return bytes.length > 0 ? { file: new Blob([bytes], { type }) } : null
  } catch {
    return null
  }
}
