import { WRITER_ROLES } from './roles'
import { createWithin } from './within'

/** New articles: anyone of the newsroom except those who only keep its schedule. */
export const writeArticles = createWithin({ roles: WRITER_ROLES })
