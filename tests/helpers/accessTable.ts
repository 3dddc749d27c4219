import type { Role } from '@/access/roles'
import { ROLES } from '@/access/roles'

/** How far a right reaches. */
export type Reach =
  /** Every row. */
  | 'all'
  /** Rows of the outlets where the person holds the role. */
  | 'outlet'
  /** Of these, the rows the person wrote; an account: one's own. */
  | 'own'
  /** Of these, the rows that the public reads: published, no embargo before them. */
  | 'published'
  /** Of these, the rows not yet confirmed. */
  | 'open'
  | '-'

export type Operation = 'read' | 'versions' | 'trash' | 'create' | 'update' | 'delete'

/**
 * Who may do what: the access rules of the product as a person reads them (issue 3, Deliver 3). Written by hand, not
 * derived from the code. `read` stands for listing, counting and reading one.
 */
const TABLE = `
                        reporter  sectionEditor  secretary  editorInChief  scheduler  outletHead  supervisor  administrator
articles       read     outlet    outlet         outlet     outlet         outlet     outlet      published   all
articles       versions outlet    outlet         outlet     outlet         outlet     outlet      -           all
articles       trash    outlet    outlet         outlet     outlet         outlet     outlet      -           all
articles       create   outlet    outlet         outlet     outlet         -          outlet      -           all
articles       update   own       outlet         outlet     outlet         -          outlet      -           all
articles       delete   -         -              -          outlet         -          outlet      -           all
columns        read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
columns        create   -         -              -          -              outlet     outlet      -           all
columns        update   -         -              -          -              outlet     outlet      -           all
columns        delete   -         -              -          -              -          -           -           all
issues         read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
issues         create   -         -              -          -              outlet     outlet      -           all
issues         update   -         -              -          -              outlet     outlet      -           all
issues         delete   -         -              -          -              outlet     outlet      -           all
airings        read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
airings        create   -         -              -          -              outlet     outlet      -           all
airings        update   -         -              -          -              open       open        -           open
airings        delete   -         -              -          -              -          -           -           -
obligations    read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
obligations    create   -         -              -          -              -          -           -           all
obligations    update   -         -              -          -              -          -           -           all
obligations    delete   -         -              -          -              -          -           -           all
suspensions    read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
suspensions    create   -         -              -          -              -          outlet      -           all
suspensions    update   -         -              -          -              -          outlet      -           all
suspensions    delete   -         -              -          -              -          outlet      -           all
approval-chains read    all       all            all        all            all        all         all         all
approval-chains create  -         -              -          -              -          outlet      -           all
approval-chains update  -         -              -          -              -          outlet      -           all
approval-chains delete  -         -              -          -              -          outlet      -           all
desks          read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
desks          create   -         -              -          -              -          outlet      -           all
desks          update   -         -              -          -              -          outlet      -           all
desks          delete   -         -              -          -              -          outlet      -           all
text-templates read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
text-templates create   -         outlet         outlet     outlet         -          outlet      -           all
text-templates update   -         outlet         outlet     outlet         -          outlet      -           all
text-templates delete   -         outlet         outlet     outlet         -          outlet      -           all
checklists     read     all       all            all        all            all        all         all         all
checklists     create   -         -              -          outlet         -          outlet      -           all
checklists     update   -         -              -          outlet         -          outlet      -           all
checklists     delete   -         -              -          outlet         -          outlet      -           all
checklist-ticks read    outlet    outlet         outlet     outlet         outlet     outlet      -           all
checklist-ticks create  -         -              -          -              -          -           -           -
checklist-ticks update  -         -              -          -              -          -           -           -
checklist-ticks delete  -         -              -          -              -          -           -           -
comments       read     -         -              -          -              -          -           -           -
comments       create   -         -              -          -              -          -           -           -
comments       update   -         -              -          -              -          -           -           -
comments       delete   -         -              -          -              -          -           -           -
changes        read     -         -              -          -              -          -           -           -
changes        create   -         -              -          -              -          -           -           -
changes        update   -         -              -          -              -          -           -           -
changes        delete   -         -              -          -              -          -           -           -
change-marks   read     -         -              -          -              -          -           -           -
change-marks   create   -         -              -          -              -          -           -           -
change-marks   update   -         -              -          -              -          -           -           -
change-marks   delete   -         -              -          -              -          -           -           -
fact-marks     read     -         -              -          -              -          -           -           -
fact-marks     create   -         -              -          -              -          -           -           -
fact-marks     update   -         -              -          -              -          -           -           -
fact-marks     delete   -         -              -          -              -          -           -           -
delegations    read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
delegations    create   -         -              -          -              -          outlet      -           all
delegations    update   -         -              -          -              -          outlet      -           all
delegations    delete   -         -              -          -              -          outlet      -           all
alerts         read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
alerts         create   -         -              -          -              -          -           -           -
alerts         update   -         -              -          -              -          -           -           -
alerts         delete   -         -              -          -              -          -           -           -
plans          read     all       all            all        all            all        all         all         all
plans          create   -         -              -          -              -          -           -           all
plans          update   -         -              -          -              -          -           -           all
plans          delete   -         -              -          -              -          -           -           all
media          read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
media          create   outlet    outlet         outlet     outlet         outlet     outlet      -           all
media          update   -         outlet         outlet     outlet         -          outlet      -           all
media          delete   -         -              -          outlet         -          outlet      -           all
text-files     read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
text-files     create   outlet    outlet         outlet     outlet         outlet     outlet      -           all
text-files     update   -         outlet         outlet     outlet         -          outlet      -           all
text-files     delete   -         -              -          outlet         -          outlet      -           all
published-files read     -         -              -          -              -          -           -           -
published-files create   -         -              -          -              -          -           -           -
published-files update   -         -              -          -              -          -           -           -
published-files delete   -         -              -          -              -          -           -           -
files          read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
files          create   outlet    outlet         outlet     outlet         outlet     outlet      -           all
files          update   -         -              -          -              -          -           -           -
files          delete   -         -              -          -              -          -           -           -
organisations  read     all       all            all        all            all        all         all         all
organisations  create   -         -              -          -              -          -           -           all
organisations  update   -         -              -          -              -          -           -           all
organisations  delete   -         -              -          -              -          -           -           all
outlets        read     all       all            all        all            all        all         all         all
outlets        create   -         -              -          -              -          -           -           all
outlets        update   -         -              -          -              -          -           -           all
outlets        delete   -         -              -          -              -          -           -           all
users          read     all       all            all        all            all        all         all         all
users          create   -         -              -          -              -          -           -           all
users          update   own       own            own        own            own        own         own         all
users          delete   -         -              -          -              -          -           -           all
holidays       read     all       all            all        all            all        all         all         all
holidays       create   -         -              -          -              -          -           -           -
holidays       update   -         -              -          -              -          -           -           all
holidays       delete   -         -              -          -              -          -           -           -
topics         read     all       all            all        all            all        all         all         all
topics         create   -         -              -          -              -          -           -           all
topics         update   -         -              -          -              -          -           -           all
topics         delete   -         -              -          -              -          -           -           all
audit-events   read     -         -              -          -              -          outlet      outlet      all
audit-events   create   -         -              -          -              -          -           -           -
audit-events   update   -         -              -          -              -          -           -           -
audit-events   delete   -         -              -          -              -          -           -           -
audit-seals    read     -         -              -          -              -          -           -           all
audit-seals    create   -         -              -          -              -          -           -           -
audit-seals    update   -         -              -          -              -          -           -           -
audit-seals    delete   -         -              -          -              -          -           -           -
cron-runs      read     -         -              -          -              -          -           -           all
cron-runs      create   -         -              -          -              -          -           -           -
cron-runs      update   -         -              -          -              -          -           -           -
cron-runs      delete   -         -              -          -              -          -           -           -
activities     read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
activities     create   outlet    outlet         outlet     outlet         outlet     outlet      -           all
activities     update   outlet    outlet         outlet     outlet         outlet     outlet      -           all
activities     delete   -         -              -          -              outlet     outlet      -           all
activity-kinds read     all       all            all        all            all        all         all         all
activity-kinds create   -         -              -          -              -          -           -           all
activity-kinds update   -         -              -          -              -          -           -           all
activity-kinds delete   -         -              -          -              -          -           -           all
letterheads    read     all       all            all        all            all        all         all         all
letterheads    create   -         -              -          -              -          -           -           all
letterheads    update   -         -              -          -              -          -           -           all
letterheads    delete   -         -              -          -              -          -           -           all
imports        read     -         -              -          -              outlet     outlet      -           all
imports        create   -         -              -          -              -          -           -           -
imports        update   -         -              -          -              -          -           -           -
imports        delete   -         -              -          -              -          -           -           -
counted-facts  read     -         -              -          -              -          -           -           -
counted-facts  create   -         -              -          -              -          -           -           -
counted-facts  update   -         -              -          -              -          -           -           -
counted-facts  delete   -         -              -          -              -          -           -           -
import-parts   read     -         -              -          -              -          -           -           -
import-parts   create   -         -              -          -              -          -           -           -
import-parts   update   -         -              -          -              -          -           -           -
import-parts   delete   -         -              -          -              -          -           -           -
ranking-weights read     all       all            all        all            all        all         all         all
ranking-weights create   -         -              -          -              -          -           -           all
ranking-weights update   -         -              -          -              -          -           -           all
ranking-weights delete   -         -              -          -              -          -           -           all
reports         read    outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
reports         create  -         -              -          -              -          -           -           -
reports         update  -         -              -          -              -          -           -           -
reports         delete  -         -              -          -              -          -           -           -
report-versions read    outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
report-versions create  -         -              -          -              -          -           -           -
report-versions update  -         -              -          -              -          -           -           -
report-versions delete  -         -              -          -              -          -           -           -
period-closings read    outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
period-closings create  -         -              -          -              -          -           -           -
period-closings update  -         -              -          -              -          -           -           -
period-closings delete  -         -              -          -              -          -           -           -
consolidations  read    -         -              -          -              -          -           outlet      all
consolidations  create  -         -              -          -              -          -           -           -
consolidations  update  -         -              -          -              -          -           -           -
consolidations  delete  -         -              -          -              -          -           -           -
consolidation-versions read    -         -              -          -              -          -           outlet      all
consolidation-versions create  -         -              -          -              -          -           -           -
consolidation-versions update  -         -              -          -              -          -           -           -
consolidation-versions delete  -         -              -          -              -          -           -           -
signed-papers   read    outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
signed-papers   create  -         -              -          -              -          -           -           -
signed-papers   update  -         -              -          -              -          -           -           -
signed-papers   delete  -         -              -          -              -          -           -           -
indicators     read     all       all            all        all            all        all         all         all
indicators     create   -         -              -          -              -          -           -           all
indicators     update   -         -              -          -              -          -           -           all
indicators     delete   -         -              -          -              -          -           -           all
indicator-values read   outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
indicator-values create -         -              -          -              -          -           -           -
indicator-values update -         -              -          -              -          -           -           -
indicator-values delete -         -              -          -              -          -           -           -
report-rules   read     all       all            all        all            all        all         all         all
report-rules   create   -         -              -          -              -          -           -           all
report-rules   update   -         -              -          -              -          -           -           all
report-rules   delete   -         -              -          -              -          -           -           all
requests       read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
requests       create   -         -              -          -              outlet     outlet      outlet      all
requests       update   -         -              -          -              outlet     outlet      -           all
requests       delete   -         -              -          -              outlet     outlet      -           all
schedules      read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
schedules      create   -         -              -          -              -          -           -           -
schedules      update   -         -              -          -              -          -           -           -
schedules      delete   -         -              -          -              -          -           -           -
publications    read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
publications    create   -         -              -          -              -          -           -           -
publications    update   -         -              -          -              -          -           -           -
publications    delete   -         -              -          -              -          -           -           -
front-pins      read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
front-pins      create   -         -              -          -              -          -           -           -
front-pins      update   -         -              -          -              -          -           -           -
front-pins      delete   -         -              -          -              -          -           -           -
public-texts    read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
public-texts    create   -         -              -          -              -          -           -           -
public-texts    update   -         -              -          -              -          -           -           -
public-texts    delete   -         -              -          -              -          -           -           -
archived-texts  read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
archived-texts  create   -         -              -          -              -          -           -           -
archived-texts  update   -         -              -          -              -          -           -           -
archived-texts  delete   -         -              -          -              -          -           -           -
text-credits    read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
text-credits    create   -         -              -          -              -          -           -           -
text-credits    update   -         -              -          -              -          -           -           -
text-credits    delete   -         -              -          -              -          -           -           -
rundowns        read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
rundowns        create   -         -              -          -              -          -           -           -
rundowns        update   -         -              -          -              -          -           -           -
rundowns        delete   -         -              -          -              -          -           -           -
rundown-entries read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
rundown-entries create   -         -              -          -              -          -           -           -
rundown-entries update   -         -              -          -              -          -           -           -
rundown-entries delete   -         -              -          -              -          -           -           -
rundown-changes read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
rundown-changes create   -         -              -          -              -          -           -           -
rundown-changes update   -         -              -          -              -          -           -           -
rundown-changes delete   -         -              -          -              -          -           -           -
rundown-runs    read     outlet    outlet         outlet     outlet         outlet     outlet      -           all
rundown-runs    create   -         -              -          -              -          -           -           -
rundown-runs    update   -         -              -          -              -          -           -           -
rundown-runs    delete   -         -              -          -              -          -           -           -
rundown-takes   read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
rundown-takes   create   -         -              -          -              -          -           -           -
rundown-takes   update   -         -              -          -              -          -           -           -
rundown-takes   delete   -         -              -          -              -          -           -           -
rundown-links   read     -         -              -          -              -          -           -           -
rundown-links   create   -         -              -          -              -          -           -           -
rundown-links   update   -         -              -          -              -          -           -           -
rundown-links   delete   -         -              -          -              -          -           -           -
api-keys        read     -         -              -          -              -          -           -           -
api-keys        create   -         -              -          -              -          -           -           -
api-keys        update   -         -              -          -              -          -           -           -
api-keys        delete   -         -              -          -              -          -           -           -
calendar-links  read     -         -              -          -              -          -           -           -
calendar-links  create   -         -              -          -              -          -           -           -
calendar-links  update   -         -              -          -              -          -           -           -
calendar-links  delete   -         -              -          -              -          -           -           -
preview-links   read     -         -              -          -              -          -           -           -
preview-links   create   -         -              -          -              -          -           -           -
preview-links   update   -         -              -          -              -          -           -           -
preview-links   delete   -         -              -          -              -          -           -           -
rundown-templates read   outlet    outlet         outlet     outlet         outlet     outlet      -           all
rundown-templates create -         -              -          -              -          -           -           -
rundown-templates update -         -              -          -              -          -           -           -
rundown-templates delete -         -              -          -              -          -           -           -
column-changes read     outlet    outlet         outlet     outlet         outlet     outlet      outlet      all
column-changes create   -         -              -          -              -          -           -           -
column-changes update   -         -              -          -              -          -           -           -
column-changes delete   -         -              -          -              -          -           -           -
notices        read     own       own            own        own            own        own         own         own
notices        create   -         -              -          -              -          -           -           -
notices        update   -         -              -          -              -          -           -           -
notices        delete   -         -              -          -              -          -           -           -
mails          read     -         -              -          -              -          -           -           all
mails          create   -         -              -          -              -          -           -           -
mails          update   -         -              -          -              -          -           -           -
mails          delete   -         -              -          -              -          -           -           -
webhooks       read    -         -              -          -              -          -           -           all
webhooks       create  -         -              -          -              -          -           -           all
webhooks       update  -         -              -          -              -          -           -           all
webhooks       delete  -         -              -          -              -          -           -           all
webhook-deliveries read   -         -              -          -              -          -           -           -
webhook-deliveries create -         -              -          -              -          -           -           -
webhook-deliveries update -         -              -          -              -          -           -           -
webhook-deliveries delete -         -              -          -              -          -           -           -
proof-checks   read     -         -              -          -              -          -           -           all
proof-checks   create   -         -              -          -              -          -           -           -
proof-checks   update   -         -              -          -              -          -           -           -
proof-checks   delete   -         -              -          -              -          -           -           -
claims         read     -         -              -          -              -          -           -           -
claims         create   -         -              -          -              -          -           -           -
claims         update   -         -              -          -              -          -           -           -
claims         delete   -         -              -          -              -          -           -           -
`

