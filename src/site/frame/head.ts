/** A picture for whoever shows a page by its address alone; absolute. */
export type HeadPicture = { url: string; width: number | null; height: number | null; alt: string }

/** A feed by what it is of and where it is. */
export type FeedLink = { title: string; path: string; type: string }

/** What a page says of itself to browsers, search engines and those who share it. */
export type Head = {
  title: string
  description?: string | null
  /** The one address that counts; a page without one is not for search engines. */
  url?: string
  siteName?: string | null
  /** Where the sheet of the outlet's own colour is. */
  sheet?: string | null
  /** Feeds of what the page shows. */
  feeds?: readonly FeedLink[]
  picture?: HeadPicture | null
  article?: { publishedAt: string; updatedAt: string; section: string | null }
  /** Search engines leave it out: made up by the demo, not there, not public. */
  isHidden?: boolean
  /** The page opens something by its address, which nobody else is told. */
  isSecret?: boolean
  /** Of schema.org, as the text of a script element. */
  data?: string[]
  /** Whether the page has content of other sites, which a script puts in place when a reader asks for it. */
  hasEmbeds?: boolean
}
