import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  type LexicalUpdateJSON,
  type SerializedLexicalNode,
  type Spread,
} from '@payloadcms/richtext-lexical/lexical'

/** A picture of a gallery: kept as pictures of a text are, so that all that reads those reads these. */
export type GalleryPicture = {
  readonly type: 'upload'
  readonly version: number
  readonly format: string
  readonly id: string
  readonly relationTo: 'media'
  /** Its id in the library. */
  readonly value: string
  /** What the text says of it (src/domain/text/pictureLook.ts). */
  readonly fields: { readonly caption?: string | null } | null
}

type SerializedGallery = Spread<{ children: readonly GalleryPicture[] }, SerializedLexicalNode>

/** Several pictures in one block, in their order. */
export class GalleryNode extends DecoratorNode<unknown> {
  __pictures: readonly GalleryPicture[] = []

  override $config() {
    return this.config('gallery', { extends: DecoratorNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__pictures = before.__pictures
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedGallery>): this {
    const { children } = json as Partial<SerializedGallery>
    return super.updateFromJSON(json).setPictures((children ?? []).flatMap(pictureFrom))
  }

  override exportJSON(): SerializedGallery {
    return { ...super.exportJSON(), children: this.getPictures() }
  }

  getPictures(): readonly GalleryPicture[] {
    return this.getLatest().__pictures
  }

  setPictures(pictures: readonly GalleryPicture[]): this {
    const self = this.getWritable()
    self.__pictures = pictures
    return self
  }

  override createDOM(): HTMLElement {
    const block = document.createElement('div')
    block.className = 'ts-gallery'
    return block
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): false {
    return false
  }

  override decorate(): unknown {
    return null
  }
}

export const $createGalleryNode = (pictures: readonly GalleryPicture[]): GalleryNode =>
  $applyNodeReplacement(new GalleryNode()).setPictures(pictures)

export const $isGalleryNode = (node: LexicalNode | null | undefined): node is GalleryNode =>
  node instanceof GalleryNode

/** Reads it of what was kept or copied; what is no picture of the library is left out. */
function pictureFrom(json: unknown): GalleryPicture[] {
  const { type, relationTo, id, value, fields } = (json ?? {}) as Record<string, unknown>
  const picture: unknown =
    typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  if (type !== 'upload' || relationTo !== 'media' || typeof picture !== 'string') return []
  return [
    {
      ...{ type, version: 3, format: '', relationTo, value: picture },
      id: typeof id === 'string' ? id : picture,
      fields: typeof fields === 'object' ? fields : null,
    },
  ]
}
