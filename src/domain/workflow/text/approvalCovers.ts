/**
 * - `covered`: part of what is approved; a change of it is a new revision.
 * - `apart`: changed by a right of its own, with a line of its own in the log; never voids an approval.
 * - `fixed`: not changed once the text was submitted.
 * - `kept`: kept by the product itself; people don't write it.
 */
export type Part = 'covered' | 'apart' | 'fixed' | 'kept'

/** What an approval of a text covers, field by field. A field that is not here fails a test. */
export const APPROVAL_COVERS = {
  text: {
    title: 'covered',
    sapo: 'covered',
    content: 'covered',
    cover: 'covered',
    author: 'covered',
    penName: 'covered',
    source: 'covered',
    genre: 'covered',
    slug: 'covered',
    embargoUntil: 'apart',
    column: 'apart',
    issue: 'apart',
    topics: 'apart',
    outlet: 'fixed',
    id: 'kept',
    createdAt: 'kept',
    createdBy: 'kept',
    updatedAt: 'kept',
    deletedAt: 'kept',
    _status: 'kept',
    state: 'kept',
    returnReason: 'kept',
    revision: 'kept',
    revisionNumber: 'kept',
    step: 'kept',
    approvals: 'kept',
    approvedPictures: 'kept',
    chain: 'kept',
    approvedBy: 'kept',
    approvedAt: 'kept',
    writers: 'kept',
    publishedAt: 'kept',
    pictures: 'kept',
    sample: 'kept',
    searchText: 'kept',
    sortKey: 'kept',
  },
  /** Of each picture in a text, its cover among them. */
  picture: {
    filename: 'covered',
    alt: 'covered',
    caption: 'covered',
    credit: 'covered',
    focalX: 'apart',
    focalY: 'apart',
    outlet: 'fixed',
    id: 'kept',
    createdAt: 'kept',
    updatedAt: 'kept',
    url: 'kept',
    thumbnailURL: 'kept',
    mimeType: 'kept',
    filesize: 'kept',
    width: 'kept',
    height: 'kept',
    sizes: 'kept',
    sample: 'kept',
    searchText: 'kept',
    sortKey: 'kept',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Part>>>>
