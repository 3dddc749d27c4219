import type { PictureWidth } from '../pictureLook'

/** How a word is set: the bits of the editor (bold 1, italic 2, underline 8, lowered 32, raised 64) and where a link leads. */
export type Marks = { readonly format: number; readonly href: string | null }

/** A word with the white space behind it. */
export type Word = { readonly text: string; readonly marks: Marks }

/** What a line of a text is. */
export type Shape =
  | { readonly kind: 'paragraph' | 'quote' | 'rule' | 'other' }
  | { readonly kind: 'heading'; readonly tag: string }
  | { readonly kind: 'item'; readonly isNumbered: boolean; readonly level: number }
  | {
      readonly kind: 'cell'
      readonly row: number
      readonly column: number
      readonly isHeading: boolean
    }
  | { readonly kind: 'picture'; readonly picture: string; readonly width: PictureWidth }
  | { readonly kind: 'embed'; readonly label: string; readonly address: string }
  | { readonly kind: 'file'; readonly file: string; readonly poster: string | null }

/** What lines may stand in together, beside the paragraphs of a text. */
export type Within = 'factbox' | 'gallery'

/** What a line is, and what it stands in; the text itself where that is left out. */
export type LineShape = Shape & { readonly within?: Within }

/** A piece of a text between two line ends: a paragraph, an item of a list, a cell of a table, a picture. */
export type Line = {
  /** Of the block it is, where blocks have lasting ids; null within a list or a table. */
  readonly id: string | null
  readonly shape: LineShape
  readonly words: readonly Word[]
}

/** A stretch of words; `restyled` are those that stayed and are set otherwise. */
export type WordPart = {
  readonly kind: 'same' | 'added' | 'removed' | 'restyled'
  readonly words: readonly Word[]
  /** How restyled words were set before, one for each. */
  readonly was?: readonly Marks[]
}

/** A line of the difference, in the order of the newer text. `from` is the place in the older one. */
export type Entry =
  | { readonly kind: 'same'; readonly from: number }
  | { readonly kind: 'moved'; readonly from: number; readonly way: 'up' | 'down' }
  | { readonly kind: 'removed'; readonly from: number }
  | { readonly kind: 'added'; readonly line: Line }
  | {
      readonly kind: 'changed'
      readonly from: number
      /** Null where it stayed where it was. */
      readonly way: 'up' | 'down' | null
      readonly shape: LineShape
      readonly parts: readonly WordPart[]
    }
