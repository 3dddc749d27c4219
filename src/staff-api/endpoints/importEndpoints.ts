import type { Endpoint } from 'payload'

import { chooseNames, NamesInput } from '@/newsroom/imports/actions/chooseNames'
import { addPictureFile, PictureFileInput } from '@/newsroom/imports/actions/addPictureFile'
import { readArchive, ReadArchiveInput } from '@/newsroom/imports/actions/readArchive'
import { advance } from '@/newsroom/imports/actions/advance'
import { chooseMapping, MappingInput } from '@/newsroom/imports/actions/chooseMapping'
import { ConfirmInput, confirmImport } from '@/newsroom/imports/actions/confirmImport'
import { correctCells, CorrectionInput } from '@/newsroom/imports/actions/correctCells'
import { readFile, ReadFileInput } from '@/newsroom/imports/actions/readFile'
import { startImport, startUndo, stopImport } from '@/newsroom/imports/actions/startImport'

import { rundownEndpoint } from '../answers/rundownEndpoint'

/** Tables of what came before: read, mapped, checked, corrected, written and taken back. */
export const importEndpoints: Endpoint[] = [
  rundownEndpoint(
    { method: 'post', path: '/table', status: 201, input: ReadFileInput },
    ({ req, input }) => readFile(req, input),
  ),
  rundownEndpoint(
    { method: 'post', path: '/texts', status: 201, input: ReadArchiveInput },
    ({ req, input }) => readArchive(req, input),
  ),
  rundownEndpoint(
    { method: 'post', path: '/:id/pictures', status: 201, input: PictureFileInput },
    ({ req, id, input }) => addPictureFile(req, id, input),
  ),
  rundownEndpoint({ method: 'post', path: '/:id/names', input: NamesInput }, ({ req, id, input }) =>
    chooseNames(req, id, input),
  ),
  rundownEndpoint(
    { method: 'post', path: '/:id/mapping', input: MappingInput },
    ({ req, id, input }) => chooseMapping(req, id, input),
  ),
  rundownEndpoint(
    { method: 'post', path: '/:id/cells', input: CorrectionInput },
    ({ req, id, input }) => correctCells(req, id, input),
  ),
  rundownEndpoint({ method: 'post', path: '/:id/step' }, ({ req, id, now }) =>
    advance(req, id, now),
  ),
  rundownEndpoint({ method: 'post', path: '/:id/writing' }, ({ req, id }) => startImport(req, id)),
  rundownEndpoint({ method: 'post', path: '/:id/stop' }, ({ req, id }) => stopImport(req, id)),
  rundownEndpoint({ method: 'post', path: '/:id/undo' }, ({ req, id }) => startUndo(req, id)),
  rundownEndpoint(
    { method: 'post', path: '/:id/confirmation', input: ConfirmInput },
    ({ req, id, input, now }) => confirmImport(req, id, { input, now }),
  ),
]
