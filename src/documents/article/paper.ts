import type { Block } from './blocks'

/** A picture of a text: its number there, the name its file is given, its words. */
export type PaperPicture = {
  number: number
  file: string
  alt: string
  caption: string
  credit: string
}

/** A text to be taken along, made for reading in other programs. */
export type ArticlePaper = {
  title: string
  sapo: string
  /** Who signs it; empty for nobody. */
  byline: string
  blocks: Block[]
  /** By their ids in the library, the cover first where it is none of the text's. */
  pictures: ReadonlyMap<string, PaperPicture>
}

/** What stands below a picture. */
export function captionOf({ caption, credit }: PaperPicture): string {
  const source = credit === '' ? '' : `Ảnh: ${credit}`
  return [caption, source].filter((part) => part !== '').join(' ')
}

/** Pictures that stand at no place of the text: the cover. */
export function coverOf({ blocks, pictures }: ArticlePaper): string[] {
  const placed = new Set(blocks.flatMap((one) => (one.kind === 'picture' ? [one.picture] : [])))
  return [...pictures.keys()].filter((id) => !placed.has(id))
}
