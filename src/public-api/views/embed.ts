import { embedsIn } from '@/domain/text/embeds/embed'

import type { EmbedView } from '../schemas'

/** Content of other sites in a text. */
export const embedViews = (content: unknown): EmbedView[] =>
  embedsIn(content).map(({ provider, name, caption, page, frame, ratio }) => ({
    ...{ provider, name, caption, url: page, frameUrl: frame, ratio },
  }))
