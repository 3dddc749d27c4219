import * as migration_20261123_035815_initial from './20261123_035815_initial';
import * as migration_20261128_073010_column_changes from './20261128_073010_column_changes';
import * as migration_20261128_082900_notices_of_work from './20261128_082900_notices_of_work';
import * as migration_20261128_084109_no_account_lock from './20261128_084109_no_account_lock';
import * as migration_20261128_104830_search_of_files_and_requests from './20261128_104830_search_of_files_and_requests';
import * as migration_20261128_141831_calendar_links from './20261128_141831_calendar_links';
import * as migration_20261128_211500_undo_steps from './20261128_211500_undo_steps';
import * as migration_20261129_004554_claim_holder from './20261129_004554_claim_holder';
import * as migration_20261129_042400_work_holder from './20261129_042400_work_holder';
import * as migration_20261129_120837_publications from './20261129_120837_publications';
import * as migration_20261129_140559_audit_seals from './20261129_140559_audit_seals';
import * as migration_20261129_151519_way_of_texts from './20261129_151519_way_of_texts';
import * as migration_20261129_151524_no_approved_revision from './20261129_151524_no_approved_revision';
import * as migration_20261129_153605_delegations from './20261129_153605_delegations';
import * as migration_20261129_180236_corrections from './20261129_180236_corrections';
import * as migration_20261129_213130_newsroom_desks_checks_changes from './20261129_213130_newsroom_desks_checks_changes';
import * as migration_20261129_234220_kept_texts from './20261129_234220_kept_texts';
import * as migration_20261130_005136_writing from './20261130_005136_writing';
import * as migration_20261130_033411_activities from './20261130_033411_activities';
import * as migration_20261130_040430_people from './20261130_040430_people';
import * as migration_20261130_070631_credits_files from './20261130_070631_credits_files';
import * as migration_20261130_103845_reports_imports_templates from './20261130_103845_reports_imports_templates';
import * as migration_20261130_135900_reports_archive from './20261130_135900_reports_archive';
import * as migration_20261130_170242_public_side from './20261130_170242_public_side';
import * as migration_20261130_200917_pages_hosts_and_wishes from './20261130_200917_pages_hosts_and_wishes';
import * as migration_20261130_233610_consolidation_reminders from './20261130_233610_consolidation_reminders';

export const migrations = [
  {
    up: migration_20261123_035815_initial.up,
    down: migration_20261123_035815_initial.down,
    name: '20261123_035815_initial',
  },
  {
    up: migration_20261128_073010_column_changes.up,
    down: migration_20261128_073010_column_changes.down,
    name: '20261128_073010_column_changes',
  },
  {
    up: migration_20261128_082900_notices_of_work.up,
    down: migration_20261128_082900_notices_of_work.down,
    name: '20261128_082900_notices_of_work',
  },
  {
    up: migration_20261128_084109_no_account_lock.up,
    down: migration_20261128_084109_no_account_lock.down,
    name: '20261128_084109_no_account_lock',
  },
  {
    up: migration_20261128_104830_search_of_files_and_requests.up,
    down: migration_20261128_104830_search_of_files_and_requests.down,
    name: '20261128_104830_search_of_files_and_requests',
  },
  {
    up: migration_20261128_141831_calendar_links.up,
    down: migration_20261128_141831_calendar_links.down,
    name: '20261128_141831_calendar_links',
  },
  {
    up: migration_20261128_211500_undo_steps.up,
    down: migration_20261128_211500_undo_steps.down,
    name: '20261128_211500_undo_steps',
  },
  {
    up: migration_20261129_004554_claim_holder.up,
    down: migration_20261129_004554_claim_holder.down,
    name: '20261129_004554_claim_holder',
  },
  {
    up: migration_20261129_042400_work_holder.up,
    down: migration_20261129_042400_work_holder.down,
    name: '20261129_042400_work_holder',
  },
  {
    up: migration_20261129_120837_publications.up,
    down: migration_20261129_120837_publications.down,
    name: '20261129_120837_publications',
  },
  {
    up: migration_20261129_140559_audit_seals.up,
    down: migration_20261129_140559_audit_seals.down,
    name: '20261129_140559_audit_seals',
  },
  {
    up: migration_20261129_151519_way_of_texts.up,
    down: migration_20261129_151519_way_of_texts.down,
    name: '20261129_151519_way_of_texts',
  },
  {
    up: migration_20261129_151524_no_approved_revision.up,
    down: migration_20261129_151524_no_approved_revision.down,
    name: '20261129_151524_no_approved_revision',
  },
  {
    up: migration_20261129_153605_delegations.up,
    down: migration_20261129_153605_delegations.down,
    name: '20261129_153605_delegations',
  },
  {
    up: migration_20261129_180236_corrections.up,
    down: migration_20261129_180236_corrections.down,
    name: '20261129_180236_corrections',
  },
  {
    up: migration_20261129_213130_newsroom_desks_checks_changes.up,
    down: migration_20261129_213130_newsroom_desks_checks_changes.down,
    name: '20261129_213130_newsroom_desks_checks_changes',
  },
  {
    up: migration_20261129_234220_kept_texts.up,
    down: migration_20261129_234220_kept_texts.down,
    name: '20261129_234220_kept_texts',
  },
  {
    up: migration_20261130_005136_writing.up,
    down: migration_20261130_005136_writing.down,
    name: '20261130_005136_writing',
  },
  {
    up: migration_20261130_033411_activities.up,
    down: migration_20261130_033411_activities.down,
    name: '20261130_033411_activities',
  },
  {
    up: migration_20261130_040430_people.up,
    down: migration_20261130_040430_people.down,
    name: '20261130_040430_people',
  },
  {
    up: migration_20261130_070631_credits_files.up,
    down: migration_20261130_070631_credits_files.down,
    name: '20261130_070631_credits_files',
  },
  {
    up: migration_20261130_103845_reports_imports_templates.up,
    down: migration_20261130_103845_reports_imports_templates.down,
    name: '20261130_103845_reports_imports_templates',
  },
  {
    up: migration_20261130_135900_reports_archive.up,
    down: migration_20261130_135900_reports_archive.down,
    name: '20261130_135900_reports_archive',
  },
  {
    up: migration_20261130_170242_public_side.up,
    down: migration_20261130_170242_public_side.down,
    name: '20261130_170242_public_side',
  },
  {
    up: migration_20261130_200917_pages_hosts_and_wishes.up,
    down: migration_20261130_200917_pages_hosts_and_wishes.down,
    name: '20261130_200917_pages_hosts_and_wishes',
  },
  {
    up: migration_20261130_233610_consolidation_reminders.up,
    down: migration_20261130_233610_consolidation_reminders.down,
    name: '20261130_233610_consolidation_reminders'
  },
];
