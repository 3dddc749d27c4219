import type { Endpoint } from 'payload'

import { addPasted, PastedPictureInput } from '@/newsroom/pictures/actions/addPasted'
import { webPicture, WebPictureInput } from '@/newsroom/pictures/views/webPicture'

import { rundownEndpoint } from '../answers/rundownEndpoint'

/** Pictures that stand in what is pasted into a text. */
export const pictureEndpoints: Endpoint[] = [
  rundownEndpoint(
    { method: 'post', path: '/pasted', status: 201, input: PastedPictureInput },
    ({ req, input }) => addPasted(req, input),
  ),
  rundownEndpoint({ method: 'post', path: '/from-web', input: WebPictureInput }, (ask) =>
    webPicture(ask.req, ask.input),
  ),
]
