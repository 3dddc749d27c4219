import type { PublicReader } from '@/public-api/reader'

import { pageAnswer } from '../frame/answer'
import { frameHead, loadFrame } from '../frame/frame'
import { usualOutlet } from '../frame/outletOf'
import { MissingText } from '../pieces/MissingText'
import { Page } from '../pieces/Page'

type Reader = Pick<PublicReader, 'payload' | 'now'>

/** The page in place of one that is not there (404), or was taken down (410), within the frame of the outlet. */
export async function missing(
  { payload, now }: Reader,
  { isTakenDown = false } = {},
): Promise<Response> {
  // Kept by nobody: nobody is told what it is made of.
  const reader = { payload, now, origin: '' }
  const { frame } = await loadFrame(reader, await usualOutlet(reader))
  return pageAnswer({
    status: isTakenDown ? 410 : 404,
    head: {
      ...frameHead(frame),
      title: isTakenDown ? 'Bài này đã được gỡ' : 'Không tìm thấy trang',
      isHidden: true,
    },
    body: (
      <Page frame={frame} sample={false}>
        <MissingText isTakenDown={isTakenDown} name={frame.outlet?.name ?? null} />
      </Page>
    ),
  })
}
