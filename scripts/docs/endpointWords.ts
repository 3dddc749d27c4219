import { ALL_OUTLET_ROLES, NEWSROOM_ROLES, type Role, WRITER_ROLES } from '@/access/roles'
import { RUNDOWN_RIGHTS } from '@/newsroom/rundowns/rights'

type Words = {
  does: string
  /** Where the endpoint doesn't say it itself. */
  who?: readonly Role[] | string
  body?: string
}

const SIGNED_IN = 'everybody with an account, for what they may read'
const NOBODY = 'nobody: closed'
const IMPORTERS =
  'schedulers and heads of the outlet, administrators; of obligations administrators alone'

const { edit, approve, operate } = RUNDOWN_RIGHTS

/** What each endpoint does, and who may where the use case decides: `docs/staff-api.md` is not made without it. */
export const ENDPOINTS: Record<string, Words> = {
  'POST /api/articles/:id/moves': {
    does: 'Moves an article: submit, withdraw, return, approve, publish. `revision` is the text that was seen',
    who: 'by the table of `src/domain/workflow/article.ts`',
    body: '`move`, `revision?`, `reason?`',
  },
  'POST /api/articles/:id/keeping': {
    does: 'Lays down until which day a text stays on file, out of the trash; `until: null` ends that',
  },
  'POST /api/articles/:id/duplicate': {
    does: 'A new draft of whoever asks with the words of a text: nothing of its way, its people, its issue and its minutes',
    who: 'who may read it and write articles at its outlet',
  },
  'POST /api/articles/:id/template': {
    does: 'Keeps the words of a text, as they are now, as a template of its outlet',
  },
  'GET /api/text-templates/:id/preview': {
    does: 'What a text made from a template now would begin with, and what it would go without; `column?` (empty: none), `issue?`',
    who: 'who may read it',
  },
  'POST /api/text-templates/:id/texts': {
    does: 'A new draft of whoever asks that begins as a template says',
    who: 'who may read it and write articles at its outlet',
  },
  'GET /api/articles/:id/signers': {
    does: 'The first step that nobody could sign if these accounts (`writers`, with commas between) were named as its authors; `column?`, `genre?`, `desk?` as they are in the form',
    who: NEWSROOM_ROLES,
  },
  'POST /api/articles/:id/save': {
    does: 'Saves what somebody changed of a text, joined with what others saved since (ADR 0026); 409 with both sides where the same words were changed',
    who: 'those who may change it now (ADR 0023)',
    body: '`base`, `mine`: the changed fields before and after',
  },
  'POST /api/articles/:id/here': {
    does: 'Says where in a text a tab is, every ten seconds; answers who else is there',
    who: NEWSROOM_ROLES,
    body: '`tab`, `field?`, `block?`, `leaving?`',
  },
  'GET /api/articles/:id/here': {
    does: 'Who is in a text and where, who saved it last and its fingerprint, as Server-Sent Events with each change',
    who: NEWSROOM_ROLES,
  },
  'GET /api/articles/linkable': {
    does: 'Texts that a link may lead to, by words of their titles (`query`, `except`) or by their `ids`: what readers have, what the person may read; and why readers don’t have one',
    who: NEWSROOM_ROLES,
  },
  'GET /api/articles/anywhere': {
    does: 'Texts, issues, columns, people and plans by their words (`query`), each that the person may read; texts of an outlet that the person only supervises by what readers have',
    who: SIGNED_IN,
  },
  'GET /api/articles/:id/checks': {
    does: 'The checklists near an article and what they go by: the page checks it with the same function as the server',
    who: NEWSROOM_ROLES,
  },
  'POST /api/articles/:id/ticks': {
    does: 'Says that what an item of a checklist asks by hand was done for this revision, or takes it back',
    who: 'the author; those who edit and sign at the outlet',
    body: '`words`, `ticked`, `revision?`',
  },
  'POST /api/articles/word/preview': {
    does: 'Reads a Word file and says what draft it would become; writes nothing',
    who: WRITER_ROLES,
    body: 'a form with `file`; `converts?`',
  },
  'POST /api/articles/word': {
    does: 'Makes a draft of a Word file, its pictures in the library, as the person who asks',
    who: 'who may write articles and pictures at the outlet',
    body: 'a form with `file`; `outlet`, `column?`, `title?`, `sapo?`, `converts?`, `pictures?` (`at`, `alt`, `caption?`, `credit`)',
  },
  'POST /api/media/pasted': {
    does: 'Puts a picture that was pasted into a text into the library of the text’s outlet; of the same bytes there is one (`isNew`)',
    who: 'who may add pictures at the outlet',
    body: 'a form with `file`; `outlet`, `alt`, `credit`, `caption?`',
  },
  'POST /api/media/from-web': {
    does: 'A picture of the public web that a pasted text shows, looked at by its bytes, as `type` and `base64`; keeps nothing',
    who: NEWSROOM_ROLES,
    body: '`url`',
  },
  'GET /api/articles/:id/export/:format': {
    does: 'A text as a file (`docx`, `html`, `txt`, `windows.txt`), or with its pictures for page layout (`zip`)',
    who: SIGNED_IN,
  },

  'GET /api/articles/:id/version-words': {
    does: 'How many words each of some versions brought and took against the one before; `?ids=`',
    who: NEWSROOM_ROLES,
  },
  'GET /api/articles/:id/preview-links': {
    does: 'The links by which the draft of a text is seen without an account',
    who: 'those who may edit the text now',
  },
  'POST /api/articles/:id/preview-links': {
    does: 'Makes such a link; it is told this once',
    who: 'those who may edit the text now',
    body: '`days?` (1 to 30, else 7), `note?`',
  },
  'DELETE /api/articles/:id/preview-links/:link': {
    does: 'Revokes such a link',
    who: 'those who may edit the text now, and who made it',
  },
  'GET /api/articles/:id/comments': {
    does: 'What was said about an article and suggested for it, and who can be mentioned',
    who: NEWSROOM_ROLES,
  },
  'POST /api/articles/:id/comments': {
    does: 'Says something about words of an article (`anchor`) or about it as a whole; with `replacement` it is a suggestion',
    who: NEWSROOM_ROLES,
    body: '`body`, `mentions?`, `anchor?`, `replacement?`',
  },
  'POST /api/articles/:id/comments/:comment/replies': {
    does: 'Answers a comment',
    who: NEWSROOM_ROLES,
    body: '`body`, `mentions?`',
  },
  'PATCH /api/articles/:id/comments/:comment': {
    does: 'Changes one’s own words until somebody answered',
    who: 'who wrote it',
    body: '`body`, `mentions?`',
  },
  'DELETE /api/articles/:id/comments/:comment': {
    does: 'Takes one’s own words back; that there were some stays',
    who: 'who wrote it',
  },
  'POST /api/articles/:id/comments/:comment/resolve': {
    does: 'Says that a thread is done with',
    who: 'who began it; the author; those who edit and sign at the outlet',
  },
  'POST /api/articles/:id/comments/:comment/reopen': {
    does: 'Opens it again',
    who: 'who began it; the author; those who edit and sign at the outlet',
  },
  'POST /api/articles/:id/comments/:comment/accept': {
    does: 'Puts what was suggested into the text: an edit by whoever accepts it',
    who: 'the author; those who edit and sign at the outlet; by the law of texts',
  },
  'POST /api/articles/:id/comments/:comment/refuse': {
    does: 'Leaves the text as it is',
    who: 'the author; those who edit and sign at the outlet',
  },

  'POST /api/columns/:id/suspension': {
    does: 'Suspends a column for a range of days, by a document',
  },
  'POST /api/columns/:id/schedule': {
    does: 'Changes a column’s schedule from a day on, with what is planned',
  },
  'POST /api/columns/:id/schedule/undo': { does: 'Takes the last change of the schedule back' },

  'POST /api/issues/:id/airings': { does: 'Confirms that an issue went out, with proof' },
  'GET /api/issues/:id/airing-proposal': { does: 'What is known of its going out, to confirm' },
  'GET /api/issues/:id/make-up-slots': { does: 'Free times at which it could be made up for' },
  'POST /api/issues/:id/make-up': { does: 'Plans an issue that makes up for it' },
  'POST /api/issues/:id/waiver': { does: 'Waives it, by a document' },
  'DELETE /api/issues/:id/waiver': { does: 'Takes the waiver back' },
  'POST /api/issues/:id/move': { does: 'Moves it to another time' },
  'POST /api/issues/:id/series': {
    does: 'Moves it and the following ones, or all planned ones, alike',
  },
  'POST /api/issues/:id/cancellation': { does: 'Cancels it; it stays on file with its number' },
  'DELETE /api/issues/:id/cancellation': { does: 'Takes the cancellation back' },
  'POST /api/issues/:id/steps': { does: 'Says that a step before its slot is done, or is not' },
  'POST /api/issues/:id/request': {
    does: 'Marks it as made for a request, or takes the mark away',
  },
  'GET /api/issues/:id/package': {
    does: 'Its texts with their pictures, in order and with an index, as a zip for page layout',
    who: SIGNED_IN,
  },

  'GET /api/rundowns/slots.ics': {
    does: 'The slots as a calendar file; `?outlet=`',
    who: SIGNED_IN,
  },
  'GET /api/rundowns/:id/export/:format': {
    does: 'The rundown as a file (`csv`, `xlsx`, `json`, `docx`, `pdf`), or its scripts (`loi-dan.docx`, `loi-dan.pdf`)',
    who: NEWSROOM_ROLES,
  },
  'POST /api/rundowns/:id/import': {
    does: 'Reads a file and says what it would change; writes nothing',
    who: edit,
    body: 'a form with `file`',
  },
  'GET /api/rundowns/:id/templates': { does: 'Templates of its column', who: NEWSROOM_ROLES },
  'POST /api/rundowns/:id/templates': { does: 'Keeps its rows as a template', who: edit },
  'DELETE /api/rundowns/:id/templates/:template': { does: 'Removes a template', who: edit },
  'GET /api/rundowns/:id/previous': {
    does: 'The rows of the column’s rundown before it',
    who: NEWSROOM_ROLES,
  },
  'GET /api/rundowns/:id/versions': { does: 'Its versions', who: NEWSROOM_ROLES },
  'GET /api/rundowns/:id/versions/:revision': {
    does: 'Its rows as of a revision',
    who: NEWSROOM_ROLES,
  },
  'GET /api/rundowns/of-issue/:issue': {
    does: 'The rundown of an issue, with its state; made empty when there is none',
    who: NEWSROOM_ROLES,
  },
  'GET /api/rundowns/:id/state': {
    does: 'Its rows, settings, times, who may what',
    who: NEWSROOM_ROLES,
  },
  'POST /api/rundowns/:id/operations': {
    does: 'Changes rows and settings, merged with what others did since `base`; 409 with both sides where they meet',
    who: edit,
  },
  'GET /api/rundowns/:id/changes': {
    does: 'Changes after a revision, `?after=`',
    who: NEWSROOM_ROLES,
  },
  'POST /api/rundowns/:id/approval': { does: 'Approves a revision', who: approve },
  'DELETE /api/rundowns/:id/approval': { does: 'Withdraws the approval', who: approve },
  'POST /api/rundowns/:id/review': {
    does: 'Submits, withdraws or returns it',
    who: 'by the table of `src/domain/workflow/rundownReview.ts`',
  },
  'GET /api/rundowns/:id/events': {
    does: 'Changes and presses as they happen (server-sent events)',
    who: NEWSROOM_ROLES,
  },
  'GET /api/rundowns/:id/time': { does: 'The server’s clock', who: 'everybody with an account' },
  'GET /api/rundowns/:id/run': { does: 'Where it is on air', who: NEWSROOM_ROLES },
  'POST /api/rundowns/:id/run': {
    does: 'A press of the operator (`RUN_ACTIONS` in `src/domain/rundown/run/run.ts`)',
    who: operate,
  },
  'POST /api/rundowns/:id/run/discard': { does: 'Throws away what the run recorded', who: operate },
  'GET /api/rundowns/:id/takes': {
    does: 'What went out beside what was planned',
    who: ALL_OUTLET_ROLES,
  },
  'POST /api/rundowns/:id/takes/:take/correction': {
    does: 'Corrects a take by a new one',
    who: operate,
  },
  'POST /api/rundowns/:id/playlog': {
    does: 'Reads a playout log; writes takes unless it is a preview',
    who: operate,
  },
  'POST /api/rundowns/:id/airing': {
    does: 'Records the airing of its issue from the takes',
    who: operate,
  },
  'GET /api/rundowns/:id/links': { does: 'Its screens by link', who: edit },
  'POST /api/rundowns/:id/links': {
    does: 'Makes a link; its address is told this once',
    who: edit,
  },
  'DELETE /api/rundowns/:id/links/:link': { does: 'Revokes a link', who: edit },
  'GET /api/rundowns/view/:token': {
    does: 'What a screen by link shows',
    who: 'whoever has the token',
  },
  'GET /api/rundowns/view/:token/time': {
    does: 'The server’s clock, for it',
    who: 'whoever has the token',
  },
  'GET /api/rundowns/view/:token/events': {
    does: 'That something changed, for it',
    who: 'whoever has the token',
  },

  'POST /api/airings/:id/correction': { does: 'Corrects a confirmation by a new record' },
  'POST /api/airings/:id/rejection': { does: 'Rejects a record; the issue can be confirmed anew' },

  'GET /api/schedules/months/:format': {
    does: 'An outlet’s month as a file (`xlsx`, `csv`); `?outlet=&month=`',
    who: SIGNED_IN,
  },
  'GET /api/front-pins/:id/list': {
    does: 'What stands first on the front page of an outlet (`:id`), and texts that might; `?q=` looks for titles',
    who: 'who edits at the outlet',
  },
  'POST /api/front-pins/:id/list': {
    does: 'Lays down which texts stand first there, in which order, until when; `seen` names the pins that were seen',
  },
  'GET /api/api-keys/all': {
    does: 'Keys of partners, without their fingerprints',
    who: 'administrator',
  },
  'POST /api/api-keys/make': {
    does: 'Makes a key of the public API; it is told this once',
    who: 'administrator',
  },
  'POST /api/api-keys/:id/replace': {
    does: 'Makes a key in place of one that holds on for `days`',
    who: 'administrator',
  },
  'POST /api/api-keys/:id/revoke': { does: 'Ends a key at once', who: 'administrator' },
  'GET /api/schedules/calendar-links': {
    does: 'One’s own calendar addresses',
    who: 'everybody with an account, their own',
  },
  'POST /api/schedules/calendar-links': {
    does: 'Makes a calendar address; it is told this once',
    who: 'everybody with an account, for what they may read',
  },
  'DELETE /api/schedules/calendar-links/:link': {
    does: 'Revokes a calendar address',
    who: 'everybody with an account, their own',
  },
  'POST /api/schedules/prepare': {
    does: 'Makes the month of an outlet, and the issues it lacks',
    who: 'scheduler, outlet head; no administrator without such a role',
    body: '`outlet`, `month`',
  },
  'POST /api/schedules/:id/moves': {
    does: 'Moves a month: submit, withdraw, return, approve, approveChanges',
    who: 'by the table of `src/domain/workflow/schedule.ts`',
    body: '`move`, `revision?`, `reason?`, `ids?`',
  },

  'POST /api/reports/prepare': {
    does: 'Makes the report of an outlet for a window, or of own days; the one that is there is answered',
    who: 'secretary, editor in chief, scheduler, outlet head; no administrator without such a role',
    body: '`outlet`, `window` and `year`, or `title`, `from` and `to`',
  },
  'POST /api/reports/:id/text': {
    does: 'Keeps the text of a report; 409 when another did since',
    who: 'those who prepare it, until it was sent',
    body: '`seen`, `text`',
  },
  'POST /api/reports/:id/moves': {
    does: 'Moves a report: ready, send (freezes figures and text), return, accept, restate (freezes another version beside it)',
    who: 'by the table of `src/domain/report/way/moves.ts`',
    body: '`move`, `seen?`, `reason?`, `acceptWarnings?`',
  },
  'POST /api/reports/:id/paper': {
    does: 'Keeps number, date, signer and scan of the signed paper of a version; said again they are corrected',
    who: 'those who prepare it',
    body: 'a form: `_payload` with `version?`, `number`, `signedOn`, `signer`; `file?` (PDF or picture)',
  },
  'POST /api/consolidations/prepare': {
    does: 'Makes the consolidated report of a body for a window, or of own days; the one that is there is answered',
    who: 'supervisors of that body',
    body: '`organisation`, `window` and `year`, or `title`, `from` and `to`',
  },
  'POST /api/consolidations/:id/text': {
    does: 'Keeps the text of a consolidated report; 409 when another did since',
    who: 'supervisors of its body, while it is open',
    body: '`seen`, `text`',
  },
  'POST /api/consolidations/:id/moves': {
    does: 'Moves a consolidated report: close (freezes it, closes the periods inside), adjust, askReopen, reopen, keepClosed',
    who: 'supervisors of its body, by the table of `src/domain/report/way/consolidation.ts`; reopen by another than who asked',
    body: '`move`, `seen?`, `reason?`, `acceptWarnings?`',
  },
  'POST /api/consolidations/:id/paper': {
    does: 'Keeps number, date, signer and scan of the signed paper of a version; said again they are corrected',
    who: 'supervisors of its body',
    body: 'a form: `_payload` with `version?`, `number`, `signedOn`, `signer`; `file?` (PDF or picture)',
  },

  'GET /api/consolidations/:id/paper/:format': {
    does: 'A consolidated report as a paper (`docx`, `pdf`, `xlsx`): as it was closed, or a draft while it is open; `ban` names a version, with `xem=1` it is shown by the browser',
    who: 'who reads the consolidated report',
  },
  'GET /api/obligations/ledger/:format': {
    does: 'The ledger as a file (`xlsx`, `csv`), filtered as the page',
    who: SIGNED_IN,
  },
  'POST /api/reports/:id/indicators': {
    does: 'Keeps what an outlet enters of the indicators of its report, each number with its source; values that are not named stay',
    who: 'those who prepare the outlet’s reports, while the report is open',
  },
  'GET /api/reports/:id/paper/:format': {
    does: 'A report of an outlet as a paper (`docx`, `pdf`, `xlsx`): as it was sent, or a draft while it is open; `ban` names a version, with `xem=1` it is shown by the browser',
    who: SIGNED_IN,
  },
  'GET /api/obligations/figures/:format': {
    does: 'The live figures of a report as a paper (`docx`, `pdf`, `xlsx`), asked for as the page; with `xem=1` to be shown by the browser',
    who: SIGNED_IN,
  },
  'GET /api/obligations/overview/:format': {
    does: 'How outlets stand with what they owe, as a file (`xlsx`, `csv`), as the page',
    who: 'supervisors, heads of outlets, administrators: of their outlets',
  },
  'GET /api/obligations/comparison/:format': {
    does: 'A report’s range beside the same dates of the year before, as a file',
    who: 'supervisors, heads of outlets, administrators: of their outlets',
  },
  'GET /api/obligations/coverage/:format': {
    does: 'Topics covered in a report’s range, gaps and what could fill them, as a file',
    who: 'supervisors, heads of outlets, administrators: of their outlets',
  },
  'GET /api/obligations/ranking/:format': {
    does: 'The ranking of a report’s range as a file; `?kenh=` with the working of one outlet',
    who: 'supervisors, heads of outlets, administrators: of their outlets',
  },
  'GET /api/obligations/:id/periods/:period': {
    does: 'What is behind one number of the ledger; `?asOf=`',
    who: SIGNED_IN,
  },
  'POST /api/obligations/:id/versions': { does: 'Another quota from a date on' },
  'POST /api/obligations/:id/quota': { does: 'Enters the quota of an obligation that had none' },

  'POST /api/suspensions/:id/end': { does: 'Ends a suspension early' },

  'POST /api/alerts/:id/acknowledgement': { does: 'Takes an alert on' },
  'POST /api/alerts/:id/assignment': { does: 'Gives it to somebody' },
  'POST /api/alerts/:id/settlement': { does: 'Settles it, with a reason' },
  'DELETE /api/alerts/:id/settlement': { does: 'Opens it again' },

  'POST /api/notices/read': {
    does: 'Marks notices as read',
    who: 'everybody with an account, their own',
    body: '`ids` or `all: true`',
  },

  'GET /api/text-credits/output/:format': {
    does: 'What was written in a report’s range, by author, genre and desk, as a file (`xlsx`, `csv`)',
    who: 'heads of outlets, administrators: of their outlets',
  },
  'GET /api/text-credits/pieces/:format': {
    does: 'The texts that a person has a part in as a file (`xlsx`, `csv`), filtered as the page “Bài của …”',
    who: SIGNED_IN,
  },

  'GET /api/plans/:id/clauses/:format': {
    does: 'A plan’s clauses and their state as a file (`xlsx`, `csv`)',
    who: SIGNED_IN,
  },
  'POST /api/plans/:id/replacement': { does: 'Puts another plan in its place from a date on' },

  'POST /api/users/first-register': { does: '–', who: NOBODY },
  'GET /api/users/init': { does: '–', who: NOBODY },
  'POST /api/users/unlock': { does: '–', who: NOBODY },
  'POST /api/users/verify/:id': { does: '–', who: NOBODY },
  'POST /api/users/forgot-password': {
    does: 'Sends a mail with a link to set a new password; answers the same for every address',
    who: 'everybody',
    body: '`email`',
  },

  'POST /api/imports/table': {
    does: 'Reads a file (XLSX, DOCX, CSV) of issues, airings or obligations and lays its lines out; nothing of them is written',
    who: IMPORTERS,
    body: 'a form: `file`, and `_payload` with `kind`, `outlet`, `source?`',
  },
  'POST /api/imports/texts': {
    does: 'Reads an export of another site (WXR of WordPress, JSON of Ghost, JSON Lines; alone or in a zip with its pictures) and lays its texts out; none of them is taken in',
    who: 'administrators',
    body: 'a form: `file`, and `_payload` with `outlet`, `source?`',
  },
  'POST /api/imports/:id/pictures': {
    does: 'Adds a zip of pictures to an import of texts, and has its texts checked anew',
    who: 'administrators',
    body: 'a form: `file`',
  },
  'POST /api/imports/:id/names': {
    does: 'Says which column each category is and whose account each author, and has the texts checked',
    who: 'administrators',
  },
  'POST /api/imports/:id/mapping': {
    does: 'Says which column of the table is what, and has it checked',
    who: IMPORTERS,
  },
  'POST /api/imports/:id/cells': {
    does: 'Writes what a person put in the place of cells, and has the table checked anew',
    who: IMPORTERS,
  },
  'POST /api/imports/:id/step': {
    does: 'Does the next stretch of checking, writing or undoing, and says how far it is',
    who: IMPORTERS,
  },
  'POST /api/imports/:id/writing': {
    does: 'Begins to write what the dry run found',
    who: IMPORTERS,
  },
  'POST /api/imports/:id/stop': {
    does: 'Stops writing; what is written stays and can be taken back',
    who: IMPORTERS,
  },
  'POST /api/imports/:id/undo': { does: 'Begins to take an import back', who: IMPORTERS },
  'POST /api/imports/:id/confirmation': {
    does: 'Confirms the next airings of an import, each as the desk does',
    who: 'the same, but not who brought them in',
  },
  'POST /api/holidays/table': { does: 'Enters days off from a pasted text' },
  'POST /api/holidays/:id/removal': { does: 'Takes a day out of the table' },

  'POST /api/mails/:id/retry': { does: 'Sends a mail that was given up once more' },

  'GET /api/webhooks/:id/deliveries': {
    does: 'What a webhook was told, newest first; `before` is the number of a change',
    who: 'administrators',
  },
  'POST /api/webhooks/:id/secret': {
    does: 'A new secret to sign by, told once; the one before holds for a day beside it',
    who: 'administrators',
  },
  'POST /api/webhooks/:id/test': {
    does: 'Sends a message that says it is a test, and answers what the receiver did',
    who: 'administrators',
  },
  'POST /api/webhooks/:id/resend': {
    does: 'Sends once more what was given up or taken, under the id it had',
    who: 'administrators',
  },
}