export type Rule = { collection: string; operation: Operation; reach: Record<Role, Reach> }

/** The table's lines. */
export const accessRules: Rule[] = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [collection = '', operation = '', ...cells] = line.split(/\s+/)
    const reach = Object.fromEntries(ROLES.map((role, index) => [role, cells[index] ?? '-']))
    return { collection, operation: operation as Operation, reach: reach as Record<Role, Reach> }
  })

/** A row as far as rights over it depend on it. */
export type Subject = {
  id: string
  /** The outlet it belongs to; `shared` rows belong to none and concern everybody. */
  outlet: string
  owner?: string
  published?: boolean
  confirmed?: boolean
}

/** A person as far as their rights depend on them: roles at outlets; none while locked out. */
export type Holder = { id: string; roles: { role: Role; outlets: readonly string[] }[] }

/** Whether the table lets a person do something to a row. */
export function isAllowed({ reach }: Rule, holder: Holder, subject: Subject): boolean {
  return holder.roles.some(({ role, outlets }) => {
    const isNear = subject.outlet === 'shared' || outlets.includes(subject.outlet)
    return REACHES[reach[role]]({ isNear, role, holder, subject })
  })
}

type Case = { isNear: boolean; role: Role; holder: Holder; subject: Subject }

const REACHES: Record<Reach, (one: Case) => boolean> = {
  all: () => true,
  outlet: ({ isNear }) => isNear,
  own: ({ isNear, holder, subject }) => isNear && subject.owner === holder.id,
  published: ({ isNear, subject }) => isNear && subject.published === true,
  open: ({ isNear, role, subject }) => (isNear || role === 'administrator') && !subject.confirmed,
  '-': () => false,
}
