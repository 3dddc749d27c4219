/** Below these a site keeps its uploads, wherever the rest of it is. */
const UPLOADS = /(?:^|\/)(wp-content\/uploads\/|content\/images\/)(.+)$/
/** Smaller copies that sites make of a picture. */
const GHOST_SIZE = /^size\/[wh\d]+\/|^format\/\w+\//
const WORDPRESS_SIZE = /-\d{1,5}x\d{1,5}(\.\w+)$/
const PICTURE = /\.(jpe?g|png|webp|gif|tiff?)$/

/** A name in a zip or an address, as they are compared: programs write letters and slashes in several ways. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .toLowerCase()
    .replace(/^(\.?\/)+/, '')
    .replace(/\/{2,}/g, '/')

/** Whether a part of a zip is a picture by its name. */
export const isPictureName = (name: string): boolean =>
  PICTURE.test(plain(name)) && !/(^|\/)(__macosx\/|\._)/.test(plain(name))

/** By which a picture of a zip is known: from the folder of uploads on, else from the folder of the export (`base`). */
export function pictureKey(name: string, base = ''): string {
  const own = plain(name)
  const [, folder, rest] = UPLOADS.exec(own) ?? []
  if (folder && rest) return folder + rest
  const from = plain(base)
  return from !== '' && own.startsWith(from) ? own.slice(from.length) : own
}

/**
 * The keys under which the file of a picture may be in the zip, the best first: the picture as it was uploaded before the
 * smaller copies that sites made of it. `src` is its address in a text, with or without the site before it.
 */
export function keysOfSource(src: string): string[] {
  const bare = src.replace(/^__GHOST_URL__/, '').trim()
  if (bare === '' || /^(data|blob|file|javascript):/i.test(bare)) return []
  if (!URL.canParse(bare, 'https://x/')) return []
  const path = plain(decoded(new URL(bare, 'https://x/').pathname))
  const [, folder, rest] = UPLOADS.exec(path) ?? []
  if (!folder || !rest) return path === '' ? [] : [path]
  const name = folder.startsWith('content/') ? rest.replace(GHOST_SIZE, '').replace(GHOST_SIZE, '') : rest // prettier-ignore
  const names = folder.startsWith('wp-') ? ofWordPress(name) : [name, rest]
  const folders = [folder, `${folder.split('/')[1]}/`, '']
  return [...new Set(names.flatMap((one) => folders.map((before) => before + one)))]
}

const ofWordPress = (name: string): string[] => {
  if (!WORDPRESS_SIZE.test(name)) return [name]
  return [name.replace(WORDPRESS_SIZE, '$1'), name.replace(WORDPRESS_SIZE, '-scaled$1'), name]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
