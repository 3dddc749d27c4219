/** Anything a field or a node of a text is made of. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** A piece of a text between two line ends (paragraph, heading, list, picture): its lasting id, and what the editor keeps of it. */
export type Block = { readonly id: string; readonly node: Json }

/** What two people made of one thing; null: taken away, or not there before. */
export type Sides<Value> = {
  readonly base: Value | null
  readonly one: Value | null
  readonly other: Value | null
}

/** A block of the merged text, or one that a person has to decide about, where it stands. */
export type Merged =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'conflict'; readonly id: string; readonly sides: Sides<Json> }
