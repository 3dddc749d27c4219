import { collections } from '@collections/index'

import { accessMatrices } from './access'
import { withMade } from './between'
import { dataModel } from './dataModel'
import { floors } from './floors'
import { staffApi } from './staffApi'
import { textMoves } from './textMoves'

/** The pages that say what the code does, and what makes each of them out of what it said before. */
export const PAGES: Record<string, (page: string) => string> = {
  'docs/access.md': (page) => withMade(page, accessMatrices(collections)),
  'docs/architecture.md': (page) => withMade(page, floors(process.cwd())),
  'docs/data-model.md': (page) => withMade(page, dataModel(collections)),
  'docs/text-moves.md': (page) => withMade(page, textMoves()),
  'docs/staff-api.md': (page) => withMade(page, staffApi(collections)),
}
